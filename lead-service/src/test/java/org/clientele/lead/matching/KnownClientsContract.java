package org.clientele.lead.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clientele.lead.matching.KnownClients.Client;
import org.clientele.lead.matching.KnownClients.Owned;
import org.clientele.lead.matching.KnownClients.Presence;
import org.clientele.lead.matching.KnownClients.Profile;
import org.clientele.servicedefaults.KeyedIds;
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
        assertThat(clients().byKeys(List.of(email)).get(email))
                .extracting(Client::clientId)
                .containsExactlyInAnyOrder("c1", "c2");
        assertThat(clients().byKeys(List.of())).isEmpty();
        assertThat(clients().having("n|acme", 10)).extracting(Client::clientId).containsExactlyInAnyOrder("c1", "c2");
        assertThat(clients().having("n|acme", 1)).hasSize(1);
    }

    @Test
    void forgetsForGoodWhatWasErased() {
        clients().keep(List.of(new Profile("c1", ACME, null, 2)));
        clients().own(List.of(new Owned("c1", "ben", 2)));
        clients().forget("c1");
        clients().keep(List.of(new Profile("c1", ACME, null, 1)));
        assertThat(clients().find("c1").orElseThrow().likeness().companyName()).isNull();
        assertThat(clients().having("n|acme", 10)).isEmpty();
        clients().forget("c2");
        assertThat(clients().find("c2")).isEmpty();
    }

    @Test
    void stillFindsThoseThatLeftByTheNewestNews() {
        clients().keep(List.of(new Profile("c1", ACME, null, 1), new Profile("c2", GLOBEX, null, 1)));
        clients().own(List.of(new Owned("c1", "ben", 1)));
        clients().note(List.of(new Presence("c1", true, 2), new Presence("c3", true, 2)));
        assertThat(clients().find("c1")).contains(new Client("c1", "ben", ACME, true));
        assertThat(clients().having("n|acme", 10)).extracting(Client::former).containsExactly(true);
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
        assertThat(clients().having("n|acme", 10)).isEmpty();
        clients().keep(List.of(new Profile("c1", ACME, null, 4)));
        assertThat(clients().find("c1")).isEmpty();
    }
}
