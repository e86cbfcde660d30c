package org.clientele.wrong.packages.shipping;

final class Shipping {}
