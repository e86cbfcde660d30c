/** Work that nobody waits for: on a lease, so that one instance does it at a time. */
@NullMarked
package org.clientele.eventdelivery.background;

import org.jspecify.annotations.NullMarked;
