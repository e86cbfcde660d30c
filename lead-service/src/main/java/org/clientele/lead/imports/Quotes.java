package org.clientele.lead.imports;

/** Tells where a CSV record ends: a line's end within quotes does not end it (RFC 4180). */
final class Quotes {

    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final char separator;
    private Place place = Place.FIELD_START;

    Quotes(char separator) {
        this.separator = separator;
    }

    /** Whether the record goes on after this line of it. Bytes do: in UTF-8 no other character holds one of these. */
    boolean isOpenAfter(byte[] line) {
        for (byte one : line) {
            place = after((char) (one & 0xff));
        }
        return place == Place.QUOTED;
    }

    /** Whatever follows a closing quote and is no separator is for the parser to refuse: the record goes on plainly. */
    private Place after(char one) {
        boolean quote = one == '"';
        return switch (place) {
            case FIELD_START -> quote ? Place.QUOTED : plain(one);
            case PLAIN -> plain(one);
            case QUOTED -> quote ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
            case QUOTE_IN_QUOTED -> quote ? Place.QUOTED : plain(one);
        };
    }

    private Place plain(char one) {
        return one == separator ? Place.FIELD_START : Place.PLAIN;
    }
}
