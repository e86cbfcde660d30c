package org.clientele.analytics.funnel.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.funnel.Accuracy;
import org.clientele.analytics.funnel.Came;
import org.clientele.analytics.funnel.JudgedMonth;
import org.clientele.analytics.funnel.Knowing;
import org.clientele.analytics.funnel.http.ForecastAnswer.ExpectedAnswer;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Amount;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/** What was expected of past months at their beginning, and what came. */
record AccuracyAnswer(
        Freshness freshness,
        @JsonUnwrapped About about,
        String known,
        int judgedMonths,
        @Nullable BigDecimal conversionError,
        @Nullable BigDecimal valueError,
        List<JudgedMonthAnswer> months) {

    /** One month. */
    record JudgedMonthAnswer(
            String month,
            @Nullable String noNumber,
            @Nullable ExpectedAnswer expected,
            CameAnswer came,
            CameAnswer ofNewLeads,
            @Nullable BigDecimal absoluteConversionError,
            @Nullable Amount absoluteValueError) {

        static JudgedMonthAnswer of(JudgedMonth month, String currency) {
            return new JudgedMonthAnswer(
                    month.month().toString(),
                    month.why() == null ? null : month.why().code(),
                    month.hasConversions() ? ExpectedAnswer.of(month.expected(), month.hasValues(), currency) : null,
                    CameAnswer.of(month.came(), currency),
                    CameAnswer.of(month.ofNewLeads(), currency),
                    month.hasConversions() ? month.conversionError().setScale(2, RoundingMode.HALF_UP) : null,
                    month.hasValues() ? new Amount(month.valueError(), currency) : null);
        }
    }

    /** How many conversions came, and what they signed. */
    record CameAnswer(int conversions, Amount value) {

        static CameAnswer of(Came came, String currency) {
            return new CameAnswer(came.conversions(), new Amount(came.value(), currency));
        }
    }

    static AccuracyAnswer of(Dated<Accuracy> dated, Knowing knowing, Scope scope) {
        var accuracy = dated.figure();
        return new AccuracyAnswer(
                dated.freshness(),
                About.of(scope, accuracy.notCounted()),
                knowing.code(),
                accuracy.judged(),
                accuracy.conversionError(),
                accuracy.valueError(),
                accuracy.months().stream()
                        .map(month -> JudgedMonthAnswer.of(month, scope.currency()))
                        .toList());
    }
}
