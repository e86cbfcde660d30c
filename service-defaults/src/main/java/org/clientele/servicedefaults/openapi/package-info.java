/** The description of a service's API: generated from its controllers, the same whenever nothing changed. */
@NullMarked
package org.clientele.servicedefaults.openapi;

import org.jspecify.annotations.NullMarked;
