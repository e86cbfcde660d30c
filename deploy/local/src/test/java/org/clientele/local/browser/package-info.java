/** The pages as people meet them: in a browser, by keyboard, on a phone. */
@NullMarked
package org.clientele.local.browser;

import org.jspecify.annotations.NullMarked;
