package org.clientele.portfolio.people;

import java.time.DayOfWeek;
import java.util.List;

/** When somebody works on a day of the week; the periods follow each other. */
public record WorkingDay(DayOfWeek day, List<WorkingPeriod> periods) {

    public WorkingDay {
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).from().isBefore(periods.get(i - 1).to())) {
                throw new IllegalArgumentException("the periods of a day follow each other without overlapping");
            }
        }
        periods = List.copyOf(periods);
    }
}
