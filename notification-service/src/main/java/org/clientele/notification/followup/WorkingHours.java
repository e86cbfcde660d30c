package org.clientele.notification.followup;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When somebody works, by the clocks of their zone. A day that is not named is free. */
public record WorkingHours(Map<DayOfWeek, List<WorkingPeriod>> week) {

    private static final List<WorkingPeriod> NINE_TO_FIVE =
            List.of(new WorkingPeriod(LocalTime.of(9, 0), LocalTime.of(17, 0)));

    /** Monday to Friday from nine to five. */
    public static final WorkingHours USUAL = new WorkingHours(Map.of(
            DayOfWeek.MONDAY, NINE_TO_FIVE,
            DayOfWeek.TUESDAY, NINE_TO_FIVE,
            DayOfWeek.WEDNESDAY, NINE_TO_FIVE,
            DayOfWeek.THURSDAY, NINE_TO_FIVE,
            DayOfWeek.FRIDAY, NINE_TO_FIVE));

    /** A stretch of a day without a change of the clocks. */
    private record Stretch(Instant from, Instant to, ZoneOffset offset) {}

    public WorkingHours {
        var ordered = new EnumMap<DayOfWeek, List<WorkingPeriod>>(DayOfWeek.class);
        week.forEach((day, periods) -> ordered.put(day, inOrder(periods)));
        week = Map.copyOf(ordered);
    }

    private static List<WorkingPeriod> inOrder(List<WorkingPeriod> periods) {
        return periods.stream()
                .sorted(Comparator.comparing(WorkingPeriod::from))
                .toList();
    }

    public boolean isEmpty() {
        return week.values().stream().allMatch(List::isEmpty);
    }

    /**
     * When so much working time has gone by. Working time is when the clocks of the zone show working hours: an hour
     * that they skip does not count, one that they show twice counts twice.
     *
     * <p>Named as local time, the second of two equal hours becomes the first; then it is early, never late.
     *
     * @throws IllegalStateException if there are no working hours at all
     */
    public DueTime after(Instant start, Duration work, ZoneId zone) {
        if (isEmpty()) {
            throw new IllegalStateException("Nobody works here.");
        }
        var left = work;
        var reached = start;
        for (var day = LocalDate.ofInstant(start, zone); ; day = day.plusDays(1)) {
            for (var working : workingTime(day, zone)) {
                var from = latest(working.from(), reached);
                var available = Duration.between(from, working.to());
                if (available.compareTo(left) >= 0) {
                    return DueTime.at(from.plus(left), zone);
                }
                if (available.isPositive()) {
                    left = left.minus(available);
                    reached = working.to();
                }
            }
        }
    }

    private List<Stretch> workingTime(LocalDate day, ZoneId zone) {
        var working = new ArrayList<Stretch>();
        for (var stretch : stretches(day, zone)) {
            for (var period : week.getOrDefault(day.getDayOfWeek(), List.of())) {
                working.add(new Stretch(
                        latest(period.start(day, stretch.offset()), stretch.from()),
                        earliest(period.end(day, stretch.offset()), stretch.to()),
                        stretch.offset()));
            }
        }
        return working;
    }

    private static List<Stretch> stretches(LocalDate day, ZoneId zone) {
        var stretches = new ArrayList<Stretch>();
        var from = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        while (change != null && change.getInstant().isBefore(end)) {
            stretches.add(new Stretch(from, change.getInstant(), change.getOffsetBefore()));
            from = change.getInstant();
            change = zone.getRules().nextTransition(from);
        }
        stretches.add(new Stretch(from, end, zone.getRules().getOffset(from)));
        return stretches;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
