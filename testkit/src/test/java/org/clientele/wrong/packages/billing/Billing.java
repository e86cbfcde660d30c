package org.clientele.wrong.packages.billing;

final class Billing {}
