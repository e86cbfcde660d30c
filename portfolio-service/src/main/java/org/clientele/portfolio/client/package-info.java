/** Clients: who they are, who looks after them and what state they are in. */
@NullMarked
package org.clientele.portfolio.client;

import org.jspecify.annotations.NullMarked;
