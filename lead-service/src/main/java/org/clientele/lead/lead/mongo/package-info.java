/** Keeps leads in MongoDB and publishes every change of them. */
@NullMarked
package org.clientele.lead.lead.mongo;

import org.jspecify.annotations.NullMarked;
