package org.clientele.portfolio.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** When somebody works, by day of the week; a day that is left out is free. */
public record WorkingHours(List<WorkingDay> days) {

    /** Monday to Friday from nine to five, for whoever has not said otherwise. */
    public static final WorkingHours USUAL = usual();

    public WorkingHours {
        days = days.stream().sorted(Comparator.comparing(WorkingDay::day)).toList();
    }

    public WorkingHours(Map<DayOfWeek, List<WorkingPeriod>> periods) {
        this(periods.entrySet().stream()
                .map(day -> new WorkingDay(day.getKey(), day.getValue()))
                .toList());
    }

    /** The periods of each day that is not free, in the order of the week. */
    public Map<DayOfWeek, List<WorkingPeriod>> periods() {
        var periods = new EnumMap<DayOfWeek, List<WorkingPeriod>>(DayOfWeek.class);
        days.forEach(day -> periods.put(day.day(), day.periods()));
        return periods;
    }

    private static WorkingHours usual() {
        var fromNineToFive = List.of(new WorkingPeriod(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        return new WorkingHours(Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .map(day -> new WorkingDay(day, fromNineToFive))
                .toList());
    }
}
