package org.clientele.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;
import java.util.Map;

/**
 * The fields that the manifests use of resources whose operators publish no models for Java;
 * {@code apply-to-api-server} compares all with the operators' own definitions.
 */
final class FieldsOfOperators {

    record MongoDBCommunity(String apiVersion, String kind, ObjectMeta metadata, MongoDBCommunitySpec spec) {}

    record MongoDBCommunitySpec(
            String type,
            int members,
            String version,
            MongoDBSecurity security,
            Map<String, Object> additionalMongodConfig,
            List<MongoDBUser> users,
            StatefulSetOverride statefulSet) {}

    record MongoDBSecurity(MongoDBAuthentication authentication, MongoDBTls tls, List<OwnRole> roles) {}

    record OwnRole(String role, String db, List<Privilege> privileges) {}

    record Privilege(AnyResource resource, List<String> actions) {}

    record AnyResource(boolean anyResource) {}

    record MongoDBAuthentication(List<String> modes) {}

    record MongoDBTls(boolean enabled, Named certificateKeySecretRef, Named caCertificateSecretRef) {}

    record MongoDBUser(
            String name,
            String db,
            KeyOf passwordSecretRef,
            String scramCredentialsSecretName,
            String connectionStringSecretName,
            List<MongoDBRole> roles) {}

    record MongoDBRole(String name, String db) {}

    record StatefulSetOverride(StatefulSetOverrideSpec spec) {}

    record StatefulSetOverrideSpec(PodTemplateSpec template, List<PersistentVolumeClaim> volumeClaimTemplates) {}

    record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, ScaledObjectSpec spec) {}

    record ScaledObjectSpec(
            Named scaleTargetRef,
            int minReplicaCount,
            int maxReplicaCount,
            int pollingInterval,
            int cooldownPeriod,
            AdvancedScaling advanced,
            List<Trigger> triggers) {}

    record AdvancedScaling(AutoscalerSettings horizontalPodAutoscalerConfig) {}

    record AutoscalerSettings(HorizontalPodAutoscalerBehavior behavior) {}

    record Trigger(String type, String metricType, Map<String, String> metadata, Named authenticationRef) {}

    record TriggerAuthentication(String apiVersion, String kind, ObjectMeta metadata, TriggerAuthenticationSpec spec) {}

    record TriggerAuthenticationSpec(List<Parameter> configMapTargetRef, List<Parameter> secretTargetRef) {}

    record Parameter(String parameter, String name, String key) {}

    record SecretStore(String apiVersion, String kind, ObjectMeta metadata, SecretStoreSpec spec) {}

    record SecretStoreSpec(Provider provider) {}

    record Provider(Vault vault) {}

    record Vault(String server, String path, String version, VaultAuthentication auth) {}

    record VaultAuthentication(VaultKubernetes kubernetes) {}

    record VaultKubernetes(String mountPath, String role, Named serviceAccountRef) {}

    record ExternalSecret(String apiVersion, String kind, ObjectMeta metadata, ExternalSecretSpec spec) {}

    record ExternalSecretSpec(String refreshInterval, Kinded secretStoreRef, Named target, List<SecretDatum> data) {}

    record SecretDatum(String secretKey, RemoteKey remoteRef) {}

    record RemoteKey(String key, String property) {}

    record Issuer(String apiVersion, String kind, ObjectMeta metadata, IssuerSpec spec) {}

    record IssuerSpec(Map<String, Object> selfSigned, Authority ca) {}

    record Authority(String secretName) {}

    record Certificate(String apiVersion, String kind, ObjectMeta metadata, CertificateSpec spec) {}

    record CertificateSpec(
            @JsonProperty("isCA") boolean isCA,
            String commonName,
            String secretName,
            List<String> dnsNames,
            String duration,
            String renewBefore,
            List<String> usages,
            PrivateKey privateKey,
            Kinded issuerRef) {}

    record PrivateKey(String algorithm, int size) {}

    record Named(String name) {}

    record KeyOf(String name, String key) {}

    record Kinded(String kind, String name) {}

    private FieldsOfOperators() {}
}
