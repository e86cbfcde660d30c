package org.clientele.wrong.packages.orders;

/** In a package that says nothing about itself. */
public final class Orders {}
