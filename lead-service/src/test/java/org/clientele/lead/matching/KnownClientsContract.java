package org.clientele.lead.matching;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.servicedefaults.Reach.EVERYBODY;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.clientele.lead.matching.KnownClients.Client;
import org.clientele.lead.matching.KnownClients.Owned;
import org.clientele.lead.matching.KnownClients.Presence;
import org.clientele.lead.matching.KnownClients.Profile;
import org.clientele.servicedefaults.KeyedIds;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

/** What every place that keeps clients guarantees: two topics say something of them, in any order. */
public abstract class KnownClientsContract {

    protected static final Identities IDENTITIES = new Identities(new MatchingProperties("DE"), new KeyedIds("secret"));

    private static final Likeness ACME = likeness("Acme", "ada@acme.example");
    private static final Likeness GLOBEX = likeness("Globex", "bob@globex.example");

    protected abstract KnownClients clients();

    private static Likeness likeness(String name, String email) {
        return new Likeness(name, null, null, email, null, null);
    }

    @Test
    void knowsTheNewestProfileInWhateverOrderTheyCome() {
        clients().keep(List.of(new Profile("c1", GLOBEX, null, 2)));
        clients().keep(List.of(new Profile("c1", ACME, null, 1)));
        assertThat(clients().find("c1")).contains(new Client("c1", null, GLOBEX, false));
        clients().keep(List.of(new Profile("c1", ACME, null, 3), new Profile("c1", GLOBEX, null, 2)));
        assertThat(clients().find("c1")).contains(new Client("c1", null, ACME, false));
        assertThat(clients().find("none")).isEmpty();
    }

    @Test
    void numbersOwnersAndProfilesApart() {
        clients().own(List.of(new Owned("c1", "ben", 5)));
        clients().keep(List.of(new Profile("c1", ACME, null, 1)));
        clients().own(List.of(new Owned("c1", "anna", 4)));
        assertThat(clients().find("c1")).contains(new Client("c1", "ben", ACME, false));
        assertThat(clients().owners(List.of("c1", "none"))).isEqualTo(Map.of("c1", "ben"));
        assertThat(clients().owners(List.of())).isEmpty();
        clients().own(List.of(new Owned("c1", null, 6)));
        assertThat(clients().owners(List.of("c1"))).isEmpty();
        assertThat(clients().find("c1")).contains(new Client("c1", null, ACME, false));
    }

    @Test
    void findsClientsByTheirAddressesAndMarks() {
        clients()
                .keep(List.of(
                        new Profile("c1", ACME, "+49 30 1234567", 1),
                        new Profile("c2", ACME, null, 1),
                        new Profile("c3", GLOBEX, null, 1)));
        var email = IDENTITIES.keys("ada@acme.example", null).getFirst();
        assertThat(clients().byKeys(List.of(email, "nobody's"), EVERYBODY, 9))
                .containsOnlyKeys(email)
                .extractingByKey(email, as(InstanceOfAssertFactories.list(Client.class)))
                .extracting(Client::clientId)
                .containsExactlyInAnyOrder("c1", "c2");
        assertThat(clients().byKeys(List.of(email), EVERYBODY, 1).get(email)).hasSize(1);
        assertThat(clients().byKeys(List.of(), EVERYBODY, 9)).isEmpty();
        assertThat(having("n|acme", EVERYBODY, 10)).containsExactlyInAnyOrder("c1", "c2");
        assertThat(having("n|acme", EVERYBODY, 1)).hasSize(1);
        assertThat(clients().findAll(List.of("c1", "c9"))).containsOnlyKeys("c1");
    }

    private List<String> having(String mark, Reach reach, int limit) {
        return clients().having(mark, reach, limit).stream()
                .map(Client::clientId)
                .toList();
    }

