package org.clientele.lead;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The lead service as a process of its own; configuration is read from {@code lead-service.yml}. */
@SpringBootApplication
public class LeadApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "lead-service");
        SpringApplication.run(LeadApplication.class, args);
    }
}
