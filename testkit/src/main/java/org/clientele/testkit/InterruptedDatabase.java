package org.clientele.testkit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A database in which something happens before one of its caller's writes: others come first, or the caller ends. */
public final class InterruptedDatabase {

    private static final Set<String> WRITES =
            Set.of("insertOne", "insertMany", "updateOne", "updateMany", "deleteMany", "bulkWrite");

    private final Runnable meanwhile;
    private int left;

    private InterruptedDatabase(int writes, Runnable meanwhile) {
        this.left = writes;
        this.meanwhile = meanwhile;
    }

    /** Does this after so many writes, before the next one. */
    public static MongoDatabase after(int writes, MongoDatabase real, Runnable meanwhile) {
        return new InterruptedDatabase(writes, meanwhile).proxy(MongoDatabase.class, real);
    }

    /** Its caller stops for good after so many writes. */
    public static MongoDatabase stoppingAfter(int writes, MongoDatabase real) {
        return after(writes, real, () -> {
            throw new IllegalStateException("stopped");
        });
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (WRITES.contains(method.getName()) && left-- == 0) {
                        meanwhile.run();
                    }
                    return interrupted(call(target, method, arguments));
                }));
    }

    private @Nullable Object interrupted(@Nullable Object result) {
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
