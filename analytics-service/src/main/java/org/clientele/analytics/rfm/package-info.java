/** Who signed lately, who often, and who for much: recency, frequency and monetary value of clients. */
@NullMarked
package org.clientele.analytics.rfm;

import org.jspecify.annotations.NullMarked;
