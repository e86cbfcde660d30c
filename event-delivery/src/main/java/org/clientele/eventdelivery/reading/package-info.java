/** Reads the topics of others: routes events by type and writes projections in which the newest wins. */
@NullMarked
package org.clientele.eventdelivery.reading;

import org.jspecify.annotations.NullMarked;
