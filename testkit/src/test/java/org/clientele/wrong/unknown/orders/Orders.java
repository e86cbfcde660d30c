package org.clientele.wrong.unknown.orders;

import org.clientele.wrong.unknown.UnknownApplication;

record Orders(UnknownApplication application) {}
