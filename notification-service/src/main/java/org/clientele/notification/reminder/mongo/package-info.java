/** Keeps reminders, their attempts and names in MongoDB. */
@NullMarked
package org.clientele.notification.reminder.mongo;

import org.jspecify.annotations.NullMarked;
