package org.clientele.servicepages;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How the pages of a service are reached and who lets people in. A service has pages if it has an address for them.
 *
 * @param name of the service among those with pages: its cookie is called {@code clientele-<name>}
 * @param address under which browsers reach this service, whatever stands between; may have a path
 * @param navigation the pages of all services by their names, in the order in which they are shown
 * @param clientId of these pages at the issuer
 * @param clientSecret empty if the issuer knows them as a public client
 * @param scopes that are asked for when somebody signs in
 * @param idle how long a session is kept that nobody uses
 * @param longest how long somebody stays signed in at the most, so that roles are asked for anew
 */
@ConfigurationProperties("clientele.pages")
public record PageSettings(
        String name,
        URI address,
        @Nullable Map<String, URI> navigation,
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest) {

    public PageSettings {
        Assert.hasText(name, "clientele.pages.name must name the service");
        Assert.hasText(clientId, "clientele.pages.client-id must name these pages at the issuer");
        Assert.isTrue(
                address.isAbsolute() && address.getRawQuery() == null,
                "clientele.pages.address must be an absolute address");
    }

    @Override
    public Map<String, URI> navigation() {
        return Objects.requireNonNullElse(navigation, Map.of());
    }

    /** Where browsers find this path of the service. */
    public String at(String path) {
        return withoutSlash(address.toString()) + path;
    }

    /** What stands before each path, empty if nothing does. */
    public String root() {
        return withoutSlash(Objects.toString(address.getRawPath(), ""));
    }

    public boolean isSecure() {
        return "https".equals(address.getScheme());
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
