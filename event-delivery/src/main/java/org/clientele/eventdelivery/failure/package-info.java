/** Tells stores and brokers that are away from records and commands that are wrong. */
@NullMarked
package org.clientele.eventdelivery.failure;

import org.jspecify.annotations.NullMarked;
