/** Finds out by e-mail address and phone number whether submissions are about the same open lead or a client. */
@NullMarked
package org.clientele.lead.matching;

import org.jspecify.annotations.NullMarked;
