package org.clientele.analytics.segments;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clientele.analytics.facts.Size;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.OpaqueId;

/** What rules can ask of a client. */
public enum Field {
    /** A code of the organisation; perhaps unknown. */
    SECTOR(Kind.WORD, false, true),
    /** As ISO 3166-1 has it, two letters; perhaps unknown. */
    COUNTRY(Kind.WORD, false, true),
    /** The code of a {@link Size}. */
    SIZE(Kind.WORD, false, false),
    /** Who looks after it; perhaps nobody. */
    SALESPERSON(Kind.WORD, false, true),
    /** The team of whoever looks after it; perhaps none. */
    TEAM(Kind.WORD, false, true),
    /** The exact {@link ClientClass} of a period by share of revenue, among all clients. */
    CLASS(Kind.WORD, true, false),
    /** How many it has; perhaps unknown. */
    EMPLOYEES(Kind.NUMBER, false, true),
    /** Whole months since it became a client. */
    SENIORITY(Kind.NUMBER, false, false),
    /** What it signed in a period, in minor units of the organisation's currency. */
    REVENUE(Kind.NUMBER, true, false),
    /** How many projects it signed in a period. */
    PROJECTS(Kind.NUMBER, true, false),
    /** Minutes that it took in a period. */
    EFFORT(Kind.NUMBER, true, false),
    /** The score, from 1 to 5, of a period; whoever signed nothing in it has none. */
    RECENCY(Kind.SCORE, true, true),
    /** The score, from 1 to 5, of a period; whoever signed nothing in it has none. */
    FREQUENCY(Kind.SCORE, true, true),
    /** The score, from 1 to 5, of a period; whoever signed nothing in it has none. */
    MONETARY(Kind.SCORE, true, true),
    /** Whole days since the last correspondence, done follow-up or signature; without any, since it became a client. */
    DAYS_SINCE_TOUCH(Kind.NUMBER, false, false);

    /** What its values are. */
    enum Kind {
        WORD,
        NUMBER,
        SCORE
    }

    private static final Predicate<String> IS_COUNTRY =
            Pattern.compile("[A-Z]{2}").asMatchPredicate();
    private static final Predicate<String> IS_ID =
            Pattern.compile(OpaqueId.PATTERN).asMatchPredicate();

    private final Kind kind;
    private final boolean ofPeriod;
    private final boolean perhapsUnknown;

    Field(Kind kind, boolean ofPeriod, boolean perhapsUnknown) {
        this.kind = kind;
        this.ofPeriod = ofPeriod;
        this.perhapsUnknown = perhapsUnknown;
    }

    public static Optional<Field> of(String code) {
        return Code.constant(Field.class, code);
    }

    /** The codes of all of them. */
    static List<String> codes() {
        return Arrays.stream(values()).map(Field::code).toList();
    }

    /** The name in rules. */
    public String code() {
        return Code.of(name());
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isOfPeriod() {
        return ofPeriod;
    }

    boolean isPerhapsUnknown() {
        return perhapsUnknown;
    }

    long least() {
        return kind == Kind.SCORE ? 1 : 0;
    }

    long most() {
        return kind == Kind.SCORE ? 5 : Long.MAX_VALUE;
    }

    /** Whether it can have this word. */
    boolean takes(String word) {
        return switch (this) {
            case SECTOR -> Code.is(word);
            case COUNTRY -> IS_COUNTRY.test(word);
            case SALESPERSON, TEAM -> IS_ID.test(word);
            case SIZE, CLASS -> words().contains(word);
            case EMPLOYEES, SENIORITY, REVENUE, PROJECTS, EFFORT, RECENCY, FREQUENCY, MONETARY, DAYS_SINCE_TOUCH ->
                false;
        };
    }

    /** All words that it can have; empty if there is no end to them. */
    Set<String> words() {
        if (this == SIZE) {
            return Arrays.stream(Size.values()).map(Size::code).collect(Collectors.toUnmodifiableSet());
        }
        return this == CLASS
                ? Arrays.stream(ClientClass.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
