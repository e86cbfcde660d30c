package org.clientele.eventdelivery.aggregate;

import java.time.ZoneId;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** What states are made of that the driver does not know by itself. */
final class StateCodecs {

    private StateCodecs() {}

    static CodecRegistry with(CodecRegistry others) {
        return CodecRegistries.fromRegistries(CodecRegistries.fromProviders(new Zones()), others);
    }

    /** Zones by their names; each rule of time zones has a class of its own. */
    private static final class Zones implements CodecProvider {

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return ZoneId.class.isAssignableFrom(type) ? (Codec<T>) new ZoneCodec() : null;
        }
    }

    private static final class ZoneCodec implements Codec<ZoneId> {

        @Override
        public void encode(BsonWriter writer, ZoneId zone, EncoderContext context) {
            writer.writeString(zone.getId());
        }

        @Override
        public ZoneId decode(BsonReader reader, DecoderContext context) {
            return ZoneId.of(reader.readString());
        }

        @Override
        public Class<ZoneId> getEncoderClass() {
            return ZoneId.class;
        }
    }
}
