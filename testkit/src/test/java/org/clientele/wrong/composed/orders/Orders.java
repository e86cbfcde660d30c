package org.clientele.wrong.composed.orders;

/** Orders. */
public interface Orders {}
