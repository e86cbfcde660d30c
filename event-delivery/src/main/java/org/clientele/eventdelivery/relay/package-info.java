/** Publishes what aggregates have left to publish, in order and each at least once. */
@NullMarked
package org.clientele.eventdelivery.relay;

import org.jspecify.annotations.NullMarked;
