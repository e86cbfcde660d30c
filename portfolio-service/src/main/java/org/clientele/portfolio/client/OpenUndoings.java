package org.clientele.portfolio.client;

import java.util.List;

/** Undoings of onboardings that somebody began. */
public interface OpenUndoings {

    /** Brings those to their end that would take one of these clients away. */
    void finish(List<String> clientIds);
}
