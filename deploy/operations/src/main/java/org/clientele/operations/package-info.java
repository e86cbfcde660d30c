/**
 * What operators need when a backup was restored: a log that says what the stores know, no more and no less. Knows the
 * form of records and of aggregate documents as the contracts and event-delivery describe them, and no service.
 */
@NullMarked
package org.clientele.operations;

import org.jspecify.annotations.NullMarked;
