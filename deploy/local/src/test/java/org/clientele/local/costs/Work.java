package org.clientele.local.costs;

import java.util.function.IntConsumer;

/**
 * One kind of work, done in numbered steps.
 *
 * @param name what is done once
 * @param each how many of it a step does
 * @param preparation makes what so many steps need, which does not count
 */
record Work(String name, int each, IntConsumer preparation, IntConsumer step) {

    static Work of(String name, IntConsumer step) {
        return new Work(name, 1, steps -> {}, step);
    }

    Work prepared(IntConsumer by) {
        return new Work(name, each, by, step);
    }

    Work ofEach(int many) {
        return new Work(name, many, preparation, step);
    }
}
