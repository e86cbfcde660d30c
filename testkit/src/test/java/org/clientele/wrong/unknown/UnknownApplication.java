package org.clientele.wrong.unknown;

/** The application. */
public final class UnknownApplication {}
