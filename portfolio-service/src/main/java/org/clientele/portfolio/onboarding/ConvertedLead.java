package org.clientele.portfolio.onboarding;

import java.util.List;
import java.util.stream.Stream;

/** A lead that is converted, and the leads that are part of it. */
public record ConvertedLead(String leadId, List<String> mergedLeadIds) {

    public List<String> all() {
        return Stream.concat(Stream.of(leadId), mergedLeadIds.stream()).toList();
    }
}
