package org.clientele.lead.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.sources.SourceFixture;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Test;

/** What a flood costs the store, at an hour that stands still. */
class FindingFormsTests {

    private final InMemoryForms forms = new InMemoryForms();
    private final MakingForms making = new MakingForms(forms, SourceFixture.open());
    private final FindingForms finding = new FindingForms(forms, new RateLimits(StoreFixture.CLOCK));

    private static Sending sending(String key, String address) {
        return new Sending(key, Sender.at(address), false);
    }

    private int letThrough(int times, IntFunction<Sending> sending) {
        int through = 0;
        for (int i = 0; i < times; i++) {
            try {
                var unused = finding.find(sending.apply(i));
                through++;
            } catch (TooManyRequestsException tooOften) {
                assertThat(tooOften.longEnough()).isPositive();
            }
        }
        return through;
    }

    private String made(int perMinute, int perMinuteAndSender) {
        return making.make("f1", "mia", limited(perMinute, perMinuteAndSender), CommandKey.once())
                .state()
                .key();
    }

    private static WebForm limited(int perMinute, int perMinuteAndSender) {
        var origins = List.of("https://www.acme.example");
        return new WebForm("one", "website", "spring", true, origins, "website2", perMinute, perMinuteAndSender, null);
    }

    @Test
    void asksTheStoreForWhatIsWithinTheLimitsOfAFormOnly() {
        var key = made(60, 10);
        assertThat(letThrough(1_000, i -> sending(key, "192.0.2.1"))).isEqualTo(10);
        assertThat(forms.queries()).isEqualTo(10);
        assertThat(letThrough(1_000, i -> sending(key, "10.0.%d.%d".formatted(i / 250, i % 250))))
                .isEqualTo(50);
        assertThat(forms.queries()).isEqualTo(60);
    }

    @Test
    void asksTheStoreForFewKeysOfASenderThatNobodyHas() {
        assertThat(letThrough(5_000, i -> sending("%032x".formatted(i), "2001:db8::%x".formatted(i))))
                .isEqualTo(100);
        assertThat(forms.queries()).isEqualTo(100);
    }

    @Test
    void asksTheStoreSoOftenForOneKeyThatNobodyHas() {
        var replaced = "0".repeat(32);
        assertThat(letThrough(5_000, i -> sending(replaced, "10.0.%d.%d".formatted(i / 250, i % 250))))
                .isEqualTo(1_000);
    }

    @Test
    void doesNotLookForWhatCanBeNoKey() {
        assertThat(finding.find(sending("%61".repeat(32), "192.0.2.1"))).isEmpty();
        assertThat(finding.find(sending("", "192.0.2.1"))).isEmpty();
        assertThat(forms.queries()).isZero();
    }

    @Test
    void goesByTheLimitsThatItReadLast() {
        var key = made(60, 2);
        assertThat(letThrough(1, i -> sending(key, "192.0.2.1"))).isOne();
        making.change("f1", "mia", OptionalLong.empty(), limited(60, 5));
        assertThat(letThrough(10, i -> sending(key, "192.0.2.1"))).isEqualTo(5);
        assertThat(finding.lately(key)).contains(limited(60, 5));
        assertThatExceptionOfType(TooManyRequestsException.class)
                .isThrownBy(() -> finding.find(sending(key, "192.0.2.1")));
    }
}
