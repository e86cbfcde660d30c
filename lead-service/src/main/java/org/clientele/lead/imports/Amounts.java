package org.clientele.lead.imports;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clientele.lead.intake.SubmissionField;

/** How amounts of money are written; nobody guesses whether 4.000 is four or four thousand. */
public enum Amounts {
    /** {@code 400050}: whole minor units. */
    MINOR_UNITS,
    /** {@code 4,000.50}: major units with a decimal point. */
    DECIMAL_POINT,
    /** {@code 4.000,50}: major units with a decimal comma. */
    DECIMAL_COMMA;

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern POINT = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,6})?");
    private static final Pattern COMMA = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,4})(,\\d{1,6})?");

    /** The amount in minor units of its currency; empty if it is not written so or has parts of a minor unit. */
    Optional<Long> minorUnits(String text, String currency) {
        return switch (this) {
            case MINOR_UNITS -> plain(text, WHOLE).map(BigDecimal::longValueExact);
            case DECIMAL_POINT -> plain(text, POINT, ",").flatMap(amount -> minorUnits(amount, currency));
            case DECIMAL_COMMA -> plain(text, COMMA, ".").flatMap(amount -> minorUnits(amount, currency));
        };
    }

    private static Optional<BigDecimal> plain(String text, Pattern pattern) {
        return pattern.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> plain(String text, Pattern pattern, String grouping) {
        return pattern.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(grouping, "").replace(',', '.')))
                : Optional.empty();
    }

    private static Optional<Long> minorUnits(BigDecimal amount, String currency) {
        try {
            var digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
            return Optional.of(amount.movePointRight(digits).longValueExact());
        } catch (ArithmeticException partsOfAMinorUnit) {
            return Optional.empty();
        } catch (IllegalArgumentException unknownCurrency) {
            throw new InvalidRowException(SubmissionField.CURRENCY.path(), "must be an ISO 4217 currency code");
        }
    }
}
