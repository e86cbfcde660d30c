/** How much a service works on at once, and what it refuses at once instead of letting it wait. */
@NullMarked
package org.clientele.servicedefaults.admission;

import org.jspecify.annotations.NullMarked;
