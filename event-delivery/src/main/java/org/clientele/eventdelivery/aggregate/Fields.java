package org.clientele.eventdelivery.aggregate;

import java.util.Set;

/** What an aggregate document holds besides its state. */
public final class Fields {

    public static final String ID = "_id";
    public static final String STATE = "state";
    public static final String INDEX = "index";
    public static final String VERSION = "version";
    public static final String UNPUBLISHED = "unpublished";
    public static final String RELAY = "relay";
    public static final String RELAY_SHARD = "relay.shard";
    public static final String RELAY_SINCE = "relay.since";
    public static final String DUE = "due";
    public static final String DUE_SHARD = "due.shard";
    public static final String DUE_AT = "due.at";
    public static final String CHANGED = "changed";
    public static final String COMMANDS = "commands";
    public static final String CREATION = "creation";
    public static final String TRACE = "trace";
    public static final String UNCOUNTED = "uncounted";
    public static final Set<String> RESERVED =
            Set.of(VERSION, UNPUBLISHED, RELAY, DUE, CHANGED, COMMANDS, CREATION, TRACE);

    private Fields() {}
}
