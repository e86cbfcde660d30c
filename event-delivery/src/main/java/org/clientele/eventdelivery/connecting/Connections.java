package org.clientele.eventdelivery.connecting;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes of the few settings of this package those of Spring, from which every client of the broker and of the store is
 * made. They are the last to be asked: whatever a service sets itself counts. Settings that do not go together stop the
 * start before anything is connected.
 */
class Connections implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> made = new HashMap<>(BrokerSettings.of(environment).forSpring());
        made.putAll(StoreSettings.of(environment).forSpring());
        environment.getPropertySources().addLast(new MapPropertySource("connections", made));
    }
}
