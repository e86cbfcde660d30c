package org.clientele.eventdelivery.connecting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.clientele.servicedefaults.WrongSettingException;
import org.springframework.core.env.Environment;

/** Whom a service trusts as its broker, and as whom it comes: by a password, by a certificate, or as nobody. */
final class BrokerSettings {

    private static final String PREFIX = "clientele.kafka.";
    private static final String PROTOCOL = PREFIX + "security-protocol";
    private static final String MECHANISM = PREFIX + "sasl-mechanism";
    static final String USERNAME = PREFIX + "username";
    static final String PASSWORD = PREFIX + "password";
    static final String TRUSTSTORE = PREFIX + "truststore";
    static final String CERTIFICATE = PREFIX + "certificate";
    private static final String KEY = PREFIX + "key";
    private static final List<String> OF_PASSWORDS = List.of(MECHANISM, USERNAME, PASSWORD);
    private static final List<String> OF_TLS = List.of(TRUSTSTORE, CERTIFICATE, KEY);

    private static final String PLAIN = "PLAIN";
    private static final Map<String, String> LOGINS = Map.of(
            "SCRAM-SHA-512",
            "org.apache.kafka.common.security.scram.ScramLoginModule",
            "SCRAM-SHA-256",
            "org.apache.kafka.common.security.scram.ScramLoginModule",
            PLAIN,
            "org.apache.kafka.common.security.plain.PlainLoginModule");

    private static final int LAST_OCTAL = 0377;
    private static final String SPRING = "spring.kafka.";
    private static final String PEM = "PEM";

    private final Environment environment;
    private final SecurityProtocol protocol;

    private BrokerSettings(Environment environment) {
        this.environment = environment;
        this.protocol = protocol(given(PROTOCOL).orElse(SecurityProtocol.PLAINTEXT.name));
    }

    /** @throws WrongSettingException if they do not go together */
    static BrokerSettings of(Environment environment) {
        var settings = new BrokerSettings(environment);
        settings.requireUse(OF_PASSWORDS, settings.withPassword(), "SASL_SSL or SASL_PLAINTEXT");
        settings.requireUse(OF_TLS, settings.withTls(), "SSL or SASL_SSL");
        settings.requireTogether(CERTIFICATE, KEY);
        return settings;
    }

    /** What Spring makes the clients of. */
    Map<String, Object> forSpring() {
        var made = new HashMap<String, Object>();
        made.put(SPRING + "security.protocol", protocol.name);
        if (withPassword()) {
            made.putAll(login());
        }
        given(TRUSTSTORE).map(path -> PemFile.ofCertificates(TRUSTSTORE, path)).ifPresent(trusted -> {
            made.put(SPRING + "ssl.trust-store-type", PEM);
            made.put(SPRING + "ssl.trust-store-location", trusted.location());
        });
        if (given(CERTIFICATE).isPresent()) {
            made.putAll(identity());
        }
        return made;
    }

    private Map<String, String> login() {
        var mechanism = required(MECHANISM);
        var module = LOGINS.get(mechanism);
        if (module == null) {
            throw new WrongSettingException(MECHANISM, "is none of SCRAM-SHA-512, SCRAM-SHA-256 and PLAIN");
        }
        if (mechanism.equals(PLAIN) && !withTls()) {
            throw new WrongSettingException(MECHANISM, "is PLAIN, which would show the password: it needs SASL_SSL");
        }
        var jaas = "%s required username=\"%s\" password=\"%s\";"
                .formatted(module, quoted(required(USERNAME)), quoted(required(PASSWORD)));
        return Map.of(
                SPRING + "properties." + SaslConfigs.SASL_MECHANISM,
                mechanism,
                SPRING + "properties." + SaslConfigs.SASL_JAAS_CONFIG,
                jaas);
    }

    /** In one piece, because certificate and key come in two files wherever such are issued. */
    private Map<String, String> identity() {
        return Map.of(
                SPRING + "ssl.key-store-type",
                PEM,
                SPRING + "ssl.key-store-certificate-chain",
                PemFile.ofCertificates(CERTIFICATE, required(CERTIFICATE)).text(),
                SPRING + "ssl.key-store-key",
                PemFile.ofPrivateKey(KEY, required(KEY)).text());
    }

    private boolean withPassword() {
        return protocol == SecurityProtocol.SASL_SSL || protocol == SecurityProtocol.SASL_PLAINTEXT;
    }

    private boolean withTls() {
        return protocol == SecurityProtocol.SASL_SSL || protocol == SecurityProtocol.SSL;
    }

    /** What would have no effect was meant to have one. */
    private void requireUse(List<String> settings, boolean used, String protocols) {
        settings.stream().filter(setting -> !used && given(setting).isPresent()).forEach(setting -> {
            throw new WrongSettingException(
                    setting,
                    "is of no use: it needs that %s is %s, and it is %s".formatted(PROTOCOL, protocols, protocol));
        });
    }

    private void requireTogether(String one, String other) {
        if (given(one).isPresent() || given(other).isPresent()) {
            required(one);
            required(other);
        }
    }

    private String required(String setting) {
        return given(setting)
                .orElseThrow(
                        () -> new WrongSettingException(setting, "is missing, which %s needs".formatted(protocol)));
    }

    private Optional<String> given(String setting) {
        return Optional.ofNullable(environment.getProperty(setting)).filter(text -> !text.isBlank());
    }

    private static SecurityProtocol protocol(String name) {
        return Arrays.stream(SecurityProtocol.values())
                .filter(protocol -> protocol.name.equals(name))
                .findAny()
                .orElseThrow(() ->
                        new WrongSettingException(PROTOCOL, "is none of PLAINTEXT, SSL, SASL_PLAINTEXT and SASL_SSL"));
    }

    /** Everything that could mean something to whoever reads a login or a setting becomes its octal number. */
    private static String quoted(String text) {
        var quoted = new StringBuilder();
        text.chars()
                .forEach(character -> quoted.append(
                        Character.isLetterOrDigit(character) || character > LAST_OCTAL
                                ? String.valueOf((char) character)
                                : "\\%03o".formatted(character)));
        return quoted.toString();
    }
}
