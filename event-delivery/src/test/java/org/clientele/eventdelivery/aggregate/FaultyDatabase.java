package org.clientele.eventdelivery.aggregate;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that fails writes for a while, before they happen or after. */
public final class FaultyDatabase {

    private static final Set<String> WRITES = Set.of("insertOne", "insertMany", "updateOne", "bulkWrite");

    final AtomicInteger repliesToLose = new AtomicInteger();
    public final AtomicInteger bulksToRefuse = new AtomicInteger();
    private final MongoDatabase real;

    public FaultyDatabase(MongoDatabase real) {
        this.real = real;
    }

    public MongoDatabase database() {
        return proxy(MongoDatabase.class, real);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("bulkWrite") && counted(bulksToRefuse)) {
                        throw new MongoSocketException("The connection broke", new ServerAddress());
                    }
                    Object result = call(target, method, arguments);
                    if (WRITES.contains(method.getName()) && counted(repliesToLose)) {
                        throw new MongoSocketException("The reply was lost", new ServerAddress());
                    }
                    return wrapped(result);
                }));
    }

    private static boolean counted(AtomicInteger faults) {
        return faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
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
