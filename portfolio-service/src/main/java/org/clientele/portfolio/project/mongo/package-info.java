/** Keeps projects in MongoDB and publishes them. */
@NullMarked
package org.clientele.portfolio.project.mongo;

import org.jspecify.annotations.NullMarked;
