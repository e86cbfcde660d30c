/** Keeps the class of each client in MongoDB. */
@NullMarked
package org.clientele.analytics.ranking.mongo;

import org.jspecify.annotations.NullMarked;
