package org.clientele.lead.imports;

/**
 * How far an import has been taken back.
 *
 * @param detachedRow the last row whose submission was detached
 * @param withdrawnRow the last row whose lead was taken back or kept
 * @param detached submissions that are no longer part of a lead
 * @param withdrawn leads that are gone
 * @param kept leads that stay, because somebody has done something with them
 * @param by who asked for it
 */
public record Reversal(long detachedRow, long withdrawnRow, long detached, long withdrawn, long kept, String by) {

    static Reversal from(String by) {
        return new Reversal(0, 0, 0, 0, 0, by);
    }

    Reversal detached(long row, int submissions) {
        return new Reversal(row, withdrawnRow, detached + submissions, withdrawn, kept, by);
    }

    Reversal havingDetached(long submissions) {
        return new Reversal(detachedRow, withdrawnRow, submissions, withdrawn, kept, by);
    }

    Reversal withdrawn(long row, int gone, int stay) {
        return new Reversal(detachedRow, row, detached, withdrawn + gone, kept + stay, by);
    }
}
