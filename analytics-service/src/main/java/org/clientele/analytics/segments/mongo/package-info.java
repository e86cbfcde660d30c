/** Keeps segments and who is in them in MongoDB. */
@NullMarked
package org.clientele.analytics.segments.mongo;

import org.jspecify.annotations.NullMarked;
