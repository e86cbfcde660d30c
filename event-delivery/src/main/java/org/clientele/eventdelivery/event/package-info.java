/** What an event is on its way: its envelope, its JSON, and the record that carries it. */
@NullMarked
package org.clientele.eventdelivery.event;

import org.jspecify.annotations.NullMarked;
