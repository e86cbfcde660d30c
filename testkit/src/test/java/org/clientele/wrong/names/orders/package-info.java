/** A room of types that say nothing; managers are persons and metadata is a word. */
@NullMarked
package org.clientele.wrong.names.orders;

import org.jspecify.annotations.NullMarked;
