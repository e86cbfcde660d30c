package org.clientele.analytics.churn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Nothing has been exchanged with a client, done for it or signed by it for longer than usual.
 *
 * @param days since then
 * @param usualDays the median of the days between one day of touch and the next; null where there are fewer than three
 *     such days
 */
public record Silence(
        LocalDate lastTouch, int days, @Nullable Integer usualDays) implements ChurnSignal {

    @Override
    public SignalKind kind() {
        return SignalKind.SILENCE;
    }
}
