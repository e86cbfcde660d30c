package org.clientele.analytics.dashboard.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clientele.analytics.reports.Report;
import org.clientele.analytics.scope.NamedPeriod;
import org.clientele.analytics.scope.Period;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody asks for it.
 *
 * @param key the same when the same form is sent again
 * @param name as it was typed
 * @param table with which it begins, null for the top of the page
 */
record ReportForm(
        @Nullable String key,
        @Nullable String name,
        @Nullable String table,
        @Nullable Boolean shared) {

    private static final Pattern TABLES = Pattern.compile(Report.TABLES);

    /** A form that nobody has filled in. */
    static ReportForm empty() {
        return new ReportForm(null, null, null, null);
    }

    String typed() {
        return Objects.requireNonNullElse(name, "").strip();
    }

    public boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }

    /** The name of what is wrong with the name, by its field; nothing if it is right. */
    static Map<String, String> errors(String name) {
        var errors = new LinkedHashMap<String, String>();
        if (name.isEmpty() || name.length() > Report.LONGEST_NAME) {
            errors.put("name", "reports.error.name");
        }
        return errors;
    }

    Report of(ViewQuery query, Period days) {
        return new Report(
                typed(),
                isShared(),
                query.isFromTo() ? unlimited(days) : query.period(),
                query.isFromTo() ? days.from() : null,
                query.isFromTo() ? days.to() : null,
                query.team(),
                query.salesperson(),
                table != null && TABLES.matcher(table).matches() ? table : null);
    }

    /** The same form sent again with the same in it is the same report. */
    RequestKey key(Report report, Caller caller) {
        var hash = hash(report.toString());
        var given = Objects.requireNonNullElseGet(key, () -> UUID.randomUUID().toString());
        return new RequestKey(caller.id(), hash(given + hash), hash, true);
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** From the first day to the last is all of them. */
    private static @Nullable String unlimited(Period days) {
        return days.equals(Period.ALWAYS) ? NamedPeriod.ALL.code() : null;
    }

    /** What an address says of the view of a report. */
    static ViewQuery query(Report report) {
        boolean isFromTo = report.from() != null || report.to() != null;
        return new ViewQuery(
                isFromTo ? ViewQuery.FROM_TO : report.period(),
                text(report.from()),
                text(report.to()),
                report.teamId(),
                report.salespersonId());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
