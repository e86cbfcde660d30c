package org.clientele.local;

import java.nio.file.Path;
import java.util.List;

/**
 * What a local run was asked for on the command line.
 *
 * @param fresh whether to begin anew
 * @param sample whether to enter the sample organisation
 * @param rehearsal whether to end when everything has started, on ports that are free
 * @param data where everything is kept
 */
record Options(boolean fresh, boolean sample, boolean rehearsal, Path data) {

    private static final String DATA = "--data=";
    private static final String FRESH = "--fresh";
    private static final String NO_SAMPLE = "--no-sample";
    private static final String REHEARSE = "--rehearse";

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException naming what is unknown
     */
    static Options of(List<String> arguments) {
        var data = Path.of("data");
        for (var argument : arguments) {
            if (argument.startsWith(DATA)) {
                data = Path.of(argument.substring(DATA.length()));
            } else if (!List.of(FRESH, NO_SAMPLE, REHEARSE).contains(argument)) {
                throw new IllegalArgumentException("unknown option " + argument);
            }
        }
        return new Options(
                arguments.contains(FRESH), !arguments.contains(NO_SAMPLE), arguments.contains(REHEARSE), data);
    }
}
