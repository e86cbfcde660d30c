/** Which tokens are taken, and what they say of whoever calls. */
@NullMarked
package org.clientele.servicedefaults.tokens;

import org.jspecify.annotations.NullMarked;
