/** Hears what happens to clients and their projects, and what they and the salespeople are called. */
@NullMarked
package org.clientele.analytics.facts.events;

import org.jspecify.annotations.NullMarked;
