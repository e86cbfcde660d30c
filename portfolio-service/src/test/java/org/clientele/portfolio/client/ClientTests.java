package org.clientele.portfolio.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.portfolio.client.ClientFixture.ADA;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.client.ClientFixture.ONBOARDED;

import java.util.List;
import org.clientele.portfolio.client.ClientEvent.ClientOnboarded;
import org.clientele.portfolio.client.ClientEvent.OnboardingUndone;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

class ClientTests {

    private static final Company ACME = ClientFixture.company("Acme", "medical");

    @Test
    void isCalledByItsCompanyOrItsContactOrItsId() {
        var unnamed = ClientFixture.company(null, "medical");
        assertThat(client(ACME, ADA).name()).isEqualTo("Acme");
        assertThat(client(unnamed, ADA).name()).isEqualTo("Ada Sommer");
        assertThat(client(Company.NONE, new Contact(null, "Sommer", null, null, null))
                        .name())
                .isEqualTo("Sommer");
        assertThat(client(Company.NONE, new Contact(null, null, "ada@sommer.example", "+49", null))
                        .name())
                .isEqualTo("ada@sommer.example");
        assertThat(client(Company.NONE, new Contact(null, null, null, "+49 30 1", null))
                        .name())
                .isEqualTo("+49 30 1");
        assertThat(client(Company.NONE, Contact.NONE).name()).isEqualTo("c-1");
    }

    @Test
    void beginsByBeingOnboarded() {
        var origin = new Origin("l-1", "v-1", ONBOARDED);
        var beginning = Client.onboarded("c-1", origin, Owner.NONE, ACME, ADA, ANNA);
        assertThat(beginning.events()).isEqualTo(List.of(new ClientOnboarded()));
        assertThat(beginning.key().key()).isEqualTo("v-1");
        assertThat(beginning.state().after(new ClientOnboarded())).isEqualTo(beginning.state());
        assertThat(beginning.state().isThere()).isTrue();
    }

    @Test
    void isWithdrawnOnceAndKeepsNothingThatTellsWhoItWas() {
        var client = client(ACME, ADA);
        assertThat(client.withdraw()).containsExactly(new OnboardingUndone());
        var withdrawn = client.after(new OnboardingUndone());
        assertThat(withdrawn)
                .isEqualTo(new Client(
                        "c-1", client.origin(), client.owner(), ClientState.WITHDRAWN, Company.NONE, Contact.NONE));
        assertThat(withdrawn.withdraw()).isEmpty();
        assertThat(withdrawn.isThere()).isFalse();
    }

    @Test
    void isLookedAfterByItsSalespersonOnly() {
        assertThat(client(ACME, ADA).isLookedAfterBy("anna-berg")).isTrue();
        assertThat(client(ACME, ADA).isLookedAfterBy("bert")).isFalse();
    }

    @Test
    void isOpenToThoseAloneInWhoseReachItIs() {
        var client = client(ACME, ADA);
        client.requireWithin(Reach.of("anna-berg"));
        client.requireWithin(Reach.ofAndNobodys(List.of("mia", "anna-berg")));
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(() -> client.requireWithin(Reach.of("bert")));
    }

    @Test
    void standsInTheOrderOfNamesWhateverTheirCase() {
        assertThat(client(ACME, ADA).place()).isEqualTo("acme c-1");
    }

    private static Client client(Company company, Contact contact) {
        return new Client(
                "c-1",
                new Origin("l-1", "v-1", ONBOARDED),
                new Owner("anna-berg", "north"),
                ClientState.CLIENT,
                company,
                contact);
    }
}
