package org.clientele.testkit;

import com.mongodb.client.MongoClient;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.kafka.core.ProducerPostProcessor;

/** A program without a word about crashes: writes five orders and sends each in a transaction of its own. */
@EnableAutoConfiguration
class OrderWriter {

    static final int ORDERS = 5;

    public static void main(String[] arguments) {
        var application = new SpringApplicationBuilder(OrderWriter.class).web(WebApplicationType.NONE);
        try (var context = application.run(arguments)) {
            write(context);
        }
    }

    private static void write(ApplicationContext context) {
        var name = context.getEnvironment().getRequiredProperty("orders");
        var orders = context.getBean(MongoClient.class).getDatabase(name).getCollection("orders");
        try (var producer = producer(context)) {
            producer.initTransactions();
            for (int number = 1; number <= ORDERS; number++) {
                orders.insertOne(new Document("_id", number));
                producer.beginTransaction();
                var unused = producer.send(new ProducerRecord<>(name, "key", new byte[] {(byte) number}));
                producer.commitTransaction();
            }
        }
    }

    private static Producer<String, byte[]> producer(ApplicationContext context) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                context.getEnvironment().getRequiredProperty("kafka"),
                "transactional.id",
                "orders");
        Producer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        var processors =
                context.getBeanProvider(new ParameterizedTypeReference<ProducerPostProcessor<String, byte[]>>() {});
        for (var processor : processors) {
            producer = processor.apply(producer);
        }
        return producer;
    }
}
