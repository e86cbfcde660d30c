package org.clientele.local.sample;

import java.util.List;
import java.util.Locale;

/** Invented names of companies, each another one, with domains that nobody can have (RFC 2606). */
final class CompanyNames {

    private static final List<String> FIRST = List.of(
            "Nord", "Alpen", "Hafen", "Silber", "Grün", "Stern", "Berg", "Fluss", "Wald", "Kupfer", "Linden", "Sonnen",
            "Eichen", "Feld", "Insel", "Küsten", "Mond", "Quell", "Ring", "Tal", "Amber", "Birch", "Cedar", "Delta",
            "Ember", "Fjord", "Granite", "Harbor", "Indigo", "Juniper", "Lumen", "Maple", "Nova", "Onyx", "Pine",
            "Ridge", "Sierra", "Tundra", "Vertex", "Willow");
    private static final List<String> SECOND = List.of(
            "werk",
            "technik",
            "logistik",
            "druck",
            "handel",
            "bau",
            "pharma",
            "optik",
            "energie",
            "textil",
            "papier",
            "mobil",
            "glas",
            "software",
            "metall",
            "holz",
            "garten",
            "medien",
            "labs",
            "works",
            "foods",
            "systems",
            "tools",
            "health",
            "freight",
            "print",
            "motion",
            "power",
            "retail",
            "marine",
            "plast",
            "care",
            "media",
            "robotics",
            "sensors",
            "supply");

    private CompanyNames() {}

    static String name(int number) {
        return FIRST.get(number % FIRST.size()) + SECOND.get(number / FIRST.size() % SECOND.size());
    }

    static String domain(int number) {
        return name(number).toLowerCase(Locale.ROOT).replace("ü", "ue") + ".example";
    }
}
