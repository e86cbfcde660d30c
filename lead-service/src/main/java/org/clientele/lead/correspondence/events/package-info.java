/** Publishes correspondence, and reads it back with that of others. */
@NullMarked
package org.clientele.lead.correspondence.events;

import org.jspecify.annotations.NullMarked;
