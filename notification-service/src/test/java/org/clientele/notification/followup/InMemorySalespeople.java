package org.clientele.notification.followup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Salespeople in this process. */
public final class InMemorySalespeople implements Salespeople {

    private final Map<String, Salesperson> known = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();

    @Override
    public Optional<Salesperson> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Map<String, Salesperson> findAll(Collection<String> ids) {
        return ids.stream()
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Salesperson::id, Function.identity()));
    }

    @Override
    public void keep(Salesperson salesperson, long sequence) {
        if (sequences.getOrDefault(salesperson.id(), 0L) < sequence) {
            known.put(salesperson.id(), salesperson);
            sequences.put(salesperson.id(), sequence);
        }
    }

    @Override
    public void forget(String id) {
        known.remove(id);
    }
}
