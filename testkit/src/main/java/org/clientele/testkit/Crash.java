package org.clientele.testkit;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.aopalliance.intercept.MethodInterceptor;
import org.apache.kafka.clients.producer.Producer;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.clientele.testkit.CrashPoint.Moment;
import org.springframework.aop.framework.ProxyFactory;

/** Counts how often the crash point is passed, by the store's commands and the broker's commits, and then ends all. */
final class Crash implements CommandListener {

    private final CrashPoint point;
    private final Runnable end;
    private final AtomicInteger passed = new AtomicInteger();
    private final Map<Integer, String> collections = new ConcurrentHashMap<>();

    Crash(CrashPoint point, Runnable end) {
        this.point = point;
        this.end = end;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var collection = collection(event.getCommandName(), event.getCommand());
        collections.put(event.getRequestId(), collection);
        pass(Moment.BEFORE, event.getCommandName(), collection);
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        var collection = collections.remove(event.getRequestId());
        pass(Moment.AFTER, event.getCommandName(), collection == null ? CrashPoint.NONE : collection);
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        collections.remove(event.getRequestId());
    }

    /** The same producer, whose commits are counted. */
    @SuppressWarnings("unchecked") // the proxy has all interfaces of the producer
    <K, V> Producer<K, V> watch(Producer<K, V> producer) {
        var factory = new ProxyFactory(producer);
        factory.addAdvice((MethodInterceptor) call -> {
            if (!call.getMethod().getName().equals("commitTransaction")) {
                return call.proceed();
            }
            pass(Moment.BEFORE, CrashPoint.KAFKA_COMMIT, CrashPoint.NONE);
            var result = call.proceed();
            pass(Moment.AFTER, CrashPoint.KAFKA_COMMIT, CrashPoint.NONE);
            return result;
        });
        return (Producer<K, V>) factory.getProxy();
    }

    private void pass(Moment moment, String command, String collection) {
        if (point.is(moment, command, collection) && passed.incrementAndGet() == point.occurrence()) {
            end.run();
        }
    }

    private static String collection(String command, BsonDocument arguments) {
        return arguments.get(command) instanceof BsonString collection ? collection.getValue() : CrashPoint.NONE;
    }
}
