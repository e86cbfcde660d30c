/** The dashboard as pages and as files. */
@NullMarked
package org.clientele.analytics.dashboard.pages;

import org.jspecify.annotations.NullMarked;
