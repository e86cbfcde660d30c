/** Stores whose sources are. */
@NullMarked
package org.clientele.lead.sources.mongo;

import org.jspecify.annotations.NullMarked;
