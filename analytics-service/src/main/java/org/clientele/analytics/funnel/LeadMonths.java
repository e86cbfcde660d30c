package org.clientele.analytics.funnel;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Counts leads in the months in which something happened to them. */
final class LeadMonths {

    private final List<YearMonth> months;
    private final ZoneId zone;
    private final Object2IntOpenHashMap<YearMonth> arrived = new Object2IntOpenHashMap<>();
    private final Object2IntOpenHashMap<YearMonth> converted = new Object2IntOpenHashMap<>();
    private final Object2IntOpenHashMap<YearMonth> lost = new Object2IntOpenHashMap<>();

    LeadMonths(List<YearMonth> months, ZoneId zone) {
        this.months = months;
        this.zone = zone;
    }

    void add(LeadStory lead) {
        count(arrived, lead.arrival().happened());
        if (lead.won() != null) {
            count(converted, lead.won().happened());
        }
        if (lead.lost() != null) {
            count(lost, lead.lost().happened());
        }
    }

    private void count(Object2IntOpenHashMap<YearMonth> counts, Instant happened) {
        counts.addTo(YearMonth.from(happened.atZone(zone)), 1);
    }

    List<LeadMonth> months() {
        return months.stream()
                .map(month -> new LeadMonth(month, arrived.getInt(month), converted.getInt(month), lost.getInt(month)))
                .toList();
    }
}
