package org.clientele.lead.forms;

/** How often a form may be sent in a minute: by all together, and by one sender. */
record Limits(int perMinute, int perMinuteAndSender) {}
