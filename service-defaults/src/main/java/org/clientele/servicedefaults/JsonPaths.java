package org.clientele.servicedefaults;

import tools.jackson.core.JacksonException;

/** Writes the place of a JSON error as callers know it: {@code items[3].person.email}. */
final class JsonPaths {

    private JsonPaths() {}

    /** Empty if the error is about the document as a whole. */
    static String of(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
