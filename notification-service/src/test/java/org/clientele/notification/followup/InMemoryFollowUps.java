package org.clientele.notification.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.notification.followup.FollowUpSearch.Position;

/** Follow-ups in this process. */
public class InMemoryFollowUps extends InMemoryAggregates<FollowUp, FollowUpEvent> implements FollowUps {

    private static final Comparator<FollowUp> IN_ORDER = Comparator.<FollowUp, Instant>comparing(
                    InMemoryFollowUps::dueInstant)
            .thenComparing(FollowUp::followUpId);

    public InMemoryFollowUps(Clock clock) {
        super(FollowUp.grammar(Facts.none()), clock);
    }

    private static Instant dueInstant(FollowUp followUp) {
        return followUp.plan().due().instant();
    }

    @Override
    public List<Versioned<FollowUp>> search(FollowUpSearch search) {
        return all().filter(each -> matches(search, each.state()))
                .sorted(Comparator.comparing(Versioned::state, IN_ORDER))
                .limit(search.limit() + 1L)
                .toList();
    }

    private static boolean matches(FollowUpSearch search, FollowUp followUp) {
        var subject = followUp.action().subject();
        var due = dueInstant(followUp);
        return Stream.<Predicate<FollowUpSearch>>of(
                        by -> by.salespersonId() == null
                                || by.salespersonId().equals(followUp.plan().salespersonId()),
                        by -> by.subjectKind() == null || by.subjectKind() == subject.kind(),
                        by -> by.subjectIds() == null || by.subjectIds().contains(subject.id()),
                        by -> by.state() == null || by.state() == followUp.state(),
                        by -> by.from() == null || !due.isBefore(by.from()),
                        by -> by.before() == null || due.isBefore(by.before()),
                        by -> by.after() == null || isAfter(by.after(), followUp))
                .allMatch(condition -> condition.test(search));
    }

    private static boolean isAfter(Position position, FollowUp followUp) {
        int byTime = dueInstant(followUp).compareTo(position.dueAt());
        return byTime > 0 || (byTime == 0 && followUp.followUpId().compareTo(position.id()) > 0);
    }

    @Override
    public List<String> openOfClient(String clientId) {
        return ids(followUp ->
                followUp.state().isOpen() && followUp.action().subject().equals(Subject.client(clientId)));
    }

    @Override
    public List<String> provisionalOf(String salespersonId) {
        return ids(followUp ->
                followUp.isProvisional() && followUp.plan().salespersonId().equals(salespersonId));
    }

    private List<String> ids(Predicate<FollowUp> wanted) {
        return all().filter(each -> wanted.test(each.state()))
                .map(Versioned::id)
                .toList();
    }

    /** What the service does again and again: those that are due are fired. */
    final void fireDue(FiringFollowUps firing, Instant now) {
        var due = all().filter(each -> isDue(each.state(), now)).toList();
        due.forEach(each -> change(Command.of(each.id(), CommandKey.once(), FollowUp.POLICY, firing::fire)));
    }

    private static boolean isDue(FollowUp followUp, Instant now) {
        return followUp.dueAt() != null
                && !Objects.requireNonNull(followUp.dueAt()).isAfter(now);
    }
}
