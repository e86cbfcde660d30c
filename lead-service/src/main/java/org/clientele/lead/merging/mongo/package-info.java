/** Keeps the merges and splits that were asked for in MongoDB. */
@NullMarked
package org.clientele.lead.merging.mongo;

import org.jspecify.annotations.NullMarked;
