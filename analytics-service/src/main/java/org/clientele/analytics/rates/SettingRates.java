package org.clientele.analytics.rates;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Put;
import org.clientele.eventdelivery.event.By;
import org.springframework.stereotype.Service;

/** Sets what currencies are worth. */
@Service
public class SettingRates {

    private final RateTables tables;

    SettingRates(RateTables tables) {
        this.tables = tables;
    }

    /**
     * These are all rates of the pair from now on, for whatever day.
     *
     * @param seen the version that they are set for, if somebody says so
     * @throws DayNamedTwiceException if two of them begin on the same day
     * @throws org.clientele.eventdelivery.aggregate.StaleVersionException if it has another version by now
     */
    public Put<RateTable> set(CurrencyPair pair, List<Rate> rates, OptionalLong seen, By by) {
        return tables.put(RateTable.first(pair, rates, by), RateTable.again(pair, rates, seen, by));
    }
}
