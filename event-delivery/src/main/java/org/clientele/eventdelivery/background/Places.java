package org.clientele.eventdelivery.background;

import org.jspecify.annotations.Nullable;

/**
 * How far background work has come that goes through many things page by page, for whichever instance goes on with it.
 * A page that was not remembered is done again.
 */
public interface Places {

    /** Where it goes on; null at the beginning. */
    @Nullable
    String of(String work);

    /** Has it go on there, or at the beginning. */
    void remember(String work, @Nullable String place);
}
