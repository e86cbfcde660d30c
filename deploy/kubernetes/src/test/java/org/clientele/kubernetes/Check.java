package org.clientele.kubernetes;

import java.util.stream.Stream;

/** Something that has to hold in what would be applied together. */
interface Check {

    /** What does not hold, in words for whoever repairs it. */
    Stream<String> problems(Manifests manifests);
}
