package org.clientele.portfolio.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.portfolio.client.ClientFixture.ADA;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.client.ClientFixture.ONBOARDED;

import java.time.LocalDate;
import java.util.List;
import org.clientele.portfolio.client.ClientEvent.ClientLeft;
import org.clientele.portfolio.client.ClientEvent.ClientOnboarded;
import org.clientele.portfolio.client.ClientEvent.ClientReturned;
import org.clientele.portfolio.client.ClientEvent.OnboardingUndone;
import org.clientele.portfolio.client.Departure.Comeback;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

class ClientTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
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
                        "c-1",
                        client.origin(),
                        client.owner(),
                        ClientState.WITHDRAWN,
                        null,
                        Company.NONE,
                        Contact.NONE));
        assertThat(withdrawn.withdraw()).isEmpty();
        assertThat(withdrawn.isThere()).isFalse();
    }

    @Test
    void isAFormerClientOnceItLeft() {
        var client = client(ACME, ADA);
        assertThat(client.leave("price", MAY)).containsExactly(new ClientLeft("price", MAY));
        var former = left();
        assertThat(former.state()).isEqualTo(ClientState.FORMER);
        assertThat(former.departure()).isEqualTo(new Departure("price", MAY, null));
        assertThat(former.isThere()).isTrue();
        assertThat(former.name()).isEqualTo("Acme");
        assertThatExceptionOfType(WrongClientStateException.class).isThrownBy(() -> former.leave("other", MAY));
    }

    @Test
    void comesBackOnNoDayBeforeItLeft() {
        var former = left();
        assertThat(former.comeBack(MAY)).containsExactly(new ClientReturned(new Comeback(MAY, null)));
        assertThatExceptionOfType(DayTooEarlyException.class)
                .isThrownBy(() -> former.comeBack(MAY.minusDays(1)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("returnedOn"));
        assertThatExceptionOfType(WrongClientStateException.class)
                .isThrownBy(() -> client(ACME, ADA).comeBack(MAY));
    }

    @Test
    void leavesAgainOnNoDayBeforeItCameBack() {
        var back = left().after(new ClientReturned(new Comeback(JUNE, null)));
        assertThat(back.state()).isEqualTo(ClientState.CLIENT);
        assertThat(back.departure()).isEqualTo(new Departure("price", MAY, new Comeback(JUNE, null)));
        assertThat(back.leave("closed", JUNE)).containsExactly(new ClientLeft("closed", JUNE));
        assertThatExceptionOfType(DayTooEarlyException.class)
                .isThrownBy(() -> back.leave("closed", JUNE.minusDays(1)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("leftOn"));
    }

    @Test
    void comesBackByWhatItSignsSinceItLeftAndByNothingElse() {
        assertThat(left().comeBackBy("p-1", MAY)).containsExactly(new ClientReturned(new Comeback(MAY, "p-1")));
        assertThat(left().comeBackBy("p-1", MAY.minusDays(1))).isEmpty();
        assertThat(client(ACME, ADA).comeBackBy("p-1", JUNE)).isEmpty();
    }

    @Test
    void staysAwayIfWhatItCameBackByWasNeverSigned() {
        var back = left().after(new ClientReturned(new Comeback(JUNE, "p-1")));
        var before = MAY.minusDays(1);
        assertThat(back.stayAway("p-1", before)).containsExactly(new ClientLeft("price", MAY));
        assertThat(back.after(new ClientLeft("price", MAY))).isEqualTo(left());
        assertThat(back.stayAway("p-1", null)).containsExactly(new ClientLeft("price", MAY));
        assertThat(back.stayAway("p-1", MAY)).isEmpty();
        assertThat(back.stayAway("p-2", before)).isEmpty();
        assertThat(left().stayAway("p-1", before)).isEmpty();
        assertThat(client(ACME, ADA).stayAway("p-1", before)).isEmpty();
    }

    @Test
    void isWithdrawnThoughItHasLeft() {
        assertThat(left().withdraw()).containsExactly(new OnboardingUndone());
        assertThat(left().after(new OnboardingUndone()).departure()).isNull();
    }

    private static Client left() {
        return client(ACME, ADA).after(new ClientLeft("price", MAY));
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
                null,
                company,
                contact);
    }
}
