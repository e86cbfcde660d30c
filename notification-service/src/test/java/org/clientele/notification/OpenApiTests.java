package org.clientele.notification;

import java.util.UUID;
import org.clientele.localbacking.Topics;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.OpenApiFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

@Tag("embedded")
class OpenApiTests {

    @Test
    void describesTheApiAsTheFileDoes() {
        Topics.createAll(BackingServices.kafka());
        var service = new SpringApplicationBuilder(NotificationApplication.class)
                .properties("spring.config.name=notification-service")
                .run(
                        "--server.port=0",
                        "--management.server.port=",
                        "--spring.mongodb.uri=" + BackingServices.mongoUri(),
                        "--spring.mongodb.database=notification-" + UUID.randomUUID(),
                        "--spring.cloud.stream.kafka.binder.brokers=" + BackingServices.kafka());
        try (service) {
            OpenApiFile.ofThisModule()
                    .verify(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        }
    }
}
