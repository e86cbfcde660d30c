/** Keeps rebuilds in MongoDB. */
@NullMarked
package org.clientele.analytics.rebuild.mongo;

import org.jspecify.annotations.NullMarked;
