package org.clientele.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.notification.followup.Subject;
import org.clientele.notification.reminder.Names.Name;
import org.junit.jupiter.api.Test;

/** How names are remembered, whatever they are kept in. */
public abstract class NamesContract {

    private static final Subject LEAD = Subject.lead("1");
    private static final Subject CLIENT = Subject.client("1");

    protected abstract Names names();

    @Test
    void tellsLeadsAndClientsApart() {
        names().learn(List.of(new Name(LEAD, "Lead", 1), new Name(CLIENT, "Client", 1)));
        assertThat(names().of(LEAD)).contains("Lead");
        assertThat(names().of(CLIENT)).contains("Client");
        assertThat(names().of(Subject.lead("2"))).isEmpty();
    }

    @Test
    void takesTheNewestNameWhateverComesLast() {
        names().learn(List.of(new Name(LEAD, "second", 2), new Name(LEAD, "first", 1)));
        names().learn(List.of(new Name(LEAD, "again", 2)));
        assertThat(names().of(LEAD)).contains("second");
        names().learn(List.of(new Name(LEAD, "", 3)));
        assertThat(names().of(LEAD)).isEmpty();
    }

    @Test
    void forgetsANameUntilANewerOneComes() {
        names().learn(List.of(new Name(LEAD, "erased", 2)));
        names().forget(LEAD);
        names().learn(List.of(new Name(LEAD, "erased", 2)));
        assertThat(names().of(LEAD)).isEmpty();
        names().learn(List.of(new Name(LEAD, "new", 3)));
        assertThat(names().of(LEAD)).contains("new");
    }
}
