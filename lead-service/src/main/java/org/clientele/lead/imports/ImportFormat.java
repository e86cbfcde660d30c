package org.clientele.lead.imports;

/** How the rows of an import are written. */
public enum ImportFormat {
    /** RFC 4180 with headings, in UTF-8; the separator is found in the headings or told. */
    CSV,
    /** One JSON object a line; the paths in it are the headings. */
    NDJSON
}
