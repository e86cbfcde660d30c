/** Breaks the platform on purpose, part by part, and looks whether it keeps what it promises. */
@NullMarked
package org.clientele.local.promises;

import org.jspecify.annotations.NullMarked;
