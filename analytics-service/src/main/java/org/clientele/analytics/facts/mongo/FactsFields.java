package org.clientele.analytics.facts.mongo;

/** The names of fields that are written by one class and read by another. */
final class FactsFields {

    static final String ID = "_id";
    static final String CLIENT = "clientId";
    static final String SALESPERSON = "salespersonId";
    static final String TEAM = "teamId";
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";
    static final String SIGNED_ON = "signedOn";
    /** Set once the subject counts no more. */
    static final String WITHDRAWN = "withdrawn";

    static final String SEQUENCE = "sequence";
    /** Where in the log the fact was recorded from. */
    static final String PARTITION = "partition";

    static final String OFFSET = "offset";
    static final String NAME = "name";
    static final String NAME_SEQUENCE = "nameSequence";

    private FactsFields() {}
}
