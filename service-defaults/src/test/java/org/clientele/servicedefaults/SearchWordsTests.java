package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    void areInLowerCaseAndEachThereOnce() {
        assertThat(SearchWords.of("  Grün & Söhne\tGRÜN\u0000AG ")).containsExactly("grün", "&", "söhne", "ag");
    }

    @Test
    void areNoneOfNothing() {
        assertThat(SearchWords.of(null)).isEmpty();
        assertThat(SearchWords.of(" \n ")).isEmpty();
    }
}
