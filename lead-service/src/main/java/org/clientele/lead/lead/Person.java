package org.clientele.lead.lead;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is interested, as the source gave it.
 *
 * @param language the language to speak with it (BCP 47, for example {@code de} or {@code fr-CH})
 */
public record Person(
        @Nullable @Size(max = 200) String givenName,
        @Nullable @Size(max = 200) String familyName,
        @Nullable @Size(max = 320) String email,
        @Nullable @Size(max = 50) String phone,

        @Nullable
        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a language, as de or pt-BR")
        @Size(max = 35)
        String language) {

    /** Nothing is said of it. */
    public static final Person NONE = new Person(null, null, null, null, null);

    /** The person that has these fields. */
    static Person of(Map<String, Object> fields) {
        return new Person(
                Details.text(fields, "person.givenName"),
                Details.text(fields, "person.familyName"),
                Details.text(fields, "person.email"),
                Details.text(fields, "person.phone"),
                Details.text(fields, "person.language"));
    }

    /** All its fields by their names, null where nothing is said. */
    Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("person.givenName", givenName);
        fields.put("person.familyName", familyName);
        fields.put("person.email", email);
        fields.put("person.phone", phone);
        fields.put("person.language", language);
        return fields;
    }

    /** Whether it says anything about who it is. */
    public boolean namesSomebody() {
        return isText(givenName) || isText(familyName) || isText(email) || isText(phone);
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
