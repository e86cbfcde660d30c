package org.clientele.lead.imports.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.lead.imports.Uploads;
import org.springframework.stereotype.Repository;

/** One document a piece. */
@Repository
class MongoUploads implements Uploads {

    private static final String UPLOAD = "upload";

    private final MongoCollection<Document> chunks;

    MongoUploads(MongoDatabase database) {
        chunks = database.getCollection("import-chunks");
        Index.of(Indexes.ascending(UPLOAD)).on(chunks);
    }

    @Override
    public void write(String upload, int number, byte[] piece) {
        chunks.insertOne(
                new Document("_id", id(upload, number)).append(UPLOAD, upload).append("bytes", new Binary(piece)));
    }

    @Override
    public InputStream read(String upload, long from) {
        return new ChunkStream(number -> piece(upload, number), from);
    }

    private byte[] piece(String upload, int number) {
        var chunk = chunks.find(Filters.eq("_id", id(upload, number))).first();
        return chunk == null
                ? new byte[0]
                : Objects.requireNonNull(chunk.get("bytes", Binary.class)).getData();
    }

    @Override
    public void remove(String upload) {
        chunks.deleteMany(Filters.eq(UPLOAD, upload));
    }

    /** From the first piece of each to that of the next, past all others. */
    @Override
    public List<String> after(String upload, int limit) {
        return Stream.iterate(next(upload), Optional::isPresent, last -> last.flatMap(this::next))
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
    }

    private Optional<String> next(String upload) {
        var first = chunks.find(Filters.gt(UPLOAD, upload))
                .projection(Projections.include(UPLOAD))
                .sort(Sorts.ascending(UPLOAD))
                .first();
        return Optional.ofNullable(first).map(piece -> piece.getString(UPLOAD));
    }

    private static String id(String upload, int number) {
        return upload + "-" + number;
    }
}
