package org.clientele.notification.reminder;

import java.util.ArrayList;
import java.util.List;

/** Keeps what is sent, unless it is out of order. */
final class FallibleMailbox implements Mailbox {

    final List<Letter> letters = new ArrayList<>();
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
            throw new IllegalStateException("out of order");
        }
        letters.add(letter);
        steps.step();
    }
}
