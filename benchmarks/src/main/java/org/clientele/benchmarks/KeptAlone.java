package org.clientele.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bson.RawBsonDocument;

/**
 * What a running platform keeps for what it has done: the records of each topic and the documents of each collection,
 * with their bytes, altogether and for each lead. Bytes of topics are as the broker has them (compressed), those of
 * documents as they are sent to a store, without indexes.
 */
public final class KeptAlone {

    private static final List<String> SERVICES = List.of("lead", "portfolio", "analytics", "notification");
    private static final int LOOKED_AT = 2_000;

    private KeptAlone() {}

    private record Kept(String where, long count, double bytes) {}

    /** {@code KeptAlone KAFKA MONGODB-URI}. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        var kept = new ArrayList<Kept>();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", arguments[0]))) {
            kept.addAll(topics(admin));
        }
        try (var store = MongoClients.create(arguments[1])) {
            long leads = store.getDatabase("lead").getCollection("leads").estimatedDocumentCount();
            SERVICES.forEach(service -> kept.addAll(collections(store, service)));
            System.out.printf("%,d leads%n%n| where | how many | bytes each | a lead | bytes a lead |%n", leads);
            System.out.println("| --- | --- | --- | --- | --- |");
            kept.stream().filter(one -> one.count() > 0).forEach(one -> print(one, leads));
        }
    }

    private static void print(Kept one, long leads) {
        System.out.printf(
                "| %s | %,d | %.0f | %.2f | %.0f |%n",
                one.where(), one.count(), one.bytes() / one.count(), (double) one.count() / leads, one.bytes() / leads);
    }

    private static List<Kept> topics(Admin admin) throws InterruptedException, ExecutionException {
        var bytes = new TreeMap<String, Long>();
        var nodes = admin.describeCluster().nodes().get().stream()
                .map(node -> node.id())
                .toList();
        for (var folders : admin.describeLogDirs(nodes).allDescriptions().get().values()) {
            folders.values()
                    .forEach(folder -> folder.replicaInfos()
                            .forEach(
                                    (partition, replica) -> bytes.merge(partition.topic(), replica.size(), Long::sum)));
        }
        var kept = new ArrayList<Kept>();
        for (var topic : admin.describeTopics(admin.listTopics().names().get())
                .allTopicNames()
                .get()
                .values()) {
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            topic.partitions()
                    .forEach(partition ->
                            asked.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
            long records = admin.listOffsets(asked).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
            kept.add(new Kept("topic " + topic.name(), records, bytes.getOrDefault(topic.name(), 0L)));
        }
        return kept;
    }

    private static List<Kept> collections(MongoClient store, String service) {
        var database = store.getDatabase(service);
        var kept = new ArrayList<Kept>();
        for (var name : database.listCollectionNames()) {
            var collection = database.getCollection(name, RawBsonDocument.class);
            long count = collection.estimatedDocumentCount();
            var looked = collection
                    .find()
                    .limit(LOOKED_AT)
                    .comment("scan: the documents of a collection are weighed")
                    .into(new ArrayList<>());
            double mean = looked.stream()
                    .mapToInt(document -> document.getByteBuffer().remaining())
                    .average()
                    .orElse(0);
            kept.add(new Kept("collection " + service + "." + name, count, mean * count));
        }
        return kept;
    }
}
