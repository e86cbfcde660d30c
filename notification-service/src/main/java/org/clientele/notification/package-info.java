/** The notification service: nobody forgets to call back, and every reminder can be accounted for. */
@NullMarked
package org.clientele.notification;

import org.jspecify.annotations.NullMarked;
