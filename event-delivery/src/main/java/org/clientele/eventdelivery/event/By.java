package org.clientele.eventdelivery.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Who changed something, and through what way in.
 *
 * @param actor an opaque id: of a person, of a calling system, or the name of the service whose rule it was
 */
public record By(String actor, Through through) {

    /** The way a change came in. */
    public enum Through {
        HTTP,
        KAFKA,
        POLICY;

        /** The name in events and answers. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A rule of this service did it. */
    public static By policy(String service) {
        return new By(service, Through.POLICY);
    }

    public static By http(String caller) {
        return new By(caller, Through.HTTP);
    }

    public static By kafka(String source) {
        return new By(source, Through.KAFKA);
    }
}
