package org.clientele.local.crm;

import java.text.Normalizer;
import java.util.Locale;
import org.clientele.local.client.SeededIds;

/** A seller of the export: a salesperson in the team of his manager. */
record Seller(String name, String manager, String office) {

    String salespersonId() {
        return idOf(name);
    }

    String teamId() {
        return SeededIds.of("team of " + manager);
    }

    String givenName() {
        return name.substring(0, name.indexOf(' '));
    }

    String familyName() {
        return name.substring(name.indexOf(' ') + 1);
    }

    String email() {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                + "@sellers.example";
    }

    /** The zone of the regional office. */
    String zone() {
        return switch (office) {
            case "East" -> "America/New_York";
            case "West" -> "America/Los_Angeles";
            default -> "America/Chicago";
        };
    }

    static String idOf(String name) {
        return SeededIds.of("seller " + name);
    }
}
