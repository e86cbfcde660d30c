/** The event catalogue as tests and local runs read it: types, examples, schemas and topics. */
@NullMarked
package org.clientele.testkit.contract;

import org.jspecify.annotations.NullMarked;
