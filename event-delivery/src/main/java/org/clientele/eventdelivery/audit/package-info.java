/** The audit log: who read which list, kept before it is answered, published, and gone after its time. */
@NullMarked
package org.clientele.eventdelivery.audit;

import org.jspecify.annotations.NullMarked;
