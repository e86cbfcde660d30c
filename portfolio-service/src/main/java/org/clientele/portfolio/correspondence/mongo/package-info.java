/** Keeps correspondence in MongoDB, newest wins. */
@NullMarked
package org.clientele.portfolio.correspondence.mongo;

import org.jspecify.annotations.NullMarked;
