package org.clientele.local.fuzzed;

/** One input of the fuzz, which can be sent and told of. */
sealed interface Input permits HttpInput, RecordInput {

    /** Itself, for whoever wants to send it again. */
    String told();
}
