package org.clientele.analytics.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.VersionNeededException;
import org.junit.jupiter.api.Test;

class DefiningSegmentsTests {

    private static final By NORA = By.http("nora");
    private static final WrittenRule RULE = RuleFixture.atLeast("revenue", 1);
    private static final WrittenRule OTHER = RuleFixture.atLeast("revenue", 2);

    private final InMemorySegments segments = new InMemorySegments();
    private final List<String> woken = new ArrayList<>();
    private final DefiningSegments defining = new DefiningSegments(segments, () -> woken.add("woken"));

    @Test
    void tellsThatARuleChanged() {
        define("whales");
        assertThat(defining.retire("whales", OptionalLong.of(1), NORA)).isPresent();
        assertThat(woken).hasSize(2);
    }

    @Test
    void keepsNoRuleThatNobodyCanMatch() {
        var never = RuleFixture.allOf(RuleFixture.in("class", "A"), RuleFixture.in("class", "B"));
        assertThatThrownBy(() -> defining.define("whales", never, OptionalLong.empty(), false, NORA))
                .isInstanceOf(RuleRefusedException.class);
        assertThat(segments.all()).isEmpty();
        assertThat(woken).isEmpty();
    }

    @Test
    void wantsToKnowWhichVersionIsReplaced() {
        define("whales");
        assertThatThrownBy(() -> defining.define("whales", OTHER, OptionalLong.empty(), false, NORA))
                .isInstanceOf(VersionNeededException.class);
        assertThatThrownBy(() -> defining.define("whales", OTHER, OptionalLong.of(2), true, NORA))
                .isInstanceOf(StaleVersionException.class);
        assertThat(defining.define("whales", OTHER, OptionalLong.of(1), true, NORA)
                        .now()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void takesUpARetiredNameAgain() {
        define("whales");
        defining.retire("whales", OptionalLong.empty(), NORA);
        define("whales");
        assertThat(defining.find("whales").orElseThrow().state()).isEqualTo(new Segment("whales", RULE, 3, false));
    }

    @Test
    void retiresNothingThatThereIsNot() {
        assertThat(defining.retire("whales", OptionalLong.empty(), NORA)).isEmpty();
    }

    @Test
    void keepsNoMoreThanOnePassCanMatch() {
        for (int number = 0; number < DefiningSegments.MOST; number++) {
            define("s-" + number);
        }
        assertThatThrownBy(() -> define("whales")).isInstanceOf(TooManySegmentsException.class);
        defining.define("s-1", OTHER, OptionalLong.of(1), true, NORA);
        defining.retire("s-1", OptionalLong.empty(), NORA);
        define("whales");
    }

    private void define(String segment) {
        var unused = defining.define(segment, RULE, OptionalLong.empty(), false, NORA);
    }
}
