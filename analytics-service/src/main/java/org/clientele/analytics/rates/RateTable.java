package org.clientele.analytics.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;

/** All rates of a pair of currencies, by their days. */
public record RateTable(CurrencyPair pair, List<Rate> rates) {

    /** Nothing of them is published. */
    public static final Aggregate<RateTable, RateEvent> GRAMMAR =
            Aggregate.of("rates", RateTable.class, table -> table.pair().id(), RateTable::after, Facts.none());

    /** How a pair gets its first rates. */
    static Beginning<RateTable, RateEvent> first(CurrencyPair pair, List<Rate> rates, By by) {
        var none = new RateTable(pair, List.of());
        return new Beginning<>(none, CommandKey.once(), by, none.set(rates));
    }

    /** Replaces the rates of a pair that has some. */
    static Command<RateTable, RateEvent> again(CurrencyPair pair, List<Rate> rates, OptionalLong seen, By by) {
        return Command.<RateTable, RateEvent>of(pair.id(), CommandKey.once(), by, table -> table.set(rates))
                .expecting(seen);
    }

    /** @throws DayNamedTwiceException if two of them begin on the same day */
    private List<RateEvent> set(List<Rate> all) {
        var days = new HashSet<LocalDate>();
        for (int at = 0; at < all.size(); at++) {
            if (!days.add(all.get(at).from())) {
                throw new DayNamedTwiceException(at);
            }
        }
        return List.of(new RateEvent.RatesSet(all));
    }

    private RateTable after(RateEvent event) {
        return switch (event) {
            case RateEvent.RatesSet set -> new RateTable(pair, set.rates());
        };
    }

    /** The rates by their days, of which each holds until the next. */
    NavigableMap<LocalDate, BigDecimal> byDay() {
        var byDay = new TreeMap<LocalDate, BigDecimal>();
        rates.forEach(rate -> byDay.put(rate.from(), rate.rate()));
        return byDay;
    }
}
