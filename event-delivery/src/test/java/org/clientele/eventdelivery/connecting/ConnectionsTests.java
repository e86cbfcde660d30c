package org.clientele.eventdelivery.connecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.clientele.servicedefaults.WrongSettingException;
import org.clientele.testkit.guarded.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ConnectionsTests {

    @TempDir
    private static Path folder;

    @Test
    void areThoseOfAnOpenBrokerUnlessSomethingIsSaid() {
        var environment = connected(Map.of());
        assertThat(environment.getProperty("spring.kafka.security.protocol")).isEqualTo("PLAINTEXT");
        assertThat(environment.containsProperty("spring.kafka.properties.sasl.mechanism"))
                .isFalse();
        assertThat(environment.containsProperty("spring.mongodb.ssl.bundle")).isFalse();
    }

    @Test
    void areMadeOfWhatTheEnvironmentSays() {
        var ca = TestAuthority.in(folder).certificate();
        var environment = connected(Map.of(
                "CLIENTELE_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "CLIENTELE_KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
                "CLIENTELE_KAFKA_USERNAME", "lead-service",
                "CLIENTELE_KAFKA_PASSWORD", "secret",
                "CLIENTELE_KAFKA_TRUSTSTORE", ca.toString()));
        assertThat(environment.getProperty("spring.kafka.security.protocol")).isEqualTo("SASL_SSL");
        assertThat(environment.getProperty("spring.kafka.properties.sasl.mechanism"))
                .isEqualTo("SCRAM-SHA-512");
        assertThat(environment.getProperty("spring.kafka.ssl.trust-store-location"))
                .isEqualTo(ca.toUri().toString());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"plain", "|\"; user=\"admin|", "\\", "${HOME", "#{1+1}", "it's", "| blank |", "ä€😀", "$1 %s"})
    void takeEveryPasswordAsItIs(String password) {
        var environment = connected(Map.of(
                "CLIENTELE_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT",
                "CLIENTELE_KAFKA_SASL_MECHANISM", "SCRAM-SHA-256",
                "CLIENTELE_KAFKA_USERNAME", "lead-service",
                "CLIENTELE_KAFKA_PASSWORD", password));
        var login = environment.getRequiredProperty("spring.kafka.properties.sasl.jaas.config");
        var entries = JaasContext.loadClientContext(Map.of("sasl.jaas.config", new Password(login)))
                .configurationEntries();
        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(Map.<String, Object>copyOf(entry.getOptions()))
                        .containsOnly(entry("username", "lead-service"), entry("password", password)));
    }

    @ParameterizedTest
    @CsvSource({
        "SSL3, , , , , security-protocol is none of",
        "SASL_SSL, , u, p, , sasl-mechanism is missing",
        "SASL_SSL, GSSAPI, u, p, , sasl-mechanism is none of",
        "SASL_SSL, SCRAM-SHA-512, , p, , username is missing",
        "SASL_SSL, SCRAM-SHA-512, u, , , password is missing",
        "SASL_PLAINTEXT, PLAIN, u, p, , sasl-mechanism is PLAIN",
        "PLAINTEXT, , u, , , username is of no use",
        "SSL, , , p, , password is of no use",
        "SASL_PLAINTEXT, SCRAM-SHA-512, u, p, nowhere.pem, truststore is of no use",
        "SSL, , , , nowhere.pem, truststore names a file that cannot be read",
    })
    void stopTheStartWhereTheyDoNotGoTogether(
            String protocol, String mechanism, String username, String password, String truststore, String reason) {
        var given = new HashMap<String, Object>();
        given.put("CLIENTELE_KAFKA_SECURITY_PROTOCOL", protocol);
        given.put("CLIENTELE_KAFKA_SASL_MECHANISM", mechanism);
        given.put("CLIENTELE_KAFKA_USERNAME", username);
        given.put("CLIENTELE_KAFKA_PASSWORD", password);
        given.put("CLIENTELE_KAFKA_TRUSTSTORE", truststore);
        given.values().removeIf(value -> value == null);
        assertThatThrownBy(() -> connected(given))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith("The setting clientele.kafka." + reason);
    }

    @Test
    void stopTheStartWhereACertificateHasNoKeyOrTheFileIsAnother() throws IOException {
        var issued = TestAuthority.in(folder).issue("lead-service");
        var certificate = issued.certificate().toString();
        assertThatThrownBy(() -> connected(
                        Map.of("CLIENTELE_KAFKA_SECURITY_PROTOCOL", "SSL", "CLIENTELE_KAFKA_CERTIFICATE", certificate)))
                .hasMessageStartingWith("The setting clientele.kafka.key is missing");
        var text = Files.writeString(folder.resolve("text"), "no certificate");
        assertThatThrownBy(() -> connected(Map.of(
                        "CLIENTELE_KAFKA_SECURITY_PROTOCOL", "SSL", "CLIENTELE_KAFKA_TRUSTSTORE", text.toString())))
                .hasMessageStartingWith("The setting clientele.kafka.truststore names a file without")
                .hasMessageNotContaining("no certificate");
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb://lead:hush/hush@store:27017",
        "mongodb://lead:hush@hush@store:27017",
        "mongodb://lead@store:27017/?authMechanism=SCRAM-SHA-256",
        "hush://lead@store",
    })
    void stopTheStartWhereTheAddressOfTheStoreCannotBeReadAndRepeatNothingOfIt(String address) {
        assertThatThrownBy(() -> connected(Map.of("SPRING_MONGODB_URI", address)))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith("The setting clientele.mongodb.uri cannot be read")
                .hasMessageNotContaining("hush")
                .hasNoCause();
    }

    @Test
    void stopTheStartWhereAStoreIsToBeTrustedThatIsReachedInTheClear() {
        var ca = TestAuthority.in(folder).certificate().toString();
        assertThatThrownBy(() ->
                        connected(Map.of("SPRING_MONGODB_URI", "mongodb://store:27017", "CLIENTELE_MONGODB_CA", ca)))
                .hasMessageStartingWith("The setting clientele.mongodb.ca is of no use");
    }

    private static ConfigurableEnvironment connected(Map<String, ?> given) {
        var context = new StaticApplicationContext();
        var environment = context.getEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("given-systemEnvironment", new HashMap<>(given)));
        ConfigurationPropertySources.attach(environment);
        new Connections().initialize(context);
        return environment;
    }
}
