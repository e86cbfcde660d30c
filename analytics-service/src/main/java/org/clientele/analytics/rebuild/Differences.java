package org.clientele.analytics.rebuild;

import java.util.List;
import java.util.stream.Stream;

/**
 * What some facts of two generations have in common, and by their ids what they have not.
 *
 * @param different both have them, with other content
 */
record Differences(long same, List<String> different, List<String> onlyFormer, List<String> onlyRebuilt) {

    List<String> ids() {
        return Stream.of(different, onlyFormer, onlyRebuilt)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    Differences withSame(long more) {
        return new Differences(same + more, different, onlyFormer, onlyRebuilt);
    }
}
