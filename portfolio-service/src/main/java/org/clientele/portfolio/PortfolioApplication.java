package org.clientele.portfolio;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portfolio service as a process of its own; configuration is read from {@code portfolio-service.yml}. */
@SpringBootApplication
public class PortfolioApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "portfolio-service");
        SpringApplication.run(PortfolioApplication.class, args);
    }
}
