package org.clientele.local.promises;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOptions;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.clientele.testkit.Scan;

/**
 * All that the services keep, as it was at one moment: while none of them runs, as a snapshot of the store's disks
 * would have it after they were killed.
 */
record Backup(Instant at, Map<Part, Map<String, List<Document>>> documents) {

    static Backup of(MortalPlatform platform) {
        var all = new EnumMap<Part, Map<String, List<Document>>>(Part.class);
        for (var part : Part.values()) {
            all.put(part, documents(platform.database(part)));
        }
        return new Backup(Instant.now(), all);
    }

    private static Map<String, List<Document>> documents(MongoDatabase database) {
        var all = new HashMap<String, List<Document>>();
        for (var name : database.listCollectionNames()) {
            all.put(
                    name,
                    Scan.find(database.getCollection(name), Filters.empty()).into(new ArrayList<>()));
        }
        return all;
    }

    /** Makes the stores what they were; what came later is gone. */
    void restore(MortalPlatform platform) {
        documents.forEach((part, ofPart) -> {
            var database = platform.database(part);
            for (var name : database.listCollectionNames().into(new ArrayList<>())) {
                var collection = database.getCollection(name);
                collection.deleteMany(Filters.empty(), new DeleteOptions().comment("scan: a backup replaces all"));
                var kept = ofPart.getOrDefault(name, List.of());
                if (!kept.isEmpty()) {
                    collection.insertMany(kept);
                }
            }
        });
    }
}
