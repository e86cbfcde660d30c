package org.clientele.lead.imports;

/**
 * How far an import has come and what its rows became.
 *
 * @param bytes where in the upload the next row begins
 * @param rows rows that were read: the sum of the others
 * @param accepted rows that became a lead; in a dry run those that may become one
 * @param attached rows that became part of an open lead
 * @param repeats rows whose submission had arrived before, from this file or otherwise
 */
public record Progress(long bytes, long rows, long accepted, long attached, long rejected, long repeats) {

    static Progress from(long bytes) {
        return new Progress(bytes, 0, 0, 0, 0, 0);
    }
}
