/** Publishes who enters and leaves segments. */
@NullMarked
package org.clientele.analytics.segments.events;

import org.jspecify.annotations.NullMarked;
