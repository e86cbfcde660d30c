package org.clientele.wrong.decided.orders;

/** A room. */
public interface Orders {}
