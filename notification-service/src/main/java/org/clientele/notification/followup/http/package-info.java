/** Follow-ups over HTTP. */
@NullMarked
package org.clientele.notification.followup.http;

import org.jspecify.annotations.NullMarked;
