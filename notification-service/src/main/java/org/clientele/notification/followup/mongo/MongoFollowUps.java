package org.clientele.notification.followup.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.background.DueWork;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.eventdelivery.former.Command;
import org.clientele.eventdelivery.former.Creation;
import org.clientele.eventdelivery.former.NewAggregate;
import org.clientele.eventdelivery.former.Stored;
import org.clientele.notification.followup.FiringFollowUps;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpEvent;
import org.clientele.notification.followup.FollowUpSearch;
import org.clientele.notification.followup.FollowUpState;
import org.clientele.notification.followup.FollowUps;
import org.clientele.notification.followup.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** Stores each follow-up with what it still has to publish; those whose instant has come are fired. */
@Repository
class MongoFollowUps implements FollowUps {

    private static final String OWNER = "salespersonId";
    private static final String SUBJECT = "subjectId";
    private static final String DUE = "dueAt";
    private static final String WAITS_FOR = "waitsFor";
    private static final List<String> OPEN = Arrays.stream(FollowUpState.values())
            .filter(FollowUpState::isOpen)
            .map(FollowUpState::name)
            .toList();

    private final AggregateCollection<FollowUpDocument> followUps;

    MongoFollowUps(Aggregates aggregates, DueWork dueWork, ObjectProvider<FiringFollowUps> firing) {
        followUps = aggregates.collection(
                "follow-ups",
                FollowUpDocument.class,
                document -> document.state() == FollowUpState.PLANNED ? document.dueAt() : null);
        index(followUps.documents());
        dueWork.register(followUps.firing(
                (document, now) -> change(document, firing.getObject().fire(document.followUp(), now))));
    }

    private static void index(MongoCollection<FollowUpDocument> documents) {
        documents.createIndex(Indexes.ascending(DUE, "_id"));
        documents.createIndex(Indexes.ascending(OWNER, DUE, "_id"));
        documents.createIndex(Indexes.ascending(SUBJECT, DUE, "_id"));
        documents.createIndex(Indexes.ascending(WAITS_FOR), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<Stored<FollowUp>> find(String id) {
        return followUps.find(id).map(MongoFollowUps::domain);
    }

    private static Stored<FollowUp> domain(Stored<FollowUpDocument> stored) {
        return new Stored<>(
                stored.id(), stored.version(), stored.state().followUp(), stored.result(), stored.repeated());
    }

    private static Change<FollowUpDocument> change(FollowUpDocument now, Optional<FollowUpEvent> event) {
        return event.map(MongoFollowUps::change).orElseGet(() -> Change.none(now));
    }

    private static Change<FollowUpDocument> change(FollowUpEvent event) {
        return Change.to(FollowUpDocument.of(event.followUp())).fact(FollowUpFacts.of(event));
    }

    @Override
    public Stored<FollowUp> plan(FollowUpEvent.FollowUpPlanned planned, CommandKey key) {
        return domain(followUps.create(change(planned), key));
    }

    @Override
    public void planAll(List<Planning> plannings) {
        var creations = followUps.createAll(plannings.stream()
                .map(planning -> new NewAggregate<>(change(planning.planned()), planning.key()))
                .toList());
        var changes = new ArrayList<Command<FollowUpDocument>>();
        for (int at = 0; at < plannings.size(); at++) {
            if (!(creations.get(at) instanceof Creation.Created)) {
                changes.add(command(plannings.get(at)));
            }
        }
        var unused = followUps.changeAll(changes);
    }

    private static Command<FollowUpDocument> command(Planning planning) {
        return new Command<>(
                planning.planned().followUp().id(),
                planning.key(),
                document -> change(document, planning.ifExists().apply(document.followUp())));
    }

    @Override
    public Stored<FollowUp> change(
            String id,
            @Nullable Long expectedVersion,
            CommandKey key,
            Function<FollowUp, Optional<FollowUpEvent>> decide) {
        Function<FollowUpDocument, Change<FollowUpDocument>> change =
                document -> change(document, decide.apply(document.followUp()));
        return domain(
                expectedVersion == null
                        ? followUps.change(id, key, change)
                        : followUps.change(id, expectedVersion, key, change));
    }

    @Override
    public List<Stored<FollowUp>> search(FollowUpSearch search) {
        return followUps
                .documents()
                .withDocumentClass(FollowUpDocument.class)
                .find(filter(search))
                .sort(Sorts.ascending(DUE, "_id"))
                .limit(search.limit() + 1)
                .map(document -> new Stored<>(document.id(), 0, document.followUp(), "", false))
                .into(new ArrayList<>());
    }

    private static Bson filter(FollowUpSearch search) {
        var filters = new ArrayList<Bson>();
        if (search.salespersonId() != null) {
            filters.add(Filters.eq(OWNER, search.salespersonId()));
        }
        if (search.subjectIds() != null) {
            filters.add(ofSubjects(search.subjectIds()));
        }
        if (search.subjectKind() != null) {
            filters.add(Filters.eq("subjectKind", search.subjectKind().code()));
        }
        if (search.state() != null) {
            filters.add(Filters.eq("state", search.state().name()));
        }
        if (search.from() != null) {
            filters.add(Filters.gte(DUE, search.from()));
        }
        if (search.before() != null) {
            filters.add(Filters.lt(DUE, search.before()));
        }
        if (search.after() != null) {
            filters.add(after(search.after()));
        }
        return filters.isEmpty() ? new Document() : Filters.and(filters);
    }

    /** Nearly all are asked for alone: then the index has them in order. */
    private static Bson ofSubjects(List<String> ids) {
        return ids.size() == 1 ? Filters.eq(SUBJECT, ids.getFirst()) : Filters.in(SUBJECT, ids);
    }

    private static Bson after(FollowUpSearch.Position position) {
        return Filters.or(
                Filters.gt(DUE, position.dueAt()),
                Filters.and(Filters.eq(DUE, position.dueAt()), Filters.gt("_id", position.id())));
    }

    @Override
    public List<String> openOfClient(String clientId) {
        return followUps
                .documents()
                .find(Filters.and(
                        Filters.eq(SUBJECT, clientId),
                        Filters.eq("subjectKind", Subject.Kind.CLIENT.code()),
                        Filters.in("state", OPEN)))
                .map(FollowUpDocument::id)
                .into(new ArrayList<>());
    }

    @Override
    public List<String> provisionalOf(String salespersonId) {
        return followUps
                .documents()
                .find(Filters.eq(WAITS_FOR, salespersonId))
                .map(FollowUpDocument::id)
                .into(new ArrayList<>());
    }
}
