package org.clientele.lead.routing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many leads somebody can have, and when.
 *
 * @param capacity so many open leads at most, null for any number
 * @param weight how many leads for each one of somebody whose weight is 1
 * @param absences when no lead goes to this one
 */
public record Availability(@Nullable Integer capacity, int weight, List<Absence> absences) {

    /** Of whom nothing is said. */
    public static final Availability ANY = new Availability(null, 1, List.of());

    /** Days away, by the calendar of this person's zone; both days belong to it. */
    public record Absence(@NotNull LocalDate from, @NotNull LocalDate to) {

        boolean isBackward() {
            return to.isBefore(from);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** @throws BackwardAbsenceException if an absence ends before it begins */
    void requireForwardAbsences() {
        for (int at = 0; at < absences.size(); at++) {
            if (absences.get(at).isBackward()) {
                throw new BackwardAbsenceException(at);
            }
        }
    }

    boolean isAbsent(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.contains(day));
    }

    boolean isFull(int openLeads) {
        return capacity != null && openLeads >= capacity;
    }

    Availability withoutCapacity() {
        return new Availability(null, weight, absences);
    }
}
