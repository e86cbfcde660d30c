package org.clientele.lead.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a submission says besides who calls it what. Spaces around a text, and how its accents are encoded, are no
 * content, and neither is a field without a text.
 */
record Content(Map<String, Object> fields) {

    static Content of(Submission submission) {
        var fields = new TreeMap<>(submission.details().fields());
        put(fields, "campaign", submission.campaign());
        put(fields, "occurredAt", submission.occurredAt());
        put(fields, "owner", submission.owner());
        return new Content(fields);
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** SHA-256 in hexadecimal, for ever the same: what was kept long ago is compared with it. */
    String digest() {
        var text = new StringBuilder();
        fields.forEach((name, value) -> append(text, name, plain(value)));
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name).append('=').append(value.length()).append(':').append(value);
        }
    }

    private static String plain(Object value) {
        return value instanceof Money money
                ? money.amount() + " " + money.currency()
                : Normalizer.normalize(value.toString(), Normalizer.Form.NFC).strip();
    }
}
