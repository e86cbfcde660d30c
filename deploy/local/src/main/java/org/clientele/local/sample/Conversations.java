package org.clientele.local.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was said and written with a lead, in its first weeks. */
final class Conversations {

    private static final List<String> CHANNELS = List.of("email", "phone", "meeting", "social");
    private static final int[] HOW_OFTEN = {46, 30, 16, 8};
    private static final List<String> SUBJECTS = List.of(
            "First question", "Talking it through", "What it would cost", "Visit to the plant", "Terms", "Next steps");

    private final Chance chance;
    private final Seasons seasons;

    Conversations(Chance chance, Seasons seasons) {
        this.chance = chance;
        this.seasons = seasons;
    }

    List<Map<String, Object>> after(LocalDate shown, int most) {
        return IntStream.range(0, chance.between(1, most))
                .mapToObj(at -> entry(seasons.after(shown, at * 6, at * 6 + 5), at))
                .toList();
    }

    private Map<String, Object> entry(LocalDate day, int at) {
        var channel = CHANNELS.get(chance.weighted(HOW_OFTEN));
        var entry = new HashMap<String, Object>(Map.of(
                "channel",
                channel,
                "direction",
                at % 2 == 0 ? "outbound" : "inbound",
                "at",
                seasons.working(day).toString(),
                "subject",
                SUBJECTS.get(Math.min(at, SUBJECTS.size() - 1)),
                "text",
                "Noted by the sample organisation, entry " + (at + 1) + "."));
        if (channel.equals("social")) {
            entry.put("social", Map.of("network", "linkedin", "touch", "message"));
        }
        return entry;
    }
}
