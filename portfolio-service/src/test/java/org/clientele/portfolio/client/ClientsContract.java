package org.clientele.portfolio.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.client.ClientFixture.company;
import static org.clientele.portfolio.client.ClientFixture.id;
import static org.clientele.portfolio.client.ClientFixture.onboarded;

import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients are found by, whatever they are kept in. */
public abstract class ClientsContract {

    private static final int MANY = 10;

    private final List<Beginning<Client, ClientEvent>> beginnings = List.of(
            onboarded("anna", "Zoomit", "software"),
            onboarded("anna", "ärzte am Markt", "medical"),
            onboarded("anna", "Betasoloin (North)", "medical"),
            onboarded("anna", "Acme Betting", "software"),
            onboarded("bert", "Acme of Others", "software"));

    protected abstract Clients clients();

    @BeforeEach
    void onboard() {
        assertThat(clients().createAll(beginnings)).hasSameSizeAs(beginnings);
    }

    @Test
    void keepsAllThatAClientIs() {
        var begun = beginnings.getFirst().state();
        var found = clients().require(begun.clientId());
        assertThat(found.state()).isEqualTo(begun);
        assertThat(found.version()).isEqualTo(1);
        var unknown = Client.onboarded(id(), begun.origin(), Owner.NONE, Company.NONE, Contact.NONE, ANNA);
        assertThat(clients().create(unknown).state()).isEqualTo(unknown.state());
        assertThat(clients().require(unknown.state().clientId()).state()).isEqualTo(unknown.state());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',         Acme Betting|Betasoloin (North)|Zoomit|ärzte am Markt
            bet,        Acme Betting|Betasoloin (North)
            BETA,       Betasoloin (North)
            am ärz,     ärzte am Markt
            acme oth,   ''
            (north),    Betasoloin (North)
            .*,         ''
            etasol,     ''""")
    void findsTheClientsOfASalespersonByTheBeginningsOfWords(String text, String expected) {
        var names = search(ClientSearch.of(Reach.of("anna"), null, null, text, null, MANY)).stream()
                .map(Client::name)
                .toList();
        assertThat(String.join("|", names)).isEqualTo(expected);
    }

    @Test
    void findsClientsOfASectorAndOfAll() {
        assertThat(search(ClientSearch.of(Reach.EVERYBODY, null, "medical", null, null, MANY)))
                .extracting(Client::name)
                .containsExactly("Betasoloin (North)", "ärzte am Markt");
        assertThat(search(ClientSearch.of(Reach.EVERYBODY, null, null, "acme", null, MANY)))
                .extracting(Client::name)
                .containsExactly("Acme Betting", "Acme of Others");
    }

    @Test
    void findsClientsWithinReachAlone() {
        var nobodys = Client.onboarded(
                id(),
                beginnings.getFirst().state().origin(),
                Owner.NONE,
                company("Zentrum", "medical"),
                Contact.NONE,
                ANNA);
        var unused = clients().create(nobodys);
        assertThat(names(Reach.ofAndNobodys(List.of("bert")))).containsExactly("Acme of Others", "Zentrum");
        assertThat(names(new Reach(List.of("anna", "bert"), false))).hasSize(5).doesNotContain("Zentrum");
        assertThat(names(Reach.ofAndNobodys(List.of("anna")).only("bert"))).isEmpty();
    }

    @Test
    void findsCurrentAndFormerClientsApart() {
        var left = beginnings.get(1).state().clientId();
        var former = clients()
                .change(Command.of(
                        left, CommandKey.once(), ANNA, client -> client.leave("price", LocalDate.of(2026, 5, 1))));
        assertThat(clients().require(left)).isEqualTo(former);
        assertThat(names(Reach.of("anna"))).hasSize(4).contains("ärzte am Markt");
        assertThat(names(Reach.of("anna"), ClientState.FORMER)).containsExactly("ärzte am Markt");
        assertThat(names(Reach.EVERYBODY, ClientState.FORMER)).containsExactly("ärzte am Markt");
        assertThat(names(Reach.EVERYBODY, ClientState.CLIENT)).hasSize(4).doesNotContain("ärzte am Markt");
        assertThat(search(ClientSearch.portfolio("anna", null, MANY)))
                .extracting(Client::name)
                .containsExactly("Acme Betting", "Betasoloin (North)", "Zoomit");
    }

    private List<Client> search(ClientSearch search) {
        return clients().search(search).items();
    }

    private List<String> names(Reach reach) {
        return names(reach, null);
    }

    private List<String> names(Reach reach, @Nullable ClientState state) {
        return search(ClientSearch.of(reach, state, null, null, null, MANY)).stream()
                .map(Client::name)
                .toList();
    }

    @Test
    void goesOnAfterAPlace() {
        var first = search(ClientSearch.portfolio("anna", null, 2));
        var second = search(ClientSearch.portfolio("anna", first.getLast().place(), 2));
        assertThat(first).extracting(Client::name).containsExactly("Acme Betting", "Betasoloin (North)");
        assertThat(second).extracting(Client::name).containsExactly("Zoomit", "ärzte am Markt");
        assertThat(search(ClientSearch.portfolio("anna", second.getLast().place(), 2)))
                .isEmpty();
    }

    @Test
    void showsNobodyAClientThatNeverWas() {
        var id = beginnings.getFirst().state().clientId();
        var other = beginnings.getLast().state().clientId();
        var withdrawn = clients().change(Command.of(id, CommandKey.once(), ANNA, Client::withdraw));
        assertThat(clients().find(id)).contains(withdrawn);
        assertThat(clients().there(List.of(id, other, "nobody")))
                .extracting(Client::clientId)
                .containsExactly(other);
        assertThat(search(ClientSearch.portfolio("anna", null, MANY)))
                .extracting(Client::clientId)
                .hasSize(3)
                .doesNotContain(id);
        assertThatExceptionOfType(UnknownClientException.class)
                .isThrownBy(() -> clients().require(id));
        assertThatExceptionOfType(UnknownClientException.class)
                .isThrownBy(() -> clients().require("nobody"));
    }
}
