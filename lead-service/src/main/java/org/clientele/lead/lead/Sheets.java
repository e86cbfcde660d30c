package org.clientele.lead.lead;

import java.util.Collection;

/**
 * What a lead says, and the leads whose values lie on top of its own like sheets of paper: any of them can be taken
 * out, and what somebody wrote on top stays.
 */
record Sheets(Details details, Merges merges) {

    Sheets after(LeadEvent.ChangesSheets event, LeadState before) {
        return switch (event) {
            case LeadEvent.LeadQualified qualified ->
                qualified.expectedValue() == null ? this : written(details.expecting(qualified.expectedValue()));
            case LeadEvent.LeadDetailsChanged changed -> written(changed.details());
            case LeadEvent.LeadMerged merged -> laid(merged);
            case LeadEvent.LeadSplit split -> split(split);
            case LeadEvent.LeadMergedInto into ->
                new Sheets(details, merges.into(new MergedInto(into.mergeId(), into.otherLeadId(), before)));
            case LeadEvent.LeadSplitOff off -> new Sheets(details, merges.into(null));
        };
    }

    /** What somebody says from now on is the lead's own, whatever it took of others before. */
    private Sheets written(Details changed) {
        return new Sheets(changed, merges.forgetting(details.differences(changed)));
    }

    /** Announced anew, a merge takes the place of what was announced before. */
    private Sheets laid(LeadEvent.LeadMerged merged) {
        var below = merges.absorption(merged.absorption().mergeId())
                .map(this::without)
                .orElse(this);
        return new Sheets(below.details.with(merged.gained()), below.merges.plus(merged.absorption()));
    }

    private Sheets split(LeadEvent.LeadSplit split) {
        var rest = without(split.absorption());
        return split.back() == null ? rest : new Sheets(rest.details, rest.merges.plus(split.back()));
    }

    /** A lead has no company without a name. */
    private Sheets without(Absorption gone) {
        var left = merges.without(gone, details);
        var others = merges.without(gone);
        return left.company() == null || left.namedCompany() != null
                ? new Sheets(left, others)
                : new Sheets(left.withoutCompany(), others.forgetting(fieldsOfCompany()));
    }

    private static Collection<String> fieldsOfCompany() {
        return Details.NAMES.stream().filter(Details::isOfCompany).toList();
    }
}
