package org.clientele.lead.imports;

/**
 * What one line of a CSV record comes to (RFC 4180).
 *
 * @param open whether the record goes on after it: a line's end within quotes does not end one
 * @param separators how many of its separators part fields
 */
record Quotes(boolean open, int separators) {

    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED;

        /** Whatever follows a closing quote and is no separator is for the parser to refuse: it goes on plainly. */
        private Place after(char one, char separator) {
            boolean quote = one == '"';
            return switch (this) {
                case FIELD_START -> quote ? QUOTED : plain(one, separator);
                case PLAIN -> plain(one, separator);
                case QUOTED -> quote ? QUOTE_IN_QUOTED : QUOTED;
                case QUOTE_IN_QUOTED -> quote ? QUOTED : plain(one, separator);
            };
        }

        private static Place plain(char one, char separator) {
            return one == separator ? FIELD_START : PLAIN;
        }
    }

    /** Of the first line of a record. */
    static Quotes ofFirst(byte[] line, char separator) {
        return of(line, separator, Place.FIELD_START);
    }

    /** Of a line that begins within quotes. */
    static Quotes ofQuoted(byte[] line, char separator) {
        return of(line, separator, Place.QUOTED);
    }

    /** Bytes do: in UTF-8 no other character holds one of these. */
    private static Quotes of(byte[] line, char separator, Place from) {
        var place = from;
        int separators = 0;
        for (byte each : line) {
            char one = (char) (each & 0xff);
            place = place.after(one, separator);
            separators += place == Place.FIELD_START ? 1 : 0;
        }
        return new Quotes(place == Place.QUOTED, separators);
    }
}
