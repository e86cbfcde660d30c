/** Turns a qualified lead into a client, once. */
@NullMarked
package org.clientele.lead.conversion;

import org.jspecify.annotations.NullMarked;
