package org.clientele.lead.matching;

import java.util.Collection;
import java.util.Map;

/** Knows of every holder of a key what it is worth. */
public interface Holdings {

    Map<KeyHolder, Worth> of(Collection<KeyHolder> holders);
}
