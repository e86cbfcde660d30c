package org.clientele.lead.scoring.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.clientele.lead.scoring.ScoringRule;
import org.clientele.lead.scoring.ScoringRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules that are in force before anybody writes any, from a file that can be configured. */
@Configuration
class FirstRulesFile {

    @Bean
    ScoringRules firstRules(JsonMapper json, @Value("${clientele.scoring.first-rules}") Resource file) {
        try (var stream = file.getInputStream()) {
            return ScoringRules.first(json.readValue(stream, new TypeReference<List<ScoringRule>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
