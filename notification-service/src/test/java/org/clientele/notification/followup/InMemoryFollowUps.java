package org.clientele.notification.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** Follow-ups in this process. */
public class InMemoryFollowUps extends InMemoryAggregates<FollowUp, FollowUpEvent> implements FollowUps {

    public InMemoryFollowUps(Clock clock) {
        super(FollowUp.grammar(Facts.none()), clock);
    }

    @Override
    public List<Versioned<FollowUp>> search(FollowUpSearch search, @Nullable Position<Instant> after, int limit) {
        return all().filter(each -> matches(search, each.state()))
                .filter(each -> after == null || each.state().position().compareTo(after) > 0)
                .sorted(Comparator.comparing(each -> each.state().position()))
                .limit(limit)
                .toList();
    }

    private static boolean matches(FollowUpSearch search, FollowUp followUp) {
        var subject = followUp.action().subject();
        var due = followUp.plan().due().instant();
        return Stream.<Predicate<FollowUpSearch>>of(
                        by -> by.reach().contains(followUp.plan().salespersonId()),
                        by -> by.subjectKind() == null || by.subjectKind() == subject.kind(),
                        by -> by.subjectIds() == null || by.subjectIds().contains(subject.id()),
                        by -> by.state() == null || by.state() == followUp.state(),
                        by -> by.from() == null || !due.isBefore(by.from()),
                        by -> by.before() == null || due.isBefore(by.before()))
                .allMatch(condition -> condition.test(search));
    }

    @Override
    public List<String> openOfClient(String clientId, int limit) {
        return ids(
                followUp ->
                        followUp.state().isOpen() && followUp.action().subject().equals(Subject.client(clientId)),
                limit);
    }

    @Override
    public List<String> provisionalOf(String salespersonId, int limit) {
        return ids(
                followUp -> followUp.isProvisional()
                        && followUp.plan().salespersonId().equals(salespersonId),
                limit);
    }

    private List<String> ids(Predicate<FollowUp> wanted, int limit) {
        return all().filter(each -> wanted.test(each.state()))
                .map(Versioned::id)
                .limit(limit)
                .toList();
    }

    /** What the service does again and again: those that are due are fired. */
    final void fireDue(FiringFollowUps firing, Instant now) {
        firing.fire(all().map(Versioned::id).toList(), now);
    }
}
