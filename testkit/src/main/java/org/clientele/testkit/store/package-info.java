/** The embedded MongoDB-protocol server with ordered indexes that queries really use. */
@NullMarked
package org.clientele.testkit.store;

import org.jspecify.annotations.NullMarked;
