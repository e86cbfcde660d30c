/** Keeps the targets in MongoDB. */
@NullMarked
package org.clientele.analytics.targets.mongo;

import org.jspecify.annotations.NullMarked;
