package org.clientele.analytics.ranking;

import java.time.YearMonth;
import java.util.List;
import java.util.function.IntPredicate;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.ProjectBlock;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;

/** The projects in scope, each with what it contributes to the revenue. */
public final class ScopedProjects {

    /** Takes projects with what they contribute. */
    public interface Taker {

        /**
         * Takes one project.
         *
         * @param amount in minor units of the currency of the scope
         */
        void take(ProjectBlock block, int at, long amount);
    }

    /** Takes projects with what they contribute in a month. */
    public interface MonthTaker {

        /**
         * Takes what one project contributes to one month.
         *
         * @param month its place among the months asked for
         * @param amount in minor units of the currency of the scope
         */
        void take(ProjectBlock block, int at, int month, long amount);
    }

    /** Takes projects. */
    public interface RowTaker {
        void take(ProjectBlock block, int at);
    }

    private final Facts facts;
    private final Scope scope;
    private final Selection selection;
    private final Exchange exchange;

    ScopedProjects(Facts facts, Scope scope, Selection selection, Rates.Into rates) {
        this.facts = facts;
        this.scope = scope;
        this.selection = selection;
        this.exchange = new Exchange(rates, scope.currency(), facts.dictionary().codes());
    }

    /** What is in scope of these facts, as they are known at its moment. */
    public static ScopedProjects of(Facts facts, Scope scope, Rates.Into rates) {
        return of(facts, facts.clients().asOf(scope.moment().asOfMillis()), scope, rates);
    }

    /** The same of clients that are found already. */
    public static ScopedProjects of(Facts facts, Clients clients, Scope scope, Rates.Into rates) {
        return new ScopedProjects(facts, scope, new Selection(scope, clients, facts.dictionary()), rates);
    }

    void forEach(Taker taker) {
        forEach(taker, (block, at) -> {});
    }

    /** Each project with what it contributes, and each that would and has no rate. */
    public void forEach(Taker taker, RowTaker missed) {
        switch (scope.recognition()) {
            case SIGNED -> forEachSigned((block, at) -> take(block, at, taker, missed));
            case RECOGNISED -> forEachRecognised(taker, missed);
        }
    }

    /**
     * Each project with what it contributes to each of these months, as far as they are in the period; all in one pass.
     *
     * @param months in a row, the earliest first
     */
    public void forEachMonth(List<YearMonth> months, MonthTaker taker) {
        forEachMonth(months, client -> true, taker);
    }

    /** The same of some clients, by their numbers. */
    public void forEachMonth(List<YearMonth> months, IntPredicate clients, MonthTaker taker) {
        if (!months.isEmpty() && !scope.isBeforeItsPeriod()) {
            var windows = new MonthWindows(scope, months);
            switch (scope.recognition()) {
                case SIGNED -> forEachSigned(windows, clients, taker);
                case RECOGNISED -> forEachRecognised(windows, clients, taker);
            }
        }
    }

    private void forEachSigned(MonthWindows windows, IntPredicate clients, MonthTaker taker) {
        forEachSigned((block, at) -> {
            int month = windows.placeOfCounted(block.signedDay());
            if (month >= 0 && clients.test(block.client(at))) {
                take(block, at, (row, place, value) -> taker.take(row, place, month, value));
            }
        });
    }

    private void forEachRecognised(MonthWindows windows, IntPredicate clients, MonthTaker taker) {
        var recognising = new RecognisingByMonth(windows);
        forEach(new Period(null, scope.moment().on()), (block, at) -> {
            if (clients.test(block.client(at)) && recognising.touches(block, at)) {
                take(block, at, (row, place, value) -> recognising.forEachPart(row, place, taker, value));
            }
        });
    }

    /** What has no rate; to be asked after the amounts. */
    public List<NotCounted> notCounted() {
        return exchange.notCounted();
    }

    /** Hands over one project with what it is worth, unless it has no rate. */
    public void take(ProjectBlock block, int at, Taker taker) {
        take(block, at, taker, (row, place) -> {});
    }

    private void take(ProjectBlock block, int at, Taker taker, RowTaker missed) {
        long value = exchange.value(block, at);
        if (value == Exchange.NO_RATE) {
            missed.take(block, at);
        } else {
            taker.take(block, at, value);
        }
    }

    /** Whatever was signed in the period, in the order of the days. */
    public void forEachSigned(RowTaker taker) {
        if (!scope.isBeforeItsPeriod()) {
            forEach(scope.days(), taker);
        }
    }

    /** A contract may run long before or after it was signed. */
    private void forEachRecognised(Taker taker, RowTaker missed) {
        if (!scope.isBeforeItsPeriod()) {
            var recognising = new Recognising(scope.days());
            forEach(
                    new Period(null, scope.moment().on()),
                    (block, at) -> recognise(recognising, block, at, taker, missed));
        }
    }

    private void forEach(Period signed, RowTaker taker) {
        boolean all = selection.takesAll();
        for (var block : facts.projects()
                .signed(signed.from(), signed.to(), scope.moment().asOfMillis())) {
            for (int at = 0; at < block.size(); at++) {
                if (all || selection.takes(block, at)) {
                    taker.take(block, at);
                }
            }
        }
    }

    private void recognise(Recognising recognising, ProjectBlock block, int at, Taker taker, RowTaker missed) {
        if (recognising.part(block, at, 0) != Recognising.NOTHING) {
            take(block, at, (row, place, value) -> taker.take(row, place, recognising.part(row, place, value)), missed);
        }
    }
}
