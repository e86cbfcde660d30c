package org.clientele.lead.lead.http;

import java.util.ArrayList;
import java.util.List;
import org.clientele.lead.lead.Lead;
import org.clientele.servicedefaults.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/** A lead as a line of a CSV file that is opened in a spreadsheet. */
final class LeadRow {

    static final List<String> HEADINGS = List.of(
            "leadId",
            "state",
            "step",
            "salespersonId",
            "teamId",
            "source",
            "campaign",
            "capturedAt",
            "score",
            "expectedValue",
            "currency",
            "expectedCloseOn",
            "givenName",
            "familyName",
            "email",
            "phone",
            "company",
            "sector",
            "country",
            "need",
            "lossReason");

    private LeadRow() {}

    static List<String> of(Lead lead) {
        var person = lead.details().personOrNone();
        var company = lead.details().companyOrNone();
        var value = lead.expectedValue();
        var cells = new ArrayList<@Nullable Object>();
        cells.addAll(List.of(lead.leadId(), lead.state(), lead.step()));
        cells.add(lead.salespersonId());
        cells.add(lead.teamId());
        cells.add(lead.origin().source());
        cells.add(lead.origin().campaign());
        cells.add(lead.capturedAt());
        cells.add(lead.score());
        cells.add(value == null ? null : value.amount());
        cells.add(value == null ? null : value.currency());
        cells.add(lead.details().expectedCloseOn());
        cells.add(person.givenName());
        cells.add(person.familyName());
        cells.add(person.email());
        cells.add(person.phone());
        cells.add(company.name());
        cells.add(company.sector());
        cells.add(company.country());
        cells.add(lead.details().need());
        cells.add(lead.progress().lossReason());
        return cells.stream().map(SpreadsheetText::of).toList();
    }
}
