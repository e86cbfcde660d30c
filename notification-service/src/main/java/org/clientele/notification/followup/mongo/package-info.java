/** Keeps follow-ups and salespeople in MongoDB and publishes what happens to a follow-up. */
@NullMarked
package org.clientele.notification.followup.mongo;

import org.jspecify.annotations.NullMarked;
