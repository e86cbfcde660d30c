package org.clientele.analytics.facts;

/** What one subject of the log is since one of its events; a later event of the same subject replaces it. */
public sealed interface Fact
        permits Client,
                WithdrawnClient,
                Presence,
                Project,
                WithdrawnProject,
                Effort,
                WithdrawnEffort,
                FollowUp,
                Exchange,
                ErasedExchange,
                LeadFact {

    /** The id of what it is about. */
    String subject();
}
