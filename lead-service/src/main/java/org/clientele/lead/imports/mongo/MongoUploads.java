package org.clientele.lead.imports.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.io.InputStream;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.lead.imports.Uploads;
import org.springframework.stereotype.Repository;

/** One document a piece. */
@Repository
class MongoUploads implements Uploads {

    private final MongoCollection<Document> chunks;

    MongoUploads(MongoDatabase database) {
        chunks = database.getCollection("import-chunks");
        Index.of(Indexes.ascending("upload")).on(chunks);
    }

    @Override
    public void write(String upload, int number, byte[] piece) {
        chunks.insertOne(
                new Document("_id", id(upload, number)).append("upload", upload).append("bytes", new Binary(piece)));
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
        chunks.deleteMany(Filters.eq("upload", upload));
    }

    private static String id(String upload, int number) {
        return upload + "-" + number;
    }
}
