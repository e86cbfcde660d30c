package org.clientele.eventdelivery.aggregate;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** Turns the state of an aggregate into a document and back. */
final class StateCodec<S extends Record> {

    private final Codec<S> codec;

    StateCodec(Class<S> type, CodecRegistry registry) {
        this.codec = registry.get(type);
    }

    BsonDocument encode(S state) {
        var document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                state,
                EncoderContext.builder().build());
        return document;
    }

    /** Ignores fields that the state does not know. */
    S decode(BsonDocument document) {
        return codec.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
