/** What leads publish, and what is read of it again for their history. */
@NullMarked
package org.clientele.lead.lead.events;

import org.jspecify.annotations.NullMarked;
