package org.clientele.eventdelivery.aggregate;

import java.util.Set;

/** What an aggregate document holds besides its state. */
final class Fields {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String UNPUBLISHED = "unpublished";
    static final String RELAY = "relay";
    static final String RELAY_SHARD = "relay.shard";
    static final String RELAY_SINCE = "relay.since";
    static final String DUE = "due";
    static final String DUE_SHARD = "due.shard";
    static final String DUE_AT = "due.at";
    static final String COMMANDS = "commands";
    static final String CREATION = "creation";
    static final Set<String> RESERVED = Set.of(VERSION, UNPUBLISHED, RELAY, DUE, COMMANDS, CREATION);

    private Fields() {}
}
