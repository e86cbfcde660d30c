package org.clientele.wrong.topmost.orders;

/** Orders. */
public interface Orders {}
