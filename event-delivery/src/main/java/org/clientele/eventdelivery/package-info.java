/** Publishes what an aggregate decided exactly when the decision is stored, and handles what others published. */
@NullMarked
package org.clientele.eventdelivery;

import org.jspecify.annotations.NullMarked;
