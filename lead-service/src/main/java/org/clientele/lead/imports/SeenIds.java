package org.clientele.lead.imports;

import java.util.Map;

/** The submissions that a dry run has met, so that it finds repeats in files of any length. */
public interface SeenIds {

    /** Notes rows by the ids of their submissions; answers for each id the row that had it first. */
    Map<String, Long> firstRows(String importId, Map<String, Long> rows);

    void forget(String importId);
}
