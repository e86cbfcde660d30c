/** Keeps clients in MongoDB and publishes what becomes of them. */
@NullMarked
package org.clientele.portfolio.client.mongo;

import org.jspecify.annotations.NullMarked;
