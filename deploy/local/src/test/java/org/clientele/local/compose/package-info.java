/** What compose.yaml says, compared with what the services, the broker and the images are. */
@NullMarked
package org.clientele.local.compose;

import org.jspecify.annotations.NullMarked;
