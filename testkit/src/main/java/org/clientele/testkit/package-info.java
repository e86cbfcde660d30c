/** What tests and local runs share: a broker and a store in the JVM, and where to find real ones. */
@NullMarked
package org.clientele.testkit;

import org.jspecify.annotations.NullMarked;
