/** The four services where broker and store let in nobody who is not known, and allow what is needed alone. */
@NullMarked
package org.clientele.local.guarded;

import org.jspecify.annotations.NullMarked;
