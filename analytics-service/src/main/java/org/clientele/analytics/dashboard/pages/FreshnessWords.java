package org.clientele.analytics.dashboard.pages;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.clientele.analytics.facts.Freshness;

/**
 * How old the figures of a page are, in words.
 *
 * @param asOf everything up to then is in them
 * @param minutes how long what may be missing has been waiting; 0 if that is not worth a word
 */
record FreshnessWords(String asOf, String instant, long minutes) {

    private static final long WORTH_A_WORD_MILLIS = 15_000;
    private static final long MINUTE_MILLIS = 60_000;

    static FreshnessWords of(Freshness freshness, Locale language) {
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(language)
                .withZone(ZoneOffset.UTC);
        long lag = freshness.lagMillis();
        return new FreshnessWords(
                format.format(freshness.readUntil()),
                freshness.readUntil().toString(),
                lag < WORTH_A_WORD_MILLIS ? 0 : Math.ceilDiv(lag, MINUTE_MILLIS));
    }
}
