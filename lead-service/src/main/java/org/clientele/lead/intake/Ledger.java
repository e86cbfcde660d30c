package org.clientele.lead.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every submission that arrived, with its outcome. Each step is one conditional write. */
public interface Ledger {

    /** How many submissions of a source have an outcome. */
    record Count(String source, Outcome outcome, long submissions) {}

    /** Enters what is not in it yet; answers the entries as they are then, by id. */
    Map<String, LedgerEntry> receive(Collection<LedgerEntry> entries);

    Map<String, LedgerEntry> find(Collection<String> submissionIds);

    /** The entry that a request with this key brought. */
    Optional<LedgerEntry> findByRequest(String key);

    /** Writes outcomes where there is none yet; false if one of them was decided or taken back by somebody else. */
    boolean decide(Collection<LedgerEntry> decided);

    /** Takes an outcome back that has not taken effect. */
    void takeBack(LedgerEntry decided);

    /** Notes that everything that follows from the outcomes is done. */
    void settle(Collection<String> submissionIds);

    /** The oldest entries that arrived before this instant and are not settled. */
    List<LedgerEntry> unsettled(Instant arrivedBefore, int limit);

    List<Count> counts();
}
