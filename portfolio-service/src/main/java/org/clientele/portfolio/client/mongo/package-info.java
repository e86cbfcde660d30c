/** Keeps clients, and what rests on them, in MongoDB. */
@NullMarked
package org.clientele.portfolio.client.mongo;

import org.jspecify.annotations.NullMarked;
