/**
 * Drives a CRM export (sellers, accounts, opportunities as CSV) through a running platform, as outside systems would.
 */
@NullMarked
package org.clientele.local.crm;

import org.jspecify.annotations.NullMarked;
