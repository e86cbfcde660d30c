package org.clientele.lead.lead;

import java.util.List;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * Whose a lead is: somebody's, nobody's for a reason, or not decided yet.
 *
 * @param assignment whose it is and why, null while nobody has it
 * @param unassigned why nobody has it, null if somebody has
 */
public record Ownership(@Nullable Assignment assignment, Routing.@Nullable Unassigned unassigned) {

    /** Not decided yet. */
    public static final Ownership NONE = new Ownership(null, null);

    /** The salesperson who has it. */
    public @Nullable String salespersonId() {
        return assignment == null ? null : assignment.salespersonId();
    }

    /** The team of the salesperson who has it. */
    public @Nullable String teamId() {
        return assignment == null ? null : assignment.teamId();
    }

    /** The salesperson who has it because the source named them. */
    @Nullable
    String ownerGiven() {
        return assignment != null && assignment.rule().equals(Assignment.OWNER_GIVEN)
                ? assignment.salespersonId()
                : null;
    }

    /** Whether nobody has it. */
    public boolean isOpen() {
        return assignment == null;
    }

    /** Gives it to somebody; to whom it is already given changes nothing. */
    List<LeadEvent> assign(Assignment wanted) {
        return wanted.salespersonId().equals(salespersonId()) ? List.of() : List.of(new LeadEvent.LeadAssigned(wanted));
    }

    /** Follows the rules of routing; what waits for the same reason as before is left alone, whatever their version. */
    List<LeadEvent> route(Routing routing) {
        return isOpen() && isNews(routing) ? List.of(LeadEvent.of(routing)) : List.of();
    }

    boolean isNews(Routing routing) {
        return switch (routing) {
            case Routing.Assigned assigned -> true;
            case Routing.Unassigned nobody -> unassigned == null || unassigned.reason() != nobody.reason();
        };
    }

    Ownership after(LeadEvent.ChangesOwnership event) {
        return switch (event) {
            case LeadEvent.LeadAssigned assigned -> new Ownership(assigned.assignment(), null);
            case LeadEvent.LeadUnassigned nobody -> new Ownership(null, nobody.why());
        };
    }
}
