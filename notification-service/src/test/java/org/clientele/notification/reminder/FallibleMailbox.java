package org.clientele.notification.reminder;

import java.util.ArrayList;
import java.util.List;

/** Keeps what is sent, unless it is out of order. */
final class FallibleMailbox implements Mailbox {

    final List<Letter> letters = new ArrayList<>();
    final List<Letter> refused = new ArrayList<>();
    private final Steps steps;
    private boolean outOfOrder;

    FallibleMailbox(Steps steps) {
        this.steps = steps;
    }

    void outOfOrder(boolean is) {
        outOfOrder = is;
    }

    @Override
    public void send(Letter letter) {
        steps.step();
        if (outOfOrder) {
            refused.add(letter);
            throw new UndeliveredException("out of order", new IllegalStateException(letter.to()));
        }
        letters.add(letter);
        steps.step();
    }
}
