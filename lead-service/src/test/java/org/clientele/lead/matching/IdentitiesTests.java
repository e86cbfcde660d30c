package org.clientele.lead.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.servicedefaults.KeyedIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses mean the same. */
class IdentitiesTests {

    private final Identities identities = new Identities(new MatchingProperties("DE"), new KeyedIds("secret"));

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.ORG, ada@example.org",
        "' ada@example.org ', ada@example.org",
        "ada@münchen.example, ada@xn--mnchen-3ya.example",
        "a+b@example.org, a+b@example.org"
    })
    void writesAnEmailAddressInOneWay(String given, String normalised) {
        assertThat(Identities.normalisedEmail(given)).contains(normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@example.org", "ada@", "a da@example.org", "ada@..example"})
    void makesNothingOfWhatIsNoEmailAddress(String given) {
        assertThat(Identities.normalisedEmail(given)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "030 901820, +4930901820",
        "+49 (30) 90 18 20, +4930901820",
        "0049-30-901820, +4930901820",
        "+43 1 5888, +4315888"
    })
    void writesAPhoneNumberInOneWay(String given, String normalised) {
        assertThat(identities.normalisedPhone(given)).contains(normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "", "call me", "123456789012345678901234567890"})
    void makesNothingOfWhatIsNoPhoneNumber(String given) {
        assertThat(identities.normalisedPhone(given)).isEmpty();
    }

    @Test
    void tellsNobodyTheAddress() {
        var keys = identities.keys("ada@example.org", "030 901820");
        assertThat(keys).hasSize(2).isSorted().allMatch(key -> key.matches("[0-9a-f]{64}"));
        var others = new Identities(new MatchingProperties("DE"), new KeyedIds("another secret"));
        assertThat(others.keys("ada@example.org", "030 901820")).doesNotContainAnyElementsOf(keys);
    }
}
