package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.notification.followup.FollowUpFixture.ANNA;
import static org.clientele.notification.followup.FollowUpFixture.AS_ANNA;
import static org.clientele.notification.followup.FollowUpFixture.AS_BEN;
import static org.clientele.notification.followup.FollowUpFixture.AS_MANAGER;

import java.util.List;
import org.clientele.servicedefaults.NotYoursException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For whom may plan what is owed. */
class OwnSubjectsTests {

    private static final Subject LEAD = Subject.lead("l1");
    private static final Subject CLIENT = Subject.client("c1");

    private final InMemoryOwners owners = new InMemoryOwners();
    private final InMemoryMergedLeads merged = new InMemoryMergedLeads();
    private final OwnSubjects subjects = new OwnSubjects(owners, merged);

    @Test
    void salespeoplePlanForTheirOwnLeadsAndClientsAndManagersForThoseOfTheirTeams() {
        own(LEAD, ANNA, 2);
        own(CLIENT, ANNA, 1);
        for (var subject : List.of(LEAD, CLIENT)) {
            isOpen(subject, AS_ANNA);
            isOpen(subject, AS_MANAGER);
            isClosed(subject, AS_BEN);
        }
        own(LEAD, "carl", 3);
        isClosed(LEAD, AS_MANAGER);
    }

    @Test
    void whatNobodyHasIsNobodysOwn() {
        own(LEAD, null, 2);
        isClosed(LEAD, AS_ANNA);
        isOpen(LEAD, AS_MANAGER);
    }

    @Test
    void whatWasNotHeardOfYetIsOpen() {
        isOpen(LEAD, AS_BEN);
    }

    @Test
    void whoeverHasTheWholeHasItsParts() {
        own(LEAD, ANNA, 2);
        own(Subject.lead("l2"), "ben", 3);
        merged.mergedInto("l1", "l2", 4);
        isOpen(LEAD, AS_BEN);
        isClosed(LEAD, AS_ANNA);
        merged.splitOff("l1", 5);
        isOpen(LEAD, AS_ANNA);
    }

    private void own(Subject subject, @Nullable String salespersonId, long sequence) {
        owners.keep(List.of(new Owners.Owned(subject, salespersonId, sequence)));
    }

    private void isOpen(Subject subject, Author author) {
        assertThatCode(() -> subjects.requireOpen(subject, author)).doesNotThrowAnyException();
    }

    private void isClosed(Subject subject, Author author) {
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> subjects.requireOpen(subject, author))
                .withMessageContaining(subject.id());
    }
}
