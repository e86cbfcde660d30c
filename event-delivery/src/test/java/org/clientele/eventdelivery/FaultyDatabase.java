package org.clientele.eventdelivery;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A database whose writes happen but whose replies are lost for a while. */
final class FaultyDatabase {

    private static final Set<String> WRITES = Set.of("insertOne", "insertMany", "updateOne", "bulkWrite");

    final AtomicInteger repliesToLose = new AtomicInteger();
    private final MongoDatabase real;

    FaultyDatabase(MongoDatabase real) {
        this.real = real;
    }

    MongoDatabase database() {
        return proxy(MongoDatabase.class, real);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = call(target, method, arguments);
                    if (WRITES.contains(method.getName()) && repliesToLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                        throw new MongoSocketException("The reply was lost", new ServerAddress());
                    }
                    return wrapped(result);
                }));
    }

    private Object wrapped(Object result) {
        return switch (result) {
            case MongoCollection<?> collection -> proxy(MongoCollection.class, collection);
            case MongoDatabase database -> proxy(MongoDatabase.class, database);
            case null, default -> result;
        };
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
