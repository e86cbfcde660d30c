/** The class that the world is told of each client: found at stated moments, and steady where figures flicker. */
@NullMarked
package org.clientele.analytics.classes;

import org.jspecify.annotations.NullMarked;
