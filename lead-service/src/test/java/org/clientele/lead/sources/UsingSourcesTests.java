package org.clientele.lead.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Put;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.VersionNeededException;
import org.clientele.testkit.MovedClock;
import org.junit.jupiter.api.Test;

class UsingSourcesTests {

    private static final By MIA = By.http("mia");
    private static final By WEBSITE = By.http("website");
    private static final By TOOL = By.kafka("tool");

    private final MovedClock clock = new MovedClock();
    private final InMemorySources sources = new InMemorySources();
    private final UsingSources using = using(UndescribedSources.OPEN);
    private final DescribingSources describing = new DescribingSources(sources, using);

    private UsingSources using(UndescribedSources undescribed) {
        return new UsingSources(sources, new SourceProperties(undescribed), clock);
    }

    private static Source shop(boolean byKafka, boolean namesOwner) {
        return new Source("shop", List.of("website"), byKafka, namesOwner);
    }

    private Put<Source> describe(Source source, OptionalLong expected) {
        return describing.describe(source, expected, MIA);
    }

    @Test
    void letsThoseUseASourceThatItNames() {
        describe(shop(false, true), OptionalLong.empty());
        assertThat(using.refusal("shop", WEBSITE, true)).isEmpty();
        assertThat(using.refusal("shop", MIA, false)).contains(SourceRefusal.SOURCE);
        assertThat(using.refusal("shop", TOOL, false)).contains(SourceRefusal.SOURCE);
        assertThatExceptionOfType(SourceNotAllowedException.class)
                .isThrownBy(() -> using.require("shop", MIA, false))
                .satisfies(refused -> assertThat(refused.refusal().field()).isEqualTo("source"));
    }

    @Test
    void letsASourceNameOwnersOnlyIfItMay() {
        describe(shop(true, false), OptionalLong.empty());
        assertThat(using.refusal("shop", TOOL, false)).isEmpty();
        assertThat(using.refusal("shop", TOOL, true)).contains(SourceRefusal.OWNER);
        assertThat(using.refusal("shop", WEBSITE, true)).contains(SourceRefusal.OWNER);
        assertThat(using.refusal("shop", MIA, true)).contains(SourceRefusal.SOURCE);
    }

    @Test
    void leavesWhatNobodyDescribedOpenUnlessItIsSetOtherwise() {
        assertThat(using.refusal("fair", MIA, true)).isEmpty();
        assertThat(using(UndescribedSources.REFUSED).refusal("fair", MIA, false))
                .contains(SourceRefusal.SOURCE);
    }

    @Test
    void readsTheSourcesOnceInFiveSecondsHoweverManyAreAskedFor() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(using.refusal("source-" + i, MIA, false)).isEmpty();
        }
        assertThat(sources.queries()).isEqualTo(1);
        clock.pass(UsingSources.LATEST);
        assertThat(using.refusal("shop", MIA, false)).isEmpty();
        assertThat(sources.queries()).isEqualTo(2);
    }

    @Test
    void seesAChangeAtOnceWhereItIsMadeAndElsewhereFiveSecondsLater() {
        var elsewhere = using(UndescribedSources.OPEN);
        assertThat(elsewhere.refusal("shop", MIA, false)).isEmpty();
        assertThat(using.refusal("shop", MIA, false)).isEmpty();
        describe(shop(false, false), OptionalLong.empty());
        assertThat(using.refusal("shop", MIA, false)).isPresent();
        assertThat(elsewhere.refusal("shop", MIA, false)).isEmpty();
        clock.pass(UsingSources.LATEST);
        assertThat(elsewhere.refusal("shop", MIA, false)).isPresent();
    }

    @Test
    void seesAChangeThatIsMadeWhileTheyAreRead() {
        sources.whileRead(() -> {
            new DescribingSources(sources, using(UndescribedSources.OPEN))
                    .describe(shop(false, false), OptionalLong.empty(), MIA);
            using.changed();
        });
        assertThat(using.refusal("shop", MIA, false)).isEmpty();
        assertThat(using.refusal("shop", MIA, false)).isPresent();
        assertThat(sources.queries()).isEqualTo(3);
    }

    @Test
    void changesASourceInTheVersionThatWasSeen() {
        assertThat(describe(shop(false, false), OptionalLong.empty()).created()).isTrue();
        assertThat(describe(shop(false, false), OptionalLong.empty()).now().version())
                .isEqualTo(1);
        assertThatExceptionOfType(VersionNeededException.class)
                .isThrownBy(() -> describe(shop(true, false), OptionalLong.empty()));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> describe(shop(true, false), OptionalLong.of(2)));
        assertThat(describe(shop(true, false), OptionalLong.of(1)).now().state())
                .isEqualTo(shop(true, false));
        var unknown = new Source("fair", List.of(), false, false);
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> describe(unknown, OptionalLong.of(1)));
    }

    @Test
    void describesNoMoreThanAreHeldInMemory() {
        for (int i = 0; i < Sources.MOST; i++) {
            describe(new Source("source-" + i, List.of(), false, false), OptionalLong.empty());
        }
        assertThatExceptionOfType(TooManySourcesException.class)
                .isThrownBy(() -> describe(shop(true, true), OptionalLong.empty()));
    }
}
