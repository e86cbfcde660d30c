/** Tells the world who is in which class. */
@NullMarked
package org.clientele.analytics.classes.events;

import org.jspecify.annotations.NullMarked;
