package org.clientele.lead.matching;

import java.util.Map;

/** Knows of everybody who has a key what that is worth. */
public interface Holdings {

    /** By key. */
    Map<String, Worth> of(Map<String, KeyHolder> holders);
}
