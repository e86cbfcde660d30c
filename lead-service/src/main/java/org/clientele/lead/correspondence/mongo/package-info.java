/** Keeps correspondence in MongoDB and publishes it. */
@NullMarked
package org.clientele.lead.correspondence.mongo;

import org.jspecify.annotations.NullMarked;
