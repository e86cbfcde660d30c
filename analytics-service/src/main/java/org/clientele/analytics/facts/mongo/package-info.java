/** Keeps facts and names in MongoDB. */
@NullMarked
package org.clientele.analytics.facts.mongo;

import org.jspecify.annotations.NullMarked;
