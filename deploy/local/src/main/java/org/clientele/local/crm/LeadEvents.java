package org.clientele.local.crm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Publishes each opportunity as a {@code marketing.lead-submitted.v1} event whose id is always the same. */
final class LeadEvents {

    static final String SOURCE = "crm-sales-opportunities";
    private static final String TOPIC = "marketing-leads";

    private final JsonMapper json = JsonMapper.shared();
    private final String bootstrapServers;

    LeadEvents(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void publish(List<Opportunity> opportunities, Map<String, Account> accounts)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(properties(), new StringSerializer(), new ByteArraySerializer())) {
            @Nullable Future<RecordMetadata> last = null;
            for (var opportunity : opportunities) {
                last = producer.send(event(opportunity, accounts));
            }
            producer.flush();
            if (last != null) {
                last.get();
            }
        }
    }

    /** The submission as the lead service takes it over HTTP and Kafka alike. */
    static Map<String, Object> submission(Opportunity opportunity, Map<String, Account> accounts) {
        var submission = new LinkedHashMap<String, Object>();
        submission.put("source", SOURCE);
        submission.put("externalId", opportunity.id());
        submission.put("need", opportunity.product());
        submission.put("owner", Seller.idOf(opportunity.seller()));
        if (opportunity.engaged() != null) {
            submission.put("occurredAt", startOf(opportunity.engaged()).toString());
        }
        if (opportunity.company() != null) {
            submission.put("company", company(opportunity.company(), accounts));
        }
        return submission;
    }

    private static Map<String, Object> company(String name, Map<String, Account> accounts) {
        var account = accounts.get(name);
        return account == null
                ? Map.of("name", name)
                : Map.of(
                        "name", name,
                        "sector", account.sector(),
                        "employees", account.employees(),
                        "country", account.country());
    }

    private ProducerRecord<String, byte[]> event(Opportunity opportunity, Map<String, Account> accounts) {
        var data = json.writeValueAsBytes(submission(opportunity, accounts));
        var event = new ProducerRecord<>(TOPIC, opportunity.id(), data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.nameUUIDFromBytes(opportunity.id().getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        "ce_source",
                        "/" + SOURCE,
                        "ce_type",
                        "marketing.lead-submitted.v1",
                        "ce_subject",
                        opportunity.id(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("acks", "all");
        properties.put("compression.type", "lz4");
        properties.put("linger.ms", "20");
        return properties;
    }
}
