package org.clientele.portfolio.people;

import java.time.ZoneId;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.people.SalespersonEvent.SalespersonDescribed;
import org.clientele.servicedefaults.VersionNeededException;

/** Who looks after clients: contact data, team, and when and where this person works. */
public record Salesperson(
        String salespersonId,
        String teamId,
        String givenName,
        String familyName,
        String email,
        ZoneId zone,
        WorkingHours workingHours) {

    public static Aggregate<Salesperson, SalespersonEvent> grammar(Facts<Salesperson, SalespersonEvent> facts) {
        return Aggregate.of("salespeople", Salesperson.class, Salesperson::salespersonId, Salesperson::after, facts);
    }

    public Salesperson after(SalespersonEvent event) {
        return switch (event) {
            case SalespersonDescribed described -> described.description();
        };
    }

    /**
     * Makes it what is described.
     *
     * @param isSeen whether whoever describes it knows what it is now
     * @throws VersionNeededException if that would change something unseen
     */
    public List<SalespersonEvent> describe(Salesperson description, boolean isSeen) {
        if (equals(description)) {
            return List.of();
        }
        if (!isSeen) {
            throw new VersionNeededException(salespersonId);
        }
        return List.of(new SalespersonDescribed(description));
    }
}
