package org.clientele.local.mail;

import java.time.Instant;

/** A mail as it was received. */
public record CaughtMail(Instant received, String messageId, String to, String subject, String text) {}
