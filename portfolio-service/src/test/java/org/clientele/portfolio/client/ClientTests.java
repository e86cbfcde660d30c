package org.clientele.portfolio.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClientTests {

    @Test
    void isCalledByItsCompanyOrItsContactOrItsId() {
        var acme = new Company("Acme", null, null, null, null, null, null, null);
        var unnamed = new Company(null, "medical", null, null, null, null, null, null);
        var ada = new Contact("Ada", "Sommer", "ada@sommer.example", null, null);
        assertThat(client(acme, ada).name()).isEqualTo("Acme");
        assertThat(client(unnamed, ada).name()).isEqualTo("Ada Sommer");
        assertThat(client(null, new Contact(null, "Sommer", null, null, null)).name())
                .isEqualTo("Sommer");
        assertThat(client(null, new Contact(null, null, "ada@sommer.example", null, null))
                        .name())
                .isEqualTo("ada@sommer.example");
        assertThat(client(null, new Contact(null, null, null, "+49 30 1", null)).name())
                .isEqualTo("+49 30 1");
        assertThat(client(null, null).name()).isEqualTo("c-1");
    }

    private static Client client(Company company, Contact contact) {
        return new Client(
                "c-1",
                "l-1",
                "v-1",
                null,
                null,
                ClientState.CLIENT,
                company,
                contact,
                Instant.EPOCH,
                new By("anna", "http"));
    }
}
