package org.clientele.lead.lead;

import java.util.List;
import java.util.stream.Stream;

/**
 * Submissions that became part of a lead, or were taken out of it, so lately that the ledger may not say so yet. Who
 * finds one here does not do it again; who finds that the ledger says it lets the lead forget it.
 *
 * @param attached ids of submissions
 * @param detached ids of submissions
 */
public record Unnoted(List<String> attached, List<String> detached) {

    public static final Unnoted NONE = new Unnoted(List.of(), List.of());

    Unnoted attached(String submissionId) {
        return new Unnoted(with(attached, submissionId), without(detached, List.of(submissionId)));
    }

    Unnoted detached(String submissionId) {
        return new Unnoted(without(attached, List.of(submissionId)), with(detached, submissionId));
    }

    Unnoted without(Unnoted noted) {
        return new Unnoted(without(attached, noted.attached), without(detached, noted.detached));
    }

    /** Both. */
    public Stream<String> submissionIds() {
        return Stream.concat(attached.stream(), detached.stream());
    }

    private static List<String> with(List<String> ids, String one) {
        return Stream.concat(ids.stream(), Stream.of(one)).distinct().toList();
    }

    private static List<String> without(List<String> ids, List<String> gone) {
        return ids.stream().filter(id -> !gone.contains(id)).toList();
    }
}
