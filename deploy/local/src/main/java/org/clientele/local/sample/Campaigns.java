package org.clientele.local.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Where interest comes from: partners and fairs bring few leads, of which many are won, networks many that are lost.
 */
final class Campaigns {

    private static final List<String> SOURCES =
            List.of("web", "fair", "newsletter", "partner", "linkedin", "instagram", "referral");
    private static final int[] OF_WON = {22, 18, 8, 22, 14, 4, 12};
    private static final int[] OF_OTHERS = {30, 12, 16, 7, 18, 14, 3};

    private Campaigns() {}

    static String source(boolean won, Chance chance) {
        return SOURCES.get(chance.weighted(won ? OF_WON : OF_OTHERS));
    }

    static String campaign(String source, LocalDate day) {
        return switch (source) {
            case "fair" -> "fair-%d-%s".formatted(day.getYear(), day.getMonthValue() < 7 ? "spring" : "autumn");
            case "newsletter" -> "newsletter-%d-%02d".formatted(day.getYear(), day.getMonthValue());
            default -> "%s-%d-q%d".formatted(source, day.getYear(), (day.getMonthValue() + 2) / 3);
        };
    }
}
