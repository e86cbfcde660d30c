package org.clientele.testkit.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Orders the keys of a unique index as the server sorts values, and writes them to the file as BSON. */
final class KeyValueType extends BasicDataType<KeyValue> {

    private static final String VALUES = "v";
    private static final int ROUGHLY = 128;

    private final DocumentType documents = new DocumentType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        var common = Math.min(one.size(), other.size());
        for (int i = 0; i < common; i++) {
            var order = ValueComparator.ascWithoutListHandling().compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return ROUGHLY;
    }

    @Override
    public void write(WriteBuffer target, KeyValue key) {
        var values = new ArrayList<Object>();
        key.forEach(value -> values.add(value instanceof Missing ? null : value));
        documents.write(target, new Document(VALUES, values));
    }

    @Override
    public KeyValue read(ByteBuffer source) {
        return new KeyValue((List<?>) documents.read(source).get(VALUES));
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
