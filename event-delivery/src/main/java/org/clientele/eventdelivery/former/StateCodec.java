package org.clientele.eventdelivery.former;

import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.clientele.eventdelivery.aggregate.Fields;

/** Turns the state of an aggregate into the fields of its document and back. */
final class StateCodec<S extends Record> {

    private final Class<S> type;
    private final Codec<S> codec;

    StateCodec(Class<S> type, CodecRegistry registry) {
        List<String> taken = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .filter(Fields.RESERVED::contains)
                .toList();
        if (!taken.isEmpty()) {
            throw new IllegalArgumentException("%s may not use the names %s.".formatted(type.getName(), taken));
        }
        this.type = type;
        this.codec = registry.get(type);
    }

    BsonDocument encode(S state) {
        var document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                state,
                EncoderContext.builder().isEncodingCollectibleDocument(true).build());
        if (!document.isString(Fields.ID)) {
            throw new IllegalStateException("%s needs a component @BsonId String id.".formatted(type.getName()));
        }
        return document;
    }

    /** Ignores fields that the state does not know. */
    S decode(BsonDocument document) {
        return codec.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
