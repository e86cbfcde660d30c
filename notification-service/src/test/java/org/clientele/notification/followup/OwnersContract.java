package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.notification.followup.Owners.Owned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered of whose leads and clients are, whatever it is kept in. */
public abstract class OwnersContract {

    private static final Subject LEAD = Subject.lead("s1");

    protected abstract Owners owners();

    @Test
    void knowsNothingOfWhatWasNeverHeardOf() {
        assertThat(owners().of(LEAD)).isEmpty();
    }

    @Test
    void takesTheNewestNewsWhateverComesLast() {
        owners().keep(List.of(owned("anna", 3), owned("ben", 4), owned("anna", 2)));
        owners().keep(List.of(owned("anna", 3)));
        assertThat(owners().of(LEAD)).contains(owned("ben", 4));
    }

    @Test
    void remembersThatNobodyHasIt() {
        owners().keep(List.of(owned("anna", 3)));
        owners().keep(List.of(owned(null, 4)));
        assertThat(owners().of(LEAD)).contains(owned(null, 4));
    }

    @Test
    void tellsLeadsFromClients() {
        owners().keep(List.of(owned("anna", 3)));
        assertThat(owners().of(Subject.client("s1"))).isEmpty();
    }

    private static Owned owned(@Nullable String salespersonId, long sequence) {
        return new Owned(LEAD, salespersonId, sequence);
    }
}
