package org.clientele.portfolio;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The portfolio service as a process of its own; configuration is read from {@code portfolio-service.yml}. */
@SpringBootApplication
public class PortfolioApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(PortfolioApplication.class)
                .properties("spring.config.name=portfolio-service")
                .run(arguments);
    }
}
