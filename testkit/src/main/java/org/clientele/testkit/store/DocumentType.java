package org.clientele.testkit.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Writes documents to the file as BSON, which is many times faster than the serialization of Java objects. */
final class DocumentType extends BasicDataType<Document> {

    private static final int OBJECTS_PER_BYTE = 4;

    @Override
    public int getMemory(Document document) {
        return encoded(document).length * OBJECTS_PER_BYTE;
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return true;
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        target.put(encoded(document));
    }

    static byte[] encoded(Document document) {
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        var encoded = new byte[bytes.readableBytes()];
        bytes.readBytes(encoded);
        return encoded;
    }

    @Override
    public Document read(ByteBuffer source) {
        var length = source.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        var encoded = new byte[length];
        source.get(encoded);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(encoded));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
