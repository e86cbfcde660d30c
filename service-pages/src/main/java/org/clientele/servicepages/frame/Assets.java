package org.clientele.servicepages.frame;

import java.time.Duration;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.webjars.WebJarVersionLocator;

/** The files that pages use, all from the jar. Their addresses name what is in them, so browsers keep them for good. */
final class Assets {

    private static final String AT = "/assets/";
    private static final String LIBRARY = "echarts";
    private static final Duration KEPT = Duration.ofDays(365);

    private final ResourceUrlProvider addresses;

    Assets(ResourceUrlProvider addresses) {
        this.addresses = addresses;
    }

    /** The address of a file below {@code pages/} in a jar, for example {@code frame.css}. */
    String address(String file) {
        return Objects.requireNonNull(addresses.getForLookupPath(AT + file), file);
    }

    static void serve(ResourceHandlerRegistry registry) {
        var version = new WebJarVersionLocator().version(LIBRARY);
        registry.addResourceHandler(AT + "**")
                .addResourceLocations(
                        "classpath:/pages/", "classpath:/META-INF/resources/webjars/" + LIBRARY + "/" + version + "/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
