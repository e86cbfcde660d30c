package org.clientele.analytics.ranking.mongo;

import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clientele.analytics.ranking.ClassChange;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.PublishedClasses;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.eventdelivery.former.Command;
import org.clientele.eventdelivery.former.Creation;
import org.clientele.eventdelivery.former.NewAggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps the class of each client as an aggregate whose every change is published. */
@Repository
class MongoPublishedClasses implements PublishedClasses {

    private static final int PER_BULK = 1000;

    private final AggregateCollection<ClassDocument> classes;
    private final Clock clock;

    MongoPublishedClasses(Aggregates aggregates, Clock clock) {
        this.classes = aggregates.collection("classes", ClassDocument.class);
        this.clock = clock;
    }

    @Override
    public Map<String, ClientClass> all() {
        var all = new HashMap<String, ClientClass>();
        classes.documents()
                .find()
                .projection(Projections.include("clientClass"))
                .forEach(stored -> all.put(stored.id(), stored.clientClass()));
        return all;
    }

    /** Whether a client is new or known decides the store, should somebody else have been faster. */
    @Override
    public void publish(List<ClassChange> changes, String currency) {
        var known = new ArrayList<>(
                changes.stream().filter(change -> !change.isNew()).toList());
        var fresh = changes.stream().filter(ClassChange::isNew).toList();
        for (int from = 0; from < fresh.size(); from += PER_BULK) {
            known.addAll(metInstead(fresh.subList(from, Math.min(fresh.size(), from + PER_BULK)), currency));
        }
        var unused = classes.changeAll(
                known.stream().map(change -> command(change, currency)).toList());
    }

    /** Creates the class of each; returns those that had one by then. */
    private List<ClassChange> metInstead(List<ClassChange> fresh, String currency) {
        var created = classes.createAll(
                fresh.stream().map(change -> creation(change, currency)).toList());
        return IntStream.range(0, fresh.size())
                .filter(at -> !(created.get(at) instanceof Creation.Created))
                .mapToObj(fresh::get)
                .toList();
    }

    private NewAggregate<ClassDocument> creation(ClassChange change, String currency) {
        return new NewAggregate<>(changed(change, null, currency), oneTime());
    }

    private Command<ClassDocument> command(ClassChange change, String currency) {
        return new Command<>(
                change.clientId(),
                oneTime(),
                stored -> stored.clientClass() == change.clientClass()
                        ? Change.none(stored)
                        : changed(change, stored.clientClass(), currency));
    }

    private Change<ClassDocument> changed(ClassChange change, @Nullable ClientClass previous, String currency) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Change.to(new ClassDocument(change.clientId(), change.clientClass()))
                .fact(ClassChanged.of(change, previous, currency, now).outgoing());
    }

    /** What is published is the difference to what is stored: repeating it does nothing by itself. */
    private static CommandKey oneTime() {
        return new CommandKey(UUID.randomUUID().toString(), null);
    }
}
