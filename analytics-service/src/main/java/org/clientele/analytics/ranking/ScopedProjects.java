package org.clientele.analytics.ranking;

import java.util.List;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.ProjectBlock;
import org.clientele.analytics.scope.NotCounted;
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
    private final Clients clients;

    ScopedProjects(Facts facts, Clients clients, Scope scope, Selection selection, Rates.Into rates) {
        this.facts = facts;
        this.clients = clients;
        this.scope = scope;
        this.selection = selection;
        this.exchange = new Exchange(rates, scope.currency(), facts.dictionary().codes());
    }

    void forEach(Taker taker) {
        if (scope.isBeforeItsPeriod()) {
            return;
        }
        switch (scope.recognition()) {
            case SIGNED -> forEachSigned(taker);
            case RECOGNISED -> forEachRecognised(taker);
        }
    }

    List<NotCounted> notCounted() {
        return exchange.notCounted();
    }

    private void forEachSigned(Taker taker) {
        forEachRow((block, at) -> {
            long value = exchange.value(block, at);
            if (value != Exchange.NO_RATE) {
                taker.take(block, at, value);
            }
        });
    }

    /** Whatever was signed in the period, in the order of the days. */
    void forEachRow(RowTaker taker) {
        var days = scope.days();
        for (var block :
                facts.projects().signed(days.from(), days.to(), scope.moment().asOfMillis())) {
            for (int at = 0; at < block.size(); at++) {
                if (takes(block, at)) {
                    taker.take(block, at);
                }
            }
        }
    }

    /** A contract may run long before or after it was signed. */
    private void forEachRecognised(Taker taker) {
        var recognising = new Recognising(scope.days());
        for (var block : facts.projects()
                .signed(null, scope.moment().on(), scope.moment().asOfMillis())) {
            for (int at = 0; at < block.size(); at++) {
                if (takes(block, at)) {
                    recognise(recognising, block, at, taker);
                }
            }
        }
    }

    private boolean takes(ProjectBlock block, int at) {
        return selection.takes(block, at) && selection.takes(clients, block.client(at));
    }

    private void recognise(Recognising recognising, ProjectBlock block, int at, Taker taker) {
        if (recognising.part(block, at, 0) == Recognising.NOTHING) {
            return;
        }
        long value = exchange.value(block, at);
        if (value != Exchange.NO_RATE) {
            taker.take(block, at, recognising.part(block, at, value));
        }
    }
}
