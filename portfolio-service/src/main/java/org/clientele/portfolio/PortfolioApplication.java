package org.clientele.portfolio;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The portfolio service as a process of its own; configuration is read from {@code portfolio-service.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortfolioApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(PortfolioApplication.class)
                .properties("spring.config.name=portfolio-service")
                .run(arguments);
    }
}
