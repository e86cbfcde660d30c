package org.clientele.servicepages.signin;

import org.clientele.servicepages.PageSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * These pages as the issuer knows them. The issuer is asked where to sign in when somebody does so for the first time:
 * a service starts without it.
 */
final class LateRegistration implements ClientRegistrationRepository {

    static final String ID = "issuer";
    static final String CALLBACK = "/sign-in/callback";

    private final PageSettings settings;
    private final String issuer;
    private volatile @Nullable ClientRegistration known;

    LateRegistration(PageSettings settings, String issuer) {
        this.settings = settings;
        this.issuer = issuer;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        var registration = known;
        if (registration == null) {
            registration = registration();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration registration() {
        boolean isPublic = settings.clientSecret().isEmpty();
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        isPublic ? ClientAuthenticationMethod.NONE : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(settings.at(CALLBACK))
                .scope(settings.scopes())
                .build();
    }
}
