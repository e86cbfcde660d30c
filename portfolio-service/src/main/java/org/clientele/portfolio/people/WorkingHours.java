package org.clientele.portfolio.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When somebody works, by day of the week; a day without periods is free. Periods of a day follow each other. */
public record WorkingHours(Map<DayOfWeek, List<WorkingPeriod>> periods) {

    /** Monday to Friday from nine to five, for whoever has not said otherwise. */
    public static final WorkingHours USUAL = usual();

    public WorkingHours {
        periods.values().forEach(WorkingHours::requireOrder);
        periods = Map.copyOf(periods);
    }

    private static void requireOrder(List<WorkingPeriod> ofADay) {
        for (int i = 1; i < ofADay.size(); i++) {
            if (ofADay.get(i).from().isBefore(ofADay.get(i - 1).to())) {
                throw new IllegalArgumentException("the periods of a day follow each other without overlapping");
            }
        }
    }

    private static WorkingHours usual() {
        var day = List.of(new WorkingPeriod(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        var week = new EnumMap<DayOfWeek, List<WorkingPeriod>>(DayOfWeek.class);
        for (var dayOfWeek : DayOfWeek.values()) {
            if (dayOfWeek.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(dayOfWeek, day);
            }
        }
        return new WorkingHours(week);
    }
}
