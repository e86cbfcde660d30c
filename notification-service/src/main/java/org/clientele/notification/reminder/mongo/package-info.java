/** Keeps reminders with their ledgers, and names, in MongoDB. */
@NullMarked
package org.clientele.notification.reminder.mongo;

import org.jspecify.annotations.NullMarked;
