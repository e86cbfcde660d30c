package org.clientele.lead.sources;

/** What happens to a source. */
public sealed interface SourceEvent {

    /** Somebody says all of what may be submitted in its name now. */
    record SourceDescribed(Source description) implements SourceEvent {}
}
