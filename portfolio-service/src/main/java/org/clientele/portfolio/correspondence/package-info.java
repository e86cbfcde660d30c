/** Correspondence of clients, that of the leads they once were included. */
@NullMarked
package org.clientele.portfolio.correspondence;

import org.jspecify.annotations.NullMarked;
