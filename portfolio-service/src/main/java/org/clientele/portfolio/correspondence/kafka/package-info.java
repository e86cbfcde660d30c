/** Hears of every entry that is recorded anywhere. */
@NullMarked
package org.clientele.portfolio.correspondence.kafka;

import org.jspecify.annotations.NullMarked;
