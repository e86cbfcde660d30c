/** Finds out by e-mail address and phone number whether two submissions are about the same open lead. */
@NullMarked
package org.clientele.lead.matching;

import org.jspecify.annotations.NullMarked;
