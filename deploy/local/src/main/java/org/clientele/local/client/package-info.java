/** The platform as other systems meet it: tokens, HTTP calls and Kafka events, used by the sample and the import. */
@NullMarked
package org.clientele.local.client;

import org.jspecify.annotations.NullMarked;
