package org.clientele.analytics.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientele.analytics.ranking.Rates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.springframework.stereotype.Component;

/** The rates as they are set when a figure is asked for. */
@Component
class RatesInForce implements Rates {

    private final RateTables tables;

    RatesInForce(RateTables tables) {
        this.tables = tables;
    }

    @Override
    public Into into(String currency) {
        return new Tables(tables.into(currency).stream()
                .map(Versioned::state)
                .collect(Collectors.toMap(table -> table.pair().from(), RateTable::byDay)));
    }

    /** Equal if all rates are. */
    private record Tables(Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency) implements Into {

        @Override
        public Optional<BigDecimal> rate(String from, LocalDate day) {
            return Optional.ofNullable(byCurrency.get(from))
                    .flatMap(table -> Optional.ofNullable(table.floorEntry(day)))
                    .map(Map.Entry::getValue);
        }
    }
}