    @Test
    void findsThoseWithinReachAlone() {
        clients()
                .keep(List.of(
                        new Profile("c1", ACME, null, 1),
                        new Profile("c2", ACME, null, 1),
                        new Profile("c3", ACME, null, 1)));
        clients().own(List.of(new Owned("c1", "anna", 1), new Owned("c2", "ben", 1)));
        var email = IDENTITIES.keys("ada@acme.example", null);
        assertThat(having("n|acme", Reach.of("ben"), 1)).containsExactly("c2");
        assertThat(having("n|acme", Reach.ofAndNobodys(List.of("ben")), 9)).containsExactlyInAnyOrder("c2", "c3");
        assertThat(clients().byKeys(email, Reach.of("anna"), 9).get(email.getFirst()))
                .extracting(Client::clientId)
                .containsExactly("c1");
        assertThat(clients().byKeys(email, Reach.of("carl"), 9)).isEmpty();
    }

    /** Hundreds of companies behind one switchboard hide no other. */
    @Test
    void findsAFewOfEachKeyHoweverManyHaveOne() {
        clients()
                .keep(IntStream.range(0, 300)
                        .mapToObj(id -> new Profile("many-" + id, Likeness.NONE, "+49 30 1234567", 1))
                        .toList());
        clients().keep(List.of(new Profile("one", ACME, null, 1), new Profile("two", GLOBEX, "+49 30 7654321", 1)));
        var keys = Stream.of(
                        IDENTITIES.keys(null, "+49 30 1234567"),
                        IDENTITIES.keys("ada@acme.example", null),
                        IDENTITIES.keys("bob@globex.example", "+49 30 7654321"))
                .flatMap(List::stream)
                .toList();
        var found = clients().byKeys(keys, EVERYBODY, 2);
        assertThat(keys).extracting(key -> found.get(key).size()).containsExactly(2, 1, 1, 1);
    }

    @Test
    void forgetsForGoodWhatWasErased() {
        clients().keep(List.of(new Profile("c1", ACME, null, 2)));
        clients().own(List.of(new Owned("c1", "ben", 2)));
        clients().forget("c1");
        clients().keep(List.of(new Profile("c1", ACME, null, 1)));
        assertThat(clients().find("c1").orElseThrow().likeness().companyName()).isNull();
        assertThat(clients().having("n|acme", EVERYBODY, 10)).isEmpty();
        clients().forget("c2");
        assertThat(clients().find("c2")).isEmpty();
    }

    @Test
    void stillFindsThoseThatLeftByTheNewestNews() {
        clients().keep(List.of(new Profile("c1", ACME, null, 1), new Profile("c2", GLOBEX, null, 1)));
        clients().own(List.of(new Owned("c1", "ben", 1)));
        clients().note(List.of(new Presence("c1", true, 2), new Presence("c3", true, 2)));
        assertThat(clients().find("c1")).contains(new Client("c1", "ben", ACME, true));
        assertThat(clients().having("n|acme", EVERYBODY, 10))
                .extracting(Client::former)
                .containsExactly(true);
        assertThat(clients().former(List.of("c1", "c2", "c3", "none"))).containsExactlyInAnyOrder("c1", "c3");
        assertThat(clients().former(List.of())).isEmpty();
        clients().note(List.of(new Presence("c1", true, 4), new Presence("c1", false, 3)));
        assertThat(clients().former(List.of("c1"))).containsExactly("c1");
        clients().note(List.of(new Presence("c1", false, 5)));
        assertThat(clients().former(List.of("c1"))).isEmpty();
        clients().withdraw("c3", 6);
        assertThat(clients().former(List.of("c3"))).isEmpty();
    }

    @Test
    void knowsNoClientThatNeverWas() {
        clients().withdraw("c1", 3);
        clients().keep(List.of(new Profile("c1", ACME, null, 2)));
        assertThat(clients().find("c1")).isEmpty();
        assertThat(clients().having("n|acme", EVERYBODY, 10)).isEmpty();
        clients().keep(List.of(new Profile("c1", ACME, null, 4)));
        assertThat(clients().find("c1")).isEmpty();
    }
}
