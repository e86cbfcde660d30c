package org.clientele.analytics.facts.mongo;

/** The names of fields that are written by one class and read by another. */
final class FactsFields {

    static final String ID = "_id";
    static final String KIND = "kind";
    static final String FACT = "fact";
    static final String SEQUENCE = "sequence";
    /** When the world was told. */
    static final String KNOWN = "known";
    /** Where in the log the fact was recorded from. */
    static final String PARTITION = "partition";

    static final String OFFSET = "offset";
    static final String NAME = "name";
    static final String NAME_SEQUENCE = "nameSequence";

    private FactsFields() {}
}
