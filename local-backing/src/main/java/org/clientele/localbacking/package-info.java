/** The broker and the store that the local run and the tests start in a JVM. */
@NullMarked
package org.clientele.localbacking;

import org.jspecify.annotations.NullMarked;
