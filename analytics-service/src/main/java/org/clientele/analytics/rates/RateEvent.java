package org.clientele.analytics.rates;

import java.util.List;

/** What happens to the rates of a pair of currencies. */
public sealed interface RateEvent {

    /** These are all rates now. */
    record RatesSet(List<Rate> rates) implements RateEvent {}
}
