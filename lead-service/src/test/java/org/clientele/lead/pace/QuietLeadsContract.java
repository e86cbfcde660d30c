package org.clientele.lead.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clientele.lead.pace.QuietLeads.News;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every place that keeps quiet leads guarantees. */
public abstract class QuietLeadsContract {

    protected static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    protected static final Duration ALLOWED = Duration.ofDays(1);

    protected abstract QuietLeads leads();

    /** A lead at the step {@code new} that rots since so many seconds. */
    protected static QuietLead rotting(String leadId, @Nullable String owner, long seconds) {
        var captured = NOW.minus(ALLOWED).minusSeconds(seconds);
        return new QuietLead(leadId, "new", owner, captured, captured, ALLOWED.toMillis(), NOW.minusSeconds(seconds));
    }

    private void keep(QuietLead... fresh) {
        for (var lead : fresh) {
            assertThat(leads().keep(List.of(new News(lead.leadId(), lead, 0)))).isTrue();
        }
    }

    private List<String> found(@Nullable String owner, @Nullable QuietLead after, int limit) {
        return leads()
                .rotting("new", Reach.EVERYBODY.only(owner), NOW, after == null ? null : after.position(), limit)
                .stream()
                .map(QuietLead::leadId)
                .toList();
    }

    @Test
    void findsThoseThatRotTheLongestFirst() {
        var oldest = rotting("c", "anna", 9);
        keep(
                rotting("a", "anna", 0),
                rotting("b", null, 5),
                oldest,
                rotting("soon", "anna", -1),
                rotting("d", null, 5));
        assertThat(found(null, null, 9)).containsExactly("c", "b", "d", "a");
        assertThat(found("anna", null, 9)).containsExactly("c", "a");
        assertThat(found(null, oldest, 2)).containsExactly("b", "d");
        assertThat(found("anna", oldest, 9)).containsExactly("a");
        assertThat(leads().rotting("contacted", Reach.EVERYBODY, NOW, null, 9)).isEmpty();
        assertThat(leads().rotting("new", Reach.of("anna"), NOW, null, 1)).containsExactly(oldest);
    }

    @Test
    void findsThoseWithinReachAlone() {
        keep(rotting("a", "anna", 3), rotting("b", "ben", 2), rotting("c", "carl", 1), rotting("d", null, 0));
        assertThat(within(new Reach(List.of("ben", "anna"), false))).containsExactly("a", "b");
        assertThat(within(Reach.ofAndNobodys(List.of("ben")))).containsExactly("b", "d");
        assertThat(within(new Reach(List.of(), false))).isEmpty();
    }

    private List<String> within(Reach reach) {
        return leads().rotting("new", reach, NOW, null, 9).stream()
                .map(QuietLead::leadId)
                .toList();
    }

    @Test
    void keepsWhatIsDecidedOnTheNewestOnly() {
        keep(rotting("a", null, 1));
        assertThat(leads().written(List.of("a", "b"))).isEqualTo(Map.of("a", 1L));
        var raced = List.of(new News("a", null, 0), new News("b", rotting("b", null, 1), 0));
        assertThat(leads().keep(raced)).isFalse();
        assertThat(found(null, null, 9)).containsExactly("a", "b");
        assertThat(leads().keep(List.of(new News("a", null, 1)))).isTrue();
        assertThat(leads().keep(List.of(new News("a", rotting("a", null, 1), 1))))
                .isFalse();
        assertThat(found(null, null, 9)).containsExactly("b");
        assertThat(leads().written(List.of("a"))).isEqualTo(Map.of("a", 2L));
        assertThat(leads().keep(List.of())).isTrue();
    }

    @Test
    void findsThoseThatAreKeptWithAnotherTime() {
        keep(rotting("a", null, 1), rotting("b", null, 1));
        assertThat(leads().notAllowed("new", ALLOWED, 9)).isEmpty();
        assertThat(leads().notAllowed("new", Duration.ofDays(2), 9)).containsExactlyInAnyOrder("a", "b");
        assertThat(leads().notAllowed("new", Duration.ofHours(2), 1)).hasSize(1);
        assertThat(leads().notAllowed("contacted", Duration.ofHours(2), 9)).isEmpty();
    }
}
