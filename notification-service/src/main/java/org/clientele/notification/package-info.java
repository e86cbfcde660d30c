/** The notification service. */
@NullMarked
package org.clientele.notification;

import org.jspecify.annotations.NullMarked;
