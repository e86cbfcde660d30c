/** Takes what visitors of websites fill in: one form a campaign, without a token, within limits. */
@NullMarked
package org.clientele.lead.forms;

import org.jspecify.annotations.NullMarked;
