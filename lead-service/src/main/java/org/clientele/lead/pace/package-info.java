/** Says how fast leads are answered: from the source's event to the first touch. */
@NullMarked
package org.clientele.lead.pace;

import org.jspecify.annotations.NullMarked;
