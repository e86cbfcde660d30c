/** Sends reminders by mail. */
@NullMarked
package org.clientele.notification.reminder.smtp;

import org.jspecify.annotations.NullMarked;
