/** Keeps the ledger of submissions in MongoDB. */
@NullMarked
package org.clientele.lead.intake.mongo;

import org.jspecify.annotations.NullMarked;
