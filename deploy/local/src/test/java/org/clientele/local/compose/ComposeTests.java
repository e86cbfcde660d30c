package org.clientele.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComposeTests {

    private static final Path ROOT = Path.of("../..");
    private static final Map<String, Settings> MODULES = Stream.of(
                    "lead-service", "portfolio-service", "analytics-service", "notification-service", "identity")
            .collect(Collectors.toMap(module -> module, module -> Settings.of(ROOT, module)));
    private static final String COMPOSE = Settings.text(ROOT.resolve("deploy/compose/compose.yaml"));

    @Test
    void whatComposeRunsFitsTheServices() {
        assertThat(new ComposeFile(ROOT, COMPOSE, MODULES).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CLIENTELE_KAFKA: kafka:19092 | CLIENTELE_KAFKAS: kafka:19092 | is told CLIENTELE_KAFKAS, which it does not know
                    CLIENTELE_HTTP_TOKENURL: | CLIENTELE_HTTP_TOKEN_URL: | is told CLIENTELE_HTTP_TOKEN_URL, which it does not know
                    CLIENTELE_CLASSES_EVERY | CLIENTELE_CLASS_EVERY | analytics-service is told CLIENTELE_CLASS_EVERY, which it does not know
                    CLIENTELE_PAGES_CLIENTSECRET | CLIENTELE_PAGES_SECRET | analytics-service is told CLIENTELE_PAGES_SECRET, which it does not know
                    CLIENTELE_LOCAL_PAGES | CLIENTELE_LOCAL_PAGE | identity is told CLIENTELE_LOCAL_PAGE, which it does not know
                    KAFKA_AUTO_CREATE_TOPICS_ENABLE | KAFKA_AUTO_CREATE_TOPIC_ENABLE | kafka is told KAFKA_AUTO_CREATE_TOPIC_ENABLE, which no broker knows
                    CLIENTELE_KAFKA: kafka:19092 | CLIENTELE_KAFKA: kafka:9093 | calls kafka:9093, where nobody listens
                    //mongodb:27017/ | //mongo:27017/ | calls mongo:27017, where nobody listens
                    aliases: [identity.localhost] | aliases: [identity.local] | calls identity.localhost:8080, where nobody listens
                    127.0.0.1:8082:8082 | 127.0.0.1:8092:8082 | portfolio-service is not at 8082
                    127.0.0.1:8080:8080 | 8080:8080 | identity is reached from elsewhere at 8080
                    apache/kafka:4.2.2 | apache/kafka:4.2.1 | kafka is not of the version of the clients
                    mongo:8.0 | mongo:latest | mongodb has no version
                    clientele/lead-service:${CLIENTELE_VERSION:-0.1.0-SNAPSHOT} | clientele/lead-service:1 | lead-service has not the version of this project
                    'lead-service:
                        <<' | 'leads-service:
                        <<' | lead-service is not there
                    image: clientele/identity:${CLIENTELE_VERSION:-0.1.0-SNAPSHOT} | image: clientele/identities:${CLIENTELE_VERSION:-0.1.0-SNAPSHOT} | identity has an image that nobody makes
                    cap_drop: [ALL] | cap_drop: [] | topics may do more than it needs
                    pull_policy: never # | pull_policy: always # | lead-service may do more than it needs
                    condition: service_completed_successfully | condition: service_started | lead-service does not wait for topics as it should
                    'mongodb:
                          condition' | 'mongo:
                          condition' | lead-service does not wait for mongo as it should
                    'test: [CMD, bash' | 'tests: [CMD, bash' | kafka is never checked
                    ../observability/prometheus.yml: | ../observability/prometheus.yaml: | prometheus sees nothing of ../observability/prometheus.yaml
                    ${GRAFANA_PASSWORD:? | ${GRAFANA_SECRET:? | GRAFANA_SECRET is made by nobody
                    mem_limit: 768m | mem_reservation: 768m | lead-service may take all memory
                    """)
    void whatDoesNotFitIsFound(String right, String wrong, String problem) {
        assertThat(COMPOSE).contains(right);
        assertThat(new ComposeFile(ROOT, COMPOSE.replace(right, wrong), MODULES).problems())
                .anyMatch(found -> found.contains(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead-service", "portfolio-service", "analytics-service", "notification-service"})
    void prometheusAsksEachServiceWhereOperatorsDo(String service) {
        var address =
                service + ":" + Objects.requireNonNull(MODULES.get(service)).port("management.server.port");
        assertThat(scraped()).contains(address).hasSize(4);
    }

    @Test
    void theAlertOfAnInstanceThatIsAwayIsOfTheSameJob() {
        var rules = Settings.text(ROOT.resolve("deploy/observability/rules/clientele.yml"));
        var jobs = Pattern.compile("up\\{job=~\"([^\"]+)\"").matcher(rules);
        assertThat(jobs.find()).isTrue();
        assertThat(scrapes().path("job_name").asString()).matches(jobs.group(1));
    }

    private static Stream<String> scraped() {
        return Container.texts(scrapes().at("/static_configs/0/targets"));
    }

    private static JsonNode scrapes() {
        return tree(Settings.text(ROOT.resolve("deploy/observability/prometheus.yml")))
                .at("/scrape_configs/0");
    }

    private static JsonNode tree(String yaml) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return JsonMapper.shared().valueToTree(loaded);
    }
}
