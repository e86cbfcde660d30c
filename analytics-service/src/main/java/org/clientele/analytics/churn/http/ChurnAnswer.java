package org.clientele.analytics.churn.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.clientele.analytics.churn.ChurnRules;
import org.clientele.analytics.churn.ChurnTotal;
import org.clientele.analytics.churn.ChurnTotals;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Amount;
import org.clientele.analytics.scope.Scope;

/** How many clients may be about to leave, by what says so, and by which rules. */
record ChurnAnswer(
        Freshness freshness,
        @JsonUnwrapped About about,
        int clients,
        int atRisk,
        Amount atStake,
        List<SignalTotalAnswer> signals,
        ChurnRulesAnswer rules) {

    /** How many clients show a signal, and what they are worth. */
    record SignalTotalAnswer(String signal, int clients, Amount atStake) {

        static SignalTotalAnswer of(ChurnTotal total, String currency) {
            return new SignalTotalAnswer(total.kind().code(), total.clients(), new Amount(total.atStake(), currency));
        }
    }

    /** From when on something is a signal. */
    record ChurnRulesAnswer(
            int endsWithinDays,
            int endedWithinDays,
            int renewedWithinDays,
            int fallingBelowPercent,
            int silentDays,
            int silentTimesUsual,
            int silentDaysWithoutUsual) {

        static ChurnRulesAnswer of(ChurnRules rules) {
            return new ChurnRulesAnswer(
                    rules.endsWithinDays(),
                    rules.endedWithinDays(),
                    rules.renewedWithinDays(),
                    rules.fallingBelowPercent(),
                    rules.silentDays(),
                    rules.silentTimesUsual(),
                    rules.silentDaysWithoutUsual());
        }
    }

    static ChurnAnswer of(Dated<ChurnTotals> dated, ChurnRules rules, Scope scope) {
        var totals = dated.figure();
        return new ChurnAnswer(
                dated.freshness(),
                About.of(scope, totals.notCounted()),
                totals.clients(),
                totals.atRisk(),
                new Amount(totals.atStake(), scope.currency()),
                totals.signals().stream()
                        .map(signal -> SignalTotalAnswer.of(signal, scope.currency()))
                        .toList(),
                ChurnRulesAnswer.of(rules));
    }
}
