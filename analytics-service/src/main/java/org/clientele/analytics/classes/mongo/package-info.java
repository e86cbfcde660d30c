/** Keeps the class of each client, and the moments that were taken, in MongoDB. */
@NullMarked
package org.clientele.analytics.classes.mongo;

import org.jspecify.annotations.NullMarked;
