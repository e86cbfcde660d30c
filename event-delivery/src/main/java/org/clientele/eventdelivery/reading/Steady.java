package org.clientele.eventdelivery.reading;

import java.util.function.LongSupplier;

/**
 * Does something until what it relies on has not changed meanwhile.
 *
 * @param ground another number whenever that has changed
 */
record Steady(LongSupplier ground) {

    void run(Runnable repeatable) {
        long before;
        do {
            before = ground.getAsLong();
            repeatable.run();
        } while (ground.getAsLong() != before);
    }
}
