/** The published form of what becomes of clients. */
@NullMarked
package org.clientele.portfolio.client.events;

import org.jspecify.annotations.NullMarked;
