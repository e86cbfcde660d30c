/** How a service reaches its broker and its store: whom it trusts there, and as whom it comes. */
@NullMarked
package org.clientele.eventdelivery.connecting;

import org.jspecify.annotations.NullMarked;
