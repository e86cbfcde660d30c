/** Keeps the class that was published of each client. */
@NullMarked
package org.clientele.analytics.ranking.mongo;

import org.jspecify.annotations.NullMarked;
