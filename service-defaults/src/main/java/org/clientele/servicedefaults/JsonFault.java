package org.clientele.servicedefaults;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * What is wrong with JSON, in our words: what a parser says names classes, and repeats what somebody typed.
 *
 * @param field as callers know it, {@code items[3].person.email}; empty if it is the document as a whole
 * @param reason goes on after the field's name
 */
public record JsonFault(String field, String reason) {

    private static final String NOT_VALID = "is not valid";

    /** What this failure says. */
    public static JsonFault of(JacksonException failure) {
        return new JsonFault(field(failure), reason(failure));
    }

    ProblemException problem() {
        return ProblemException.invalidField(field, reason);
    }

    private static String field(JacksonException failure) {
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

    private static String reason(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> "is not known here";
            case InvalidNullException missing -> "must be there";
            case ValueInstantiationException refused -> NOT_VALID;
            case MismatchedInputException mismatch -> wanted(mismatch.getTargetType());
            case InputCoercionException outOfRange -> "must be a whole number that is not so large";
            case StreamConstraintsException tooMuch -> "is nested too deeply, or has too long a number or name";
            case StreamReadException broken -> "is no JSON, or names a field twice" + place(broken);
            default -> NOT_VALID;
        };
    }

    private static String place(StreamReadException broken) {
        var at = broken.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : ", at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return NOT_VALID;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        return type.isRecord() ? "must be an object" : wantedValue(type);
    }

    private static String wantedValue(Class<?> type) {
        if (type == Instant.class) {
            return TextualTimes.INSTANT;
        }
        if (type == LocalDate.class) {
            return TextualTimes.DATE;
        }
        if (type == LocalDateTime.class) {
            return "must be a date and a time of day, for example 2026-03-02T09:15";
        }
        if (type == LocalTime.class) {
            return "must be a time of day, for example 09:15";
        }
        return wantedScalar(type);
    }

    private static String wantedScalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "must be a text";
            case "boolean", "Boolean" -> "must be true or false";
            case "int", "Integer", "long", "Long" -> "must be a whole number";
            case "double", "Double", "BigDecimal" -> "must be a number";
            default -> NOT_VALID;
        };
    }
}
