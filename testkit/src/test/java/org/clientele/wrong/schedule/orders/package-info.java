/** A room that has loops of its own. */
@NullMarked
package org.clientele.wrong.schedule.orders;

import org.jspecify.annotations.NullMarked;
