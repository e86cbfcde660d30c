/** Makes one lead of two by hand, and two of it again. */
@NullMarked
package org.clientele.lead.merging;

import org.jspecify.annotations.NullMarked;
