/** Takes what sources send, whole, and ends each submission with one outcome. */
@NullMarked
package org.clientele.lead.intake;

import org.jspecify.annotations.NullMarked;
