/** What every service answers alike: problems, access, idempotent requests, versions, paging, logs and health. */
@NullMarked
package org.clientele.servicedefaults;

import org.jspecify.annotations.NullMarked;
