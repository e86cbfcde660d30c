package org.clientele.analytics.rates;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;

/** The rates of all pairs of currencies. */
public interface RateTables extends Repository<RateTable, RateEvent> {

    /** Those that say what something is worth in this currency, by the other one. */
    List<Versioned<RateTable>> into(String currency);
}
