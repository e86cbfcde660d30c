package org.clientele.lead.lead;

import java.util.List;

/** What the portfolio service says of one conversion. */
public sealed interface ConversionAnswer {

    String conversionId();

    /** The lead's project is signed by this client. */
    record Signed(String conversionId, String clientId, String projectId) implements ConversionAnswer {}

    /** It cannot be. */
    record Refused(String conversionId, String reason) implements ConversionAnswer {}

    /** All that was done for it is taken back. */
    record Withdrawn(String conversionId) implements ConversionAnswer {}

    /** It cannot be taken back by this attempt. */
    record UndoRefused(String conversionId, String undoId, List<String> reasons) implements ConversionAnswer {}
}
