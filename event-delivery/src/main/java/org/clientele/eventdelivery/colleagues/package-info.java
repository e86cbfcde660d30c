/** Who is in whose team, as it is heard, for services that decide by it whose things somebody may read or change. */
@NullMarked
package org.clientele.eventdelivery.colleagues;

import org.jspecify.annotations.NullMarked;
