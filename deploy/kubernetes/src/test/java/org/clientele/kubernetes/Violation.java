package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Manifests broken on purpose, and what has to be said of them.
 *
 * @param check that finds it
 * @param said part of what the check has to say of it
 */
record Violation(String check, String what, Supplier<Manifests> broken, String said) {

    static final String LEAD = "lead-service";

    static final String CONTAINER = "/spec/template/spec/containers/0";

    private static final Manifests WRITTEN = Manifests.written();

    /** Of what is written. */
    static Violation of(String check, String what, UnaryOperator<Manifests> breaking, String said) {
        return new Violation(check, what, () -> breaking.apply(WRITTEN), said);
    }

    static Violation deployment(String check, String what, String at, Consumer<ObjectNode> change, String said) {
        return change(check, what, "Deployment", LEAD, at, change, said);
    }

    static Violation change(
            String check, String what, String kind, String name, String at, Consumer<ObjectNode> change, String said) {
        return of(check, what, all -> all.with(kind, name, tree -> change.accept((ObjectNode) tree.at(at))), said);
    }

    static Violation without(String check, String kind, String name, String said) {
        return of(check, "no " + kind + " " + name, all -> all.without(kind, name), said);
    }

    /** What the check says of it. */
    Stream<String> found() {
        return Checks.ALL.get(check).problems(broken.get());
    }

    @Override
    public String toString() {
        return check + ": " + what;
    }
}
