/** Keeps projects in MongoDB. */
@NullMarked
package org.clientele.portfolio.project.mongo;

import org.jspecify.annotations.NullMarked;
