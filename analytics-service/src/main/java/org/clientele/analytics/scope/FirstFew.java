package org.clientele.analytics.scope;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first few of many things in an order, without sorting them all. */
public final class FirstFew<T> {

    private final Comparator<T> order;
    private final int most;
    private final PriorityQueue<T> kept;

    /** @param most at least one */
    public FirstFew(Comparator<T> order, int most) {
        this.order = order;
        this.most = most;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    public void add(T one) {
        if (kept.size() < most) {
            kept.add(one);
        } else if (order.compare(one, kept.element()) < 0) {
            kept.remove();
            kept.add(one);
        }
    }

    /** What is kept, in the order. */
    public List<T> list() {
        return kept.stream().sorted(order).toList();
    }
}
