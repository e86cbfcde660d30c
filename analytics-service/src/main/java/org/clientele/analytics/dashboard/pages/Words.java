package org.clientele.analytics.dashboard.pages;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.clientele.analytics.ranking.Share;
import org.clientele.servicepages.table.Cell;
import org.clientele.servicepages.table.Column;
import org.clientele.servicepages.table.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the dashboard in the language of the page. */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    Locale language() {
        return LocaleContextHolder.getLocale();
    }

    Figure figures() {
        return new Figure(language());
    }

    String of(String name, Object... values) {
        return messages.getMessage(name, values, language());
    }

    Column text(String name) {
        return new Column(name, of("column." + name), false);
    }

    Column number(String name) {
        return new Column(name, of("column." + name), true);
    }

    /** In place of the class of a client that left. */
    Cell formerClass() {
        return new Cell(of("class.former"), "former", null);
    }

    /** Nothing if there is none. */
    Cell amount(Optional<BigInteger> minor, String currency) {
        return minor.map(amount -> figures().amount(amount, currency)).orElse(Cell.of(""));
    }

    /** How much of a target there is; nothing without one. */
    Cell reached(BigInteger revenue, Optional<BigInteger> target) {
        return target.filter(wanted -> wanted.signum() > 0)
                .map(wanted -> figures().share(Share.of(revenue, wanted)))
                .orElse(Cell.of(""));
    }

    /** A day as people of the language write it; nothing if there is none. */
    Cell day(@Nullable LocalDate day) {
        return figures().day(day);
    }
}
