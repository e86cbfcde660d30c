package org.clientele.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The notification service as a process of its own; configuration is read from {@code notification-service.yml}. */
@SpringBootApplication
public class NotificationApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "notification-service");
        SpringApplication.run(NotificationApplication.class, args);
    }
}
