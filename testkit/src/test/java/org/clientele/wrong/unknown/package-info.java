/** A service whose room knows its application. */
@NullMarked
package org.clientele.wrong.unknown;

import org.jspecify.annotations.NullMarked;
