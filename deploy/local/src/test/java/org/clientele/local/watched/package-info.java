/** What operators watch: every figure that dashboards and alerts ask for is there, and every alert has a page. */
@NullMarked
package org.clientele.local.watched;

import org.jspecify.annotations.NullMarked;
