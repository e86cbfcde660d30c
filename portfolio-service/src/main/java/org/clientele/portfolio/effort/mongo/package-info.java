/** Keeps efforts in MongoDB. */
@NullMarked
package org.clientele.portfolio.effort.mongo;

import org.jspecify.annotations.NullMarked;
