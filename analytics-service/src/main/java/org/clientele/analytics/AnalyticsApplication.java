package org.clientele.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The analytics service as a process of its own; configuration is read from {@code analytics-service.yml}. */
@SpringBootApplication
public class AnalyticsApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "analytics-service");
        SpringApplication.run(AnalyticsApplication.class, args);
    }
}
