package org.clientele.local.promises;

import java.util.function.IntConsumer;

/** Submissions over HTTP and Kafka, conversions, and histories that come along, in turns. */
record AllWork(Submissions submissions, Conversions conversions, Histories histories) implements IntConsumer {

    static AllWork on(Platform platform, Events events) {
        return new AllWork(new Submissions(platform, events), new Conversions(platform), new Histories(platform));
    }

    @Override
    public void accept(int number) {
        switch (number % 4) {
            case 0 -> conversions.accept(number / 4);
            case 1 -> histories.accept(number / 4);
            default -> submissions.accept(number / 4 * 2 + number % 2);
        }
    }
}
