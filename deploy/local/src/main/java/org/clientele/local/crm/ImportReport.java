package org.clientele.local.crm;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The totals below the rows: what the rows became, what the ledger counts, and the classes of the figures. */
record ImportReport(List<RowOutcome> outcomes, JsonNode ledger, JsonNode classes) {

    void print(PrintStream out) {
        out.printf("%nrows by outcome   %s%n", counts(RowOutcome::outcome));
        out.printf("rows by result    %s%n", counts(RowOutcome::became));
        out.printf("leads             %d%n", distinct(RowOutcome::leadId));
        out.printf("clients           %d%n", distinct(RowOutcome::clientId));
        out.printf("projects          %d%n", distinct(RowOutcome::projectId));
        out.printf("won value         %,d%n", wonValue());
        out.printf("ledger            %s%n", ledger);
        out.printf("figures           %s%n", classes);
    }

    private Map<String, Long> counts(Function<RowOutcome, String> value) {
        return outcomes.stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
    }

    private long distinct(Function<RowOutcome, @Nullable String> id) {
        return outcomes.stream().map(id).filter(Objects::nonNull).distinct().count();
    }

    private long wonValue() {
        return outcomes.stream()
                .filter(outcome -> outcome.projectId() != null)
                .mapToLong(outcome ->
                        Objects.requireNonNullElse(outcome.opportunity().value(), 0L))
                .sum();
    }
}
