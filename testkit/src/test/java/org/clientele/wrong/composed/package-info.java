/** A service whose application knows its store. */
@NullMarked
package org.clientele.wrong.composed;

import org.jspecify.annotations.NullMarked;
