package org.clientele.testkit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One place where a backing service may be found; it has none if the address is empty. */
record Source(String name, Supplier<Optional<String>> address) {

    static Source given(String variable) {
        return new Source(
                variable, () -> Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank()));
    }

    /** Asks the sources in order, and none after the first that has an address. */
    static String first(String service, List<Source> sources) {
        for (var source : sources) {
            var address = source.ask(service);
            if (address.isPresent()) {
                System.out.println(service + " from " + source.name + ": " + address.get());
                return address.get();
            }
        }
        throw new IllegalStateException("no " + service + " anywhere");
    }

    /** A source that fails is named and left out: what comes after it can still run every test. */
    private Optional<String> ask(String service) {
        try {
            return address.get();
        } catch (RuntimeException e) {
            System.out.println(service + " not from " + name + ": " + e);
            return Optional.empty();
        }
    }
}
