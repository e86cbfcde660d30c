package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What currencies are worth in others, by day. */
public interface Rates {

    /** What other currencies are worth in one, as it is set at this instant; two that say the same are equal. */
    interface Into {

        /**
         * How much of it, in main units, a main unit of the other one is worth: the last rate that was set for that day
         * or one before. None if there is none; it is not guessed by way of other currencies.
         */
        Optional<BigDecimal> rate(String from, LocalDate day);
    }

    Into into(String currency);
}
