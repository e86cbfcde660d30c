package org.clientele.lead.forms;

/**
 * Something that is sent to whichever form has this key, if there is one.
 *
 * @param isAskedBeforehand whether a browser only asks if it may be sent
 */
public record Sending(String key, Sender sender, boolean isAskedBeforehand) {}
