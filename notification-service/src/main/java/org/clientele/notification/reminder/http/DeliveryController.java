package org.clientele.notification.reminder.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.notification.followup.FollowUps;
import org.clientele.notification.reminder.Entry;
import org.clientele.notification.reminder.Reminder;
import org.clientele.notification.reminder.Reminders;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for every attempt to remind somebody of a follow-up, and says why nothing more is attempted. */
@RestController
@RequestMapping("/api/v1/follow-ups/{followUpId}/deliveries")
@Access(RoleGroup.READERS)
class DeliveryController {

    private static final int LEDGERS = 10;

    private final Reminders reminders;
    private final FollowUps followUps;

    DeliveryController(Reminders reminders, FollowUps followUps) {
        this.reminders = reminders;
        this.followUps = followUps;
    }

    /** An entry of the ledger. */
    record DeliveryAnswer(
            int occurrence,
            int attempt,
            String channel,
            Entry.Outcome outcome,
            Instant at,
            @Nullable Instant endedAt,
            @Nullable String reason) {

        static DeliveryAnswer of(Line line) {
            var entry = line.entry();
            return new DeliveryAnswer(
                    line.place().occurrence(),
                    entry.attempt(),
                    entry.channel(),
                    entry.outcome(),
                    entry.at(),
                    entry.endedAt(),
                    entry.reason());
        }
    }

    /** An entry and where it is, so that a list goes on after it. */
    record Line(Place place, Entry entry) {

        static Stream<Line> of(Reminder reminder) {
            var ledger = reminder.ledger();
            return IntStream.range(0, ledger.size())
                    .mapToObj(at -> new Line(new Place(reminder.occasion().occurrence(), at), ledger.get(at)));
        }
    }

    /** Which entry of the ledger of which occurrence. */
    record Place(int occurrence, int entry) {

        static final Place BEFORE_THE_FIRST = new Place(0, -1);

        static Place of(String text) {
            var parts = text.split("-", 2);
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1]));
        }

        Cursor cursor() {
            return Cursor.after(occurrence + "-" + entry);
        }

        boolean isAfter(Place other) {
            return occurrence > other.occurrence || (occurrence == other.occurrence && entry > other.entry);
        }
    }

    @GetMapping
    Page<DeliveryAnswer> ledger(
            @PathVariable String followUpId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader)
            throws NotYoursException {
        if (followUps.find(followUpId, reader).isEmpty()) {
            throw ProblemException.notFound("follow-up", "followUpId", followUpId);
        }
        var last = Objects.requireNonNullElse(Cursor.last(cursor, Place::of), Place.BEFORE_THE_FIRST);
        return Page.of(
                        linesAfter(last, followUpId, limit + 1),
                        limit,
                        line -> line.place().cursor())
                .map(DeliveryAnswer::of);
    }

    /** At least so many if there are; ledgers are read a few at a time, as each may be long. */
    private List<Line> linesAfter(Place last, String followUpId, int limit) {
        var lines = new ArrayList<Line>();
        int from = last.occurrence();
        List<Reminder> some;
        do {
            some = reminders.ofFollowUp(followUpId, from, LEDGERS);
            some.stream()
                    .flatMap(Line::of)
                    .filter(line -> line.place().isAfter(last))
                    .forEach(lines::add);
            from = some.isEmpty() ? from : some.getLast().occasion().occurrence() + 1;
        } while (some.size() == LEDGERS && lines.size() < limit);
        return lines;
    }
}
