package org.clientele.wrong.published.orders;

/** A room. */
public interface Orders {}
