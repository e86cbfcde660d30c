package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One entry of a Secret. */
record SecretKey(String secret, String key) {

    private static final Pattern MADE = Pattern.compile("^secret (\\S+) (.*)$", Pattern.MULTILINE);

    private static final Pattern ENTRY = Pattern.compile("--from-(?:literal|file)=([\\w.-]+)=");

    /** Those that the resources here refer to. */
    static Stream<SecretKey> asked(Manifests manifests) {
        return Stream.of(
                        PodKind.ours(manifests).flatMap(SecretKey::ofPods),
                        manifests.of("MongoDBCommunity").flatMap(SecretKey::ofStore),
                        manifests
                                .of("TriggerAuthentication")
                                .flatMap(one -> one.each("/spec/secretTargetRef"))
                                .map(SecretKey::of),
                        manifests
                                .of("Issuer")
                                .map(issuer -> issuer.at("/spec/ca/secretName"))
                                .filter(JsonNode::isTextual)
                                .map(authority -> new SecretKey(authority.asText(), "tls.key")),
                        manifests
                                .of("Gateway")
                                .flatMap(gateway -> gateway.each("/spec/listeners"))
                                .flatMap(listener -> Manifest.items(listener.at("/tls/certificateRefs")))
                                .map(one -> new SecretKey(one.path("name").asText(), "tls.crt")))
                .flatMap(keys -> keys);
    }

    private static Stream<SecretKey> ofPods(PodKind pod) {
        var variables = pod.containers()
                .flatMap(container -> Manifest.items(container.path("env")))
                .map(variable -> variable.at("/valueFrom/secretKeyRef"))
                .filter(reference -> !reference.isMissingNode())
                .map(SecretKey::of);
        var files = Manifest.items(pod.spec().path("volumes"))
                .map(volume -> volume.path("secret"))
                .flatMap(secret -> Manifest.items(secret.path("items"))
                        .map(item -> new SecretKey(
                                secret.path("secretName").asText(),
                                item.path("key").asText())));
        return Stream.concat(variables, files);
    }

    private static Stream<SecretKey> ofStore(Manifest store) {
        return Stream.concat(
                store.each("/spec/users")
                        .map(user ->
                                new SecretKey(user.at("/passwordSecretRef/name").asText(), "password")),
                Stream.of(
                        new SecretKey(
                                store.at("/spec/security/tls/certificateKeySecretRef/name")
                                        .asText(),
                                "tls.crt"),
                        new SecretKey(
                                store.at("/spec/security/tls/certificateKeySecretRef/name")
                                        .asText(),
                                "tls.key"),
                        new SecretKey(
                                store.at("/spec/security/tls/caCertificateSecretRef/name")
                                        .asText(),
                                "ca.crt")));
    }

    private static SecretKey of(JsonNode reference) {
        return new SecretKey(
                reference.path("name").asText(), reference.path("key").asText());
    }

    /** Those that operators make of the resources here. */
    static Stream<SecretKey> operated(Manifests manifests) {
        return Stream.of(
                        manifests.of("KafkaUser").map(user -> new SecretKey(user.name(), "password")),
                        manifests.of("Kafka").map(kafka -> new SecretKey(kafka.name() + "-cluster-ca-cert", "ca.crt")),
                        manifests
                                .of("MongoDBCommunity")
                                .flatMap(store -> store.each("/spec/users"))
                                .map(user -> new SecretKey(
                                        user.path("connectionStringSecretName").asText(), "connectionString.standard")),
                        manifests
                                .of("Certificate")
                                .map(certificate ->
                                        certificate.at("/spec/secretName").asText())
                                .flatMap(name -> Stream.of("tls.crt", "tls.key", "ca.crt")
                                        .map(key -> new SecretKey(name, key))))
                .flatMap(keys -> keys);
    }

    /** Those that come from a store of secrets. */
    static Stream<SecretKey> fetched(Manifests manifests) {
        return manifests
                .of("ExternalSecret")
                .flatMap(secret -> secret.each("/spec/data")
                        .map(datum -> new SecretKey(
                                secret.at("/spec/target/name").asText(),
                                datum.path("secretKey").asText())));
    }

    /** Those that {@code make-secrets} makes. */
    static Stream<SecretKey> made() {
        return MADE.matcher(Manifests.read(Path.of("make-secrets")))
                .results()
                .flatMap(line -> ENTRY.matcher(line.group(2))
                        .results()
                        .map(entry -> new SecretKey(line.group(1), entry.group(1))));
    }
}
