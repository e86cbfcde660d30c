package org.clientele.lead.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every submission that arrived, with its outcome. Each step is one conditional write. */
public interface Ledger {

    /**
     * How many submissions have which outcome, all as of one moment: each is in a day, and in a source and a campaign
     * if these are asked for.
     *
     * @param byCampaign by an empty one where a submission names none
     * @param byDay by the day in UTC on which they arrived, as in {@code 2026-03-02}
     * @param sameIds by these sources how many, not taken back, came under an id that another content had before
     * @param read how many of them a record brought
     * @param repeats how many records brought a submission again
     */
    record Counts(
            Map<String, Map<Outcome, Long>> bySource,
            Map<String, Map<Outcome, Long>> byCampaign,
            Map<String, Map<Outcome, Long>> byDay,
            Map<String, Long> sameIds,
            long read,
            long repeats) {}

    /**
     * Of which sources and campaigns something is asked.
     *
     * @param source the first source, in the order of their names
     * @param campaign the first campaign
     * @param limit of how many of each
     */
    record Names(String source, String campaign, int limit) {

        /** The first so many of all. */
        public static Names first(int limit) {
            return new Names("", "", limit);
        }
    }

    /** Enters what is not in it yet; answers the entries as they are then, by id. */
    Map<String, LedgerEntry> receive(Collection<LedgerEntry> entries);

    /** Notes records that brought what another record or request had brought before; each is noted once. */
    void noteRepeats(List<Arrival> repeats);

    Map<String, LedgerEntry> find(Collection<String> submissionIds);

    /** The entry that a request with this key brought. */
    Optional<LedgerEntry> findByRequest(String key);

    /** Writes outcomes where there is none yet; false if one of them was decided or taken back by somebody else. */
    boolean decide(Collection<LedgerEntry> decided);

    /** Takes an outcome back that has not taken effect. */
    void takeBack(LedgerEntry decided);

    /**
     * Notes that everything that follows from these outcomes is done; false if one of them is another one by now, or
     * was settled before.
     */
    boolean settle(Collection<LedgerEntry> decided);

    /** The oldest entries that arrived before this instant and are not settled. */
    default List<LedgerEntry> unsettled(Instant arrivedBefore, int limit) {
        return unsettled(Instant.EPOCH, 0, arrivedBefore, limit);
    }

    /** Those of them that arrived from the first instant on, without the first so many. */
    List<LedgerEntry> unsettled(Instant arrivedFrom, int without, Instant arrivedBefore, int limit);

    /** Whether something that an import brought is not settled yet. */
    boolean hasUnsettled(String importId);

    /** Notes that what an import brought was taken back. */
    void withdraw(String importId, Collection<String> submissionIds);

    /** Lets what was taken back arrive again; it stays in the ledger under an id of its own. */
    void setAside(Collection<LedgerEntry> withdrawn);

    /** All submissions, kept as they change; only under load is that a few seconds ago. */
    Counts counts(Names names);

    /** The entries that an import brought first and that have this outcome, in the order of its rows. */
    List<LedgerEntry> ofImport(String importId, Outcome outcome, long afterRow, int limit);
}
