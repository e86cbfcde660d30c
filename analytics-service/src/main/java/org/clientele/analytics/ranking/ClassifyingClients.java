package org.clientele.analytics.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.clientele.analytics.scope.Scope;
import org.clientele.eventdelivery.aggregate.Creation;
import org.jspecify.annotations.Nullable;

/**
 * Classifies all clients over all time by share of revenue. A pass that breaks off leaves the rest to the next one:
 * what happens to a client is always the difference to what the world was told.
 */
public final class ClassifyingClients {

    /** A log that is only half read would tell the world of changes that never were. */
    private static final long MOST_LAG_MILLIS = 10_000;

    private static final int PER_PORTION = 1000;

    private final Figures figures;
    private final Classifications classifications;
    private final String currency;

    /** @param currency ISO 4217 code of the revenue that counts */
    public ClassifyingClients(Figures figures, Classifications classifications, String currency) {
        this.figures = figures;
        this.classifications = classifications;
        this.currency = currency;
    }

    /** A client with its class, which it may have had before, and may be told of for the first time. */
    private record Found(String clientId, ClientClass clientClass, Revenue revenue, boolean isFirst) {

        Found knownAs(@Nullable ClientClass before) {
            return new Found(clientId, clientClass, revenue, before == null);
        }
    }

    /** Classifies everybody; returns how many are in another class now, nothing while the log is far from read. */
    public OptionalInt classify() {
        var ranking = figures.ranking(Scope.all(currency), Cut.REVENUE_SHARE);
        if (ranking.freshness().lagMillis() > MOST_LAG_MILLIS) {
            return OptionalInt.empty();
        }
        int changed = inPortions(ranked(ranking.figure()), this::classifyAnew)
                + inPortions(withdrawn(ranking.figure()), this::withdraw);
        return OptionalInt.of(changed);
    }

    /** How many changed in all portions. */
    private static <T> int inPortions(List<T> all, ToIntFunction<List<T>> change) {
        int changed = 0;
        for (int from = 0; from < all.size(); from += PER_PORTION) {
            changed += change.applyAsInt(all.subList(from, Math.min(all.size(), from + PER_PORTION)));
        }
        return changed;
    }

    private int classifyAnew(List<Found> portion) {
        var found = differences(portion);
        classify(found);
        return found.size();
    }

    /** A client that there never was may have signed before that was known: then it keeps its class. */
    private List<String> withdrawn(Ranking ranking) {
        return figures.withdrawn().stream()
                .filter(client -> !ranking.has(client))
                .toList();
    }

    private int withdraw(List<String> portion) {
        var known = classifications.classes(portion).keySet();
        var unused = classifications.changeAll(
                known.stream().map(Classification::withdrawal).toList());
        return known.size();
    }

    private List<Found> ranked(Ranking ranking) {
        var ranked = new ArrayList<Found>();
        ranking.forEach((client, clientClass) -> {
            var revenue = new Revenue(client.revenue(), currency);
            ranked.add(new Found(client.clientId(), clientClass, revenue, false));
        });
        return ranked;
    }

    /** Those that are in another class than the world was told, if it was told any. */
    private List<Found> differences(List<Found> portion) {
        var known =
                classifications.classes(portion.stream().map(Found::clientId).toList());
        return portion.stream()
                .filter(each -> known.get(each.clientId()) != each.clientClass())
                .map(each -> each.knownAs(known.get(each.clientId())))
                .toList();
    }

    private void classify(List<Found> portion) {
        if (portion.isEmpty()) {
            return;
        }
        var again =
                new ArrayList<>(portion.stream().filter(each -> !each.isFirst()).toList());
        again.addAll(met(portion.stream().filter(Found::isFirst).toList()));
        var unused = classifications.changeAll(again.stream()
                .map(each -> Classification.again(each.clientId(), each.clientClass(), each.revenue()))
                .toList());
    }

    /** Classifies each for the first time; returns those that somebody else classified meanwhile. */
    private List<Found> met(List<Found> fresh) {
        var created = classifications.createAll(fresh.stream()
                .map(each -> Classification.first(each.clientId(), each.clientClass(), each.revenue()))
                .toList());
        return IntStream.range(0, fresh.size())
                .filter(at -> !(created.get(at) instanceof Creation.Created))
                .mapToObj(fresh::get)
                .toList();
    }
}
