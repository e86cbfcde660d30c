package org.clientele.lead.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/** Quiet leads in memory. */
final class InMemoryQuietLeads implements QuietLeads {

    private final Map<String, News> kept = new HashMap<>();

    @Override
    public Map<String, Long> written(Collection<String> leadIds) {
        var written = new HashMap<String, Long>();
        kept.forEach((leadId, news) -> written.put(leadId, news.seen() + 1));
        written.keySet().retainAll(leadIds);
        return written;
    }

    @Override
    public boolean keep(List<News> news) {
        var asSeen = news.stream().filter(this::isAsSeen).toList();
        asSeen.forEach(one -> kept.put(one.leadId(), one));
        return asSeen.size() == news.size();
    }

    private boolean isAsSeen(News news) {
        var known = kept.get(news.leadId());
        return news.seen() == (known == null ? 0 : known.seen() + 1);
    }

    @Override
    public List<QuietLead> rotting(
            String step, Reach reach, Instant now, @Nullable Position<Instant> after, int limit) {
        return at(step).filter(lead -> reach.contains(lead.salespersonId()))
                .filter(lead -> !lead.rotsFrom().isAfter(now))
                .filter(lead -> after == null || lead.position().compareTo(after) > 0)
                .sorted(Comparator.comparing(QuietLead::position))
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> notAllowed(String step, Duration allowed, int limit) {
        return at(step).filter(lead -> lead.allowedMillis() != allowed.toMillis())
                .map(QuietLead::leadId)
                .limit(limit)
                .toList();
    }

    private Stream<QuietLead> at(String step) {
        return kept.values().stream()
                .map(News::quiet)
                .filter(Objects::nonNull)
                .filter(lead -> lead.step().equals(step));
    }
}
