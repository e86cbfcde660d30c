/** Hears of every entry that is recorded anywhere. */
@NullMarked
package org.clientele.portfolio.correspondence.events;

import org.jspecify.annotations.NullMarked;
