package org.clientele.lead.lead;

import java.util.Locale;

/** Who made a change, and through what. */
public record By(String actor, Through through) {

    private static final String SERVICE = "lead-service";

    /** The way a change came in. */
    public enum Through {
        HTTP,
        KAFKA,
        POLICY;

        /** The name in events and answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A rule of this service did it. */
    public static By policy() {
        return new By(SERVICE, Through.POLICY);
    }

    public static By http(String caller) {
        return new By(caller, Through.HTTP);
    }

    public static By kafka(String source) {
        return new By(source, Through.KAFKA);
    }
}
