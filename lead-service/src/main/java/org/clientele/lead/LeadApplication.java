package org.clientele.lead;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The lead service as a process of its own; configuration is read from {@code lead-service.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LeadApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(LeadApplication.class)
                .properties("spring.config.name=lead-service")
                .run(arguments);
    }
}
