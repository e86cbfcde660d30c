/** Keeps facts and names in MongoDB as they arrive from the topics. */
@NullMarked
package org.clientele.analytics.facts.mongo;

import org.jspecify.annotations.NullMarked;
