/** What tests share: where broker and store are, and processes that can be killed. */
@NullMarked
package org.clientele.testkit;

import org.jspecify.annotations.NullMarked;
