package org.clientele.servicedefaults.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.clientele.servicedefaults.RoleGroup;

/**
 * Says how to authenticate: with a token, which the interactive page gets by itself where it knows the address for
 * that.
 *
 * @param tokenUrl empty if it is not known
 */
record SignIn(String tokenUrl) {

    private static final String BEARER = "bearer";
    private static final String CLIENT = "client";

    void tell(OpenAPI api) {
        api.addSecurityItem(new SecurityRequirement().addList(BEARER));
        api.getComponents().addSecuritySchemes(BEARER, bearer());
        if (!tokenUrl.isEmpty()) {
            api.addSecurityItem(new SecurityRequirement().addList(CLIENT));
            api.getComponents().addSecuritySchemes(CLIENT, client());
        }
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
    }

    private static Scopes scopes() {
        var scopes = new Scopes();
        RoleGroup.scopes()
                .forEach(scope -> scopes.addString(scope, "For other systems, which have the role integration."));
        return scopes;
    }

    private SecurityScheme client() {
        var flow = new OAuthFlow().tokenUrl(tokenUrl).scopes(scopes());
        return new SecurityScheme().type(SecurityScheme.Type.OAUTH2).flows(new OAuthFlows().clientCredentials(flow));
    }
}
