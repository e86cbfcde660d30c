package org.clientele.analytics.reports;

/** What happens to a saved report. */
public sealed interface ReportEvent {

    record ReportSaved() implements ReportEvent {}

    record ReportChanged(Report report) implements ReportEvent {}
}
