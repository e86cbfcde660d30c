package org.clientele.servicedefaults;

import java.util.Locale;

/** The environment variables by which settings are given. */
final class Variable {

    private Variable() {}

    static String of(String setting) {
        return setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
