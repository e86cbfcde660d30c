package org.clientele.analytics.ranking;

import java.util.List;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.ProjectBlock;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;

/** The projects in scope, each with what it contributes to the revenue. */
final class ScopedProjects {

    interface Taker {

        /**
         * Takes one project.
         *
         * @param amount in minor units of the currency of the scope
         */
        void take(ProjectBlock block, int at, long amount);
    }

    interface RowTaker {
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

    void forEach(Taker taker) {
        switch (scope.recognition()) {
            case SIGNED -> forEachSigned((block, at) -> take(block, at, taker));
            case RECOGNISED -> forEachRecognised(taker);
        }
    }

    List<NotCounted> notCounted() {
        return exchange.notCounted();
    }

    private void take(ProjectBlock block, int at, Taker taker) {
        long value = exchange.value(block, at);
        if (value != Exchange.NO_RATE) {
            taker.take(block, at, value);
        }
    }

    /** Whatever was signed in the period, in the order of the days. */
    void forEachSigned(RowTaker taker) {
        if (!scope.isBeforeItsPeriod()) {
            forEach(scope.days(), taker);
        }
    }

    /** A contract may run long before or after it was signed. */
    private void forEachRecognised(Taker taker) {
        if (!scope.isBeforeItsPeriod()) {
            var recognising = new Recognising(scope.days());
            forEach(new Period(null, scope.moment().on()), (block, at) -> recognise(recognising, block, at, taker));
        }
    }

    private void forEach(Period signed, RowTaker taker) {
        for (var block : facts.projects()
                .signed(signed.from(), signed.to(), scope.moment().asOfMillis())) {
            for (int at = 0; at < block.size(); at++) {
                if (selection.takes(block, at)) {
                    taker.take(block, at);
                }
            }
        }
    }

    private void recognise(Recognising recognising, ProjectBlock block, int at, Taker taker) {
        if (recognising.part(block, at, 0) != Recognising.NOTHING) {
            take(block, at, (row, place, value) -> taker.take(row, place, recognising.part(row, place, value)));
        }
    }
}
