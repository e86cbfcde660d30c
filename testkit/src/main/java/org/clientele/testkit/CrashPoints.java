package org.clientele.testkit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerPostProcessor;

/**
 * Ends a service at an exact moment of its work, without warning and without a line in its code: started with
 * {@code -Dclientele.crash=after:update:leads:3}, it is gone when the store has answered its third update of leads.
 */
@AutoConfiguration
@ConditionalOnProperty(CrashPoints.PROPERTY)
class CrashPoints {

    static final String PROPERTY = "clientele.crash";

    /** By this a test knows that the crash point was the reason. */
    static final int EXIT_CODE = 86;

    @Bean
    Crash crash(@Value("${" + PROPERTY + "}") String point) {
        return new Crash(CrashPoint.parse(point), () -> Runtime.getRuntime().halt(EXIT_CODE));
    }

    @Bean
    MongoClientSettingsBuilderCustomizer crashAtStoreCommand(Crash crash) {
        return settings -> settings.addCommandListener(crash);
    }

    @Bean
    ProducerPostProcessor<String, byte[]> crashAtCommit(Crash crash) {
        return crash::watch;
    }
}
