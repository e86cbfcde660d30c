package org.clientele.portfolio.portfolio;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What is owed to clients, in this process. */
public final class InMemoryFollowUps implements FollowUps {

    private final Map<String, Learnt> newest = new LinkedHashMap<>();

    @Override
    public void learn(List<Learnt> events) {
        events.forEach(event -> newest.merge(
                event.followUpId(), event, (before, now) -> now.sequence() > before.sequence() ? now : before));
    }

    @Override
    public Map<String, FollowUp> nextOf(Collection<String> clientIds) {
        return newest.values().stream()
                .map(Learnt::owed)
                .filter(Objects::nonNull)
                .filter(owed -> clientIds.contains(owed.clientId()))
                .collect(toMap(
                        FollowUp::clientId,
                        Function.identity(),
                        BinaryOperator.minBy(Comparator.comparing(FollowUp::dueAt))));
    }
}
