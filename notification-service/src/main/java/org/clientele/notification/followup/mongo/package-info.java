/** Keeps follow-ups, and what is known of salespeople and leads, in MongoDB. */
@NullMarked
package org.clientele.notification.followup.mongo;

import org.jspecify.annotations.NullMarked;
