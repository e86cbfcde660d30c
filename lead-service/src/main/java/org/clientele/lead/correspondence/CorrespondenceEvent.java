package org.clientele.lead.correspondence;

/** What happens to an entry. */
public sealed interface CorrespondenceEvent {

    record EntryRecorded() implements CorrespondenceEvent {}
}
