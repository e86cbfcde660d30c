package org.clientele.lead.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every place that keeps keys guarantees: each change of a key is one step that names whose it was. */
public abstract class IdentityKeysContract {

    private static final KeyHolder ANNA = new KeyHolder("lead-a", 1, "submission-a");
    private static final KeyHolder BEN = new KeyHolder("lead-b", 1, "submission-b");

    protected abstract IdentityKeys keys();

    private static KeyHolder later(KeyHolder holder) {
        return new KeyHolder(holder.leadId(), holder.opening() + 1, holder.submissionId());
    }

    private KeyHolder holder(String key) {
        return keys().claim(Map.of(key, new KeyHolder("nobody", 9, "asks"))).get(key);
    }

    @Test
    void givesAKeyToTheFirstWhoClaimsIt() {
        assertThat(keys().claim(Map.of("k1", ANNA))).isEqualTo(Map.of("k1", ANNA));
        assertThat(keys().claim(Map.of("k1", BEN, "k2", BEN))).isEqualTo(Map.of("k1", ANNA, "k2", BEN));
        assertThat(keys().claim(Map.of())).isEmpty();
    }

    @Test
    void keepsTheOpeningInWhichAKeyWasClaimed() {
        keys().claim(Map.of("k1", ANNA));
        assertThat(keys().claim(Map.of("k1", later(ANNA)))).isEqualTo(Map.of("k1", ANNA));
    }

    @Test
    void takesAKeyOverFromThatHolderInThatOpeningOnly() {
        keys().claim(Map.of("k1", ANNA));
        assertThat(keys().takeOver("k1", BEN, BEN)).isFalse();
        assertThat(keys().takeOver("k1", later(ANNA), BEN)).isFalse();
        assertThat(keys().takeOver("none", ANNA, BEN)).isFalse();
        assertThat(holder("k1")).isEqualTo(ANNA);
        assertThat(keys().takeOver("k1", new KeyHolder("lead-a", 1, "another submission"), later(BEN)))
                .isTrue();
        assertThat(holder("k1")).isEqualTo(later(BEN));
    }

    @Test
    void releasesWhatIsHeldInThisOpeningOrAnEarlierOne() {
        keys().claim(Map.of("k1", ANNA, "k2", later(ANNA), "k3", BEN));
        keys().release(List.of("k1", "k2", "k3"), ANNA);
        assertThat(holder("k1").leadId()).isEqualTo("nobody");
        assertThat(holder("k2")).isEqualTo(later(ANNA));
        assertThat(holder("k3")).isEqualTo(BEN);
        keys().release(List.of("k2"), later(later(ANNA)));
        assertThat(holder("k2").leadId()).isEqualTo("nobody");
    }

    @Test
    void releasesTheKeysOfManyHolders() {
        keys().claim(Map.of("k1", ANNA, "k2", BEN, "k3", BEN));
        keys().releaseAll(Map.of(ANNA, List.of("k1", "k2"), BEN, List.of("k3")));
        assertThat(holder("k1").leadId()).isEqualTo("nobody");
        assertThat(holder("k2")).isEqualTo(BEN);
        assertThat(holder("k3").leadId()).isEqualTo("nobody");
        keys().releaseAll(Map.of());
    }
}
