package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is remembered of leads that are part of others, whatever it is kept in. */
public abstract class MergedLeadsContract {

    protected abstract MergedLeads mergedLeads();

    @Test
    void findsTheLeadItselfWithAllThatArePartOfIt() {
        mergedLeads().mergedInto("l2", "l1", 4);
        mergedLeads().mergedInto("l3", "l2", 2);
        mergedLeads().mergedInto("l5", "l4", 2);
        assertThat(mergedLeads().withParts("l1")).containsExactly("l1", "l2", "l3");
        assertThat(mergedLeads().withParts("l2")).containsExactly("l2", "l3");
        assertThat(mergedLeads().withParts("l9")).containsExactly("l9");
        assertThat(mergedLeads().wholeOf("l3")).isEqualTo("l1");
        assertThat(mergedLeads().wholeOf("l1")).isEqualTo("l1");
        assertThat(mergedLeads().wholeOf("l9")).isEqualTo("l9");
    }

    @Test
    void takesTheNewestNewsWhateverComesLast() {
        mergedLeads().splitOff("l2", 5);
        mergedLeads().mergedInto("l2", "l1", 4);
        assertThat(mergedLeads().withParts("l1")).containsExactly("l1");
        assertThat(mergedLeads().wholeOf("l2")).isEqualTo("l2");
        mergedLeads().mergedInto("l2", "l1", 6);
        mergedLeads().splitOff("l2", 5);
        mergedLeads().mergedInto("l2", "l3", 6);
        assertThat(mergedLeads().withParts("l1")).containsExactly("l1", "l2");
    }

    @Test
    void endsAlsoWhenLeadsArePartOfEachOther() {
        mergedLeads().mergedInto("l1", "l2", 2);
        mergedLeads().mergedInto("l2", "l1", 2);
        assertThat(mergedLeads().withParts("l1")).containsExactly("l1", "l2");
        assertThat(mergedLeads().wholeOf("l1")).isEqualTo("l2");
    }
}
