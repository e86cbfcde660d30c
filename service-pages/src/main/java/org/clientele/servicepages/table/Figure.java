package org.clientele.servicepages.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers as people of a language read them, and keeps what they are exactly. */
public final class Figure {

    private static final int SHARE_DECIMALS = 1;

    private final Locale language;

    public Figure(Locale language) {
        this.language = language;
    }

    public Cell count(long number) {
        return new Cell(NumberFormat.getIntegerInstance(language).format(number), number, null, "#,##0");
    }

    /** With as many decimals as it has. */
    public Cell number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(number.scale());
        return new Cell(format.format(number), number, null, "#,##0" + decimals(number.scale()));
    }

    /**
     * In percent.
     *
     * @param share of 1
     */
    public Cell share(BigDecimal share) {
        var percent = NumberFormat.getPercentInstance(language);
        percent.setMinimumFractionDigits(SHARE_DECIMALS);
        percent.setMaximumFractionDigits(SHARE_DECIMALS);
        percent.setRoundingMode(RoundingMode.HALF_UP);
        return new Cell(percent.format(share), share, null, "0.0%");
    }

    /**
     * Without decimals if it is a whole number of units.
     *
     * @param minor units of the currency
     */
    public Cell amount(BigInteger minor, String currencyCode) {
        var currency = Currency.getInstance(currencyCode);
        var amount = new BigDecimal(minor, currency.getDefaultFractionDigits());
        var format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(currency);
        int decimals = isWhole(amount) ? 0 : currency.getDefaultFractionDigits();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return new Cell(format.format(amount), amount, null, spreadsheets(currency));
    }

    private static String spreadsheets(Currency currency) {
        return "#,##0%s \"%s\"".formatted(decimals(currency.getDefaultFractionDigits()), currency.getCurrencyCode());
    }

    private static String decimals(int many) {
        return many > 0 ? "." + "0".repeat(many) : "";
    }

    /** A day as people of the language write it; nothing if there is none. */
    public Cell day(@Nullable LocalDate day) {
        if (day == null) {
            return Cell.of("");
        }
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
        return new Cell(format.format(day), day, null, "yyyy-mm-dd");
    }

    public Cell month(YearMonth month) {
        var format = DateTimeFormatter.ofPattern("LLL yyyy", language);
        return new Cell(format.format(month), month, null, "yyyy-mm");
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }
}
