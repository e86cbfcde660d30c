package org.clientele.lead.intake.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A database whose caller stops for good after so many writes. */
final class StoppingDatabase {

    private static final Set<String> WRITES = Set.of("insertMany", "updateMany", "deleteMany", "bulkWrite");

    private int left;

    private StoppingDatabase(int writes) {
        this.left = writes;
    }

    static MongoDatabase after(int writes, MongoDatabase real) {
        return new StoppingDatabase(writes).proxy(MongoDatabase.class, real);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (WRITES.contains(method.getName()) && left-- == 0) {
                        throw new IllegalStateException("stopped");
                    }
                    var result = call(target, method, arguments);
                    return result instanceof MongoCollection ? proxy(MongoCollection.class, result) : result;
                }));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
