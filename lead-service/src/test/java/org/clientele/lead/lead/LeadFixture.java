package org.clientele.lead.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** Leads for tests. */
public final class LeadFixture {

    public static final Instant CAPTURED = Instant.parse("2026-03-02T09:00:00Z");

    /** A company of which everything is known. */
    public static final Company SOMMER = new Company(
            "Sommer Optik", "medical", 42, "DE", "https://sommer.example", "HRB 12345 B", "Berlin", "10115");

    private LeadFixture() {}

    /** A company of which little is known. */
    public static Company company(String name, @Nullable String sector, int employees) {
        return new Company(name, sector, employees, "DE", null, null, null, null);
    }

    /** Somebody who is known by an e-mail address and a phone number. */
    public static Person ada(String email) {
        return new Person("Ada", "Sommer", email, "+49 30 1234567", "de");
    }

    /** A lead as captured, of somebody with an e-mail address and a phone number at a company of so many people. */
    public static Lead captured(@Nullable String need, @Nullable Money value, int employees) {
        var origin = new Origin("submission-1", "website", "spring", Instant.parse("2026-03-02T08:59:00Z"));
        var details = new Details(
                ada("ada@sommer.example"), company("Sommer Optik", "medical", employees), need, value, null);
        return Lead.captured("lead-1", "new", new Capture(origin, CAPTURED, null), details, new Opening(1, List.of()));
    }

    /** The same lead, asked to become a client. */
    public static Lead converting() {
        return qualified().after(new LeadEvent.LeadConversionStarted(conversion("conversion-1", 1)));
    }

    /** The same lead, with its answers. */
    public static Lead qualified() {
        var answers = new Qualification("a portal", "released", "buyer", "now");
        return captured("a portal", null, 42)
                .after(new LeadEvent.LeadQualified(answers, "qualified", null, null, null));
    }

    /** A conversion as it begins. */
    public static Conversion conversion(String conversionId, int attempt) {
        var project = new Project("Portal", new Money(100, "EUR"), "purchase", LocalDate.EPOCH, null, null);
        var wanted = new Conversion.Wanted(
                conversionId,
                null,
                project,
                new Conversion.Exchanged(3, List.of(), null),
                CAPTURED,
                By.http("anna"),
                attempt,
                null,
                null);
        return Conversion.begun(wanted, CAPTURED.plusSeconds(9));
    }

    /** The same lead in any state. */
    public static Lead in(LeadState state) {
        var open = captured("a portal", null, 42);
        return switch (state) {
            case OPEN -> open;
            case QUALIFIED -> qualified();
            case CONVERTING -> converting();
            case CONVERTED -> converting().after(new LeadEvent.LeadConverted("client", "project", CAPTURED));
            case LOST -> open.after(new LeadEvent.LeadLost("no-need", null));
            case MERGED -> open.after(new LeadEvent.LeadMergedInto("merge-1", "lead-2"));
            case WITHDRAWN -> open.after(new LeadEvent.LeadWithdrawn("import-1"));
        };
    }
}
