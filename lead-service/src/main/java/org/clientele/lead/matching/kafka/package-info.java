/** Hears which clients there are. */
@NullMarked
package org.clientele.lead.matching.kafka;

import org.jspecify.annotations.NullMarked;
