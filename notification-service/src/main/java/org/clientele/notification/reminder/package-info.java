/** Delivers reminders and keeps account of every attempt. */
@NullMarked
package org.clientele.notification.reminder;

import org.jspecify.annotations.NullMarked;
