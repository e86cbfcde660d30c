package org.clientele.local.planted;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is planted: a person's name, e-mail address and phone number. */
enum Mark {
    NAME("Zebedee Quartermain"),
    EMAIL("zebedee@quartermain.example"),
    PHONE("+49 170 5551234");

    private static final String DIGITS = "1705551234";

    private final String text;

    Mark(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** All of them in one text. */
    static String together() {
        return Stream.of(values()).map(Mark::text).collect(Collectors.joining(", "));
    }

    /** Whether anything of it is in this text, however it is written. */
    static boolean isIn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("zebedee")
                || lower.contains("quartermain")
                || lower.replaceAll("[^0-9a-z]", "").contains(DIGITS);
    }
}
