package org.clientele.servicepages;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What pages need of Spring Boot, the last to be asked; a service that has none pays nothing for the library. */
class PageDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var defaults = new HashMap<String, Object>();
        if (environment.containsProperty("clientele.pages.address")) {
            defaults.putAll(Map.of(
                    "spring.messages.basename", "messages/frame",
                    "spring.messages.fallback-to-system-locale", "false",
                    "spring.thymeleaf.check-template-location", "false",
                    "server.compression.enabled", "true",
                    "server.compression.mime-types", "text/html,text/css,text/javascript,application/javascript"));
        } else {
            defaults.put("spring.thymeleaf.enabled", "false");
        }
        environment.getPropertySources().addLast(new MapPropertySource("servicePages", defaults));
    }
}
