package org.clientele.local;

import java.nio.file.Path;
import java.util.List;

/** What a local run was asked for on the command line. */
record Options(boolean fresh, Path data) {

    private static final String DATA = "--data=";

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
            } else if (!argument.equals("--fresh")) {
                throw new IllegalArgumentException("unknown option " + argument);
            }
        }
        return new Options(arguments.contains("--fresh"), data);
    }
}
