package org.clientele.local.watched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.local.watched.PromQl.Matcher;
import org.clientele.local.watched.PromQl.Selector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromQlTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            up | up
            up == 0 | up
            rate(a_total[5m]) > 0.1 | a_total
            rate(a_total{kind="call"}[$__rate_interval]) * 3600 | a_total
            sum by (b) (rate(a_total[5m])) / sum by (b) (rate(c_total[5m])) | a_total c_total
            sum(a) by (b) | a
            histogram_quantile(0.95, sum by (le) (rate(a_bucket{uri!~"/x.*"}[1m]))) | a_bucket
            a and on (x) b unless ignoring (y) c or d | a b c d
            a * on (x) group_left (y, z) b | a b
            a offset 5m + b offset 1h30m | a b
            a{b="c{d} by (e) f"} | a
            topk(10, count by (x) (a)) or vector(0) | a
            max_over_time(a[1h:5m]) > bool 1e3 | a
            label_replace(a, "to", "$1", "from", "(.*)") | a
            absent(a{b="c"}) or absent(d) | a d
            12h | ''
            """)
    void findsTheMetricsThatAreAskedFor(String expression, String metrics) {
        assertThat(PromQl.of(expression).selectors())
                .extracting(Selector::metric)
                .containsExactly(metrics.isEmpty() ? new String[0] : metrics.split(" ", -1));
    }

    @Test
    void findsWhatTheirLabelsAreToBe() {
        assertThat(PromQl.of("a{ b = \"c\\\"}\" , d!~'e|f', } / g{h=~`i`}").selectors())
                .containsExactly(
                        new Selector("a", List.of(new Matcher("b", "=", "c\"}"), new Matcher("d", "!~", "e|f"))),
                        new Selector("g", List.of(new Matcher("h", "=~", "i"))));
    }

    @Test
    void findsTheLabelsThatAreGroupedBy() {
        assertThat(PromQl.of("sum by (a, b) (c) * on(d) group_left e").groupings())
                .containsExactly("a", "b", "d");
    }
}
