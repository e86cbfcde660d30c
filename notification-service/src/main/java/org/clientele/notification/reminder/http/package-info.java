/** The account of a follow-up's reminders over HTTP. */
@NullMarked
package org.clientele.notification.reminder.http;

import org.jspecify.annotations.NullMarked;
