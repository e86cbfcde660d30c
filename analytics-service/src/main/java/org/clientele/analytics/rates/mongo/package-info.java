/** Keeps the rates of each pair of currencies in MongoDB. */
@NullMarked
package org.clientele.analytics.rates.mongo;

import org.jspecify.annotations.NullMarked;
