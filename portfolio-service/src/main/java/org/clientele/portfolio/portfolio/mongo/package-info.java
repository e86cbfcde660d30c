/** Keeps the follow-ups of clients in MongoDB, newest wins. */
@NullMarked
package org.clientele.portfolio.portfolio.mongo;

import org.jspecify.annotations.NullMarked;
