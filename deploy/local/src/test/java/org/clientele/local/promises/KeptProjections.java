package org.clientele.local.promises;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.clientele.testkit.Scan;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the services keep of the log. */
final class KeptProjections {

    private static final String WITHDRAWN = "withdrawn";

    private final Platform platform;

    KeptProjections(Platform platform) {
        this.platform = platform;
    }

    Projections projections() {
        return new Projections(
                all(Part.LEAD, "leads", KeptProjections::lead),
                all(Part.LEAD, "lead-history", KeptProjections::fact),
                all(Part.PORTFOLIO, "correspondence", KeptProjections::entry),
                all(Part.ANALYTICS, "clients", KeptProjections::client),
                all(Part.ANALYTICS, "projects", KeptProjections::project),
                classes(),
                all(Part.NOTIFICATION, "follow-ups", KeptProjections::followUp));
    }

    /** Without those that are told of clients that there never were after all. */
    private Map<String, String> classes() {
        var classes = all(Part.ANALYTICS, "classes", document -> embedded(document, "state", "clientClass"));
        Scan.find(collection(Part.ANALYTICS, "clients"), Filters.eq(WITHDRAWN, true))
                .forEach(document -> classes.remove(document.getString("_id")));
        return classes;
    }

    private <V> Map<String, V> all(Part part, String collection, Function<Document, V> to) {
        var all = new HashMap<String, V>();
        Scan.find(collection(part, collection), Filters.ne(WITHDRAWN, true))
                .forEach(document -> all.put(document.getString("_id"), to.apply(document)));
        return all;
    }

    /** How many documents of a collection say this. */
    long count(Part part, String collection, String field, String value) {
        return Scan.count(collection(part, collection), Filters.eq(field, value));
    }

    /** How many projects of a lead were not withdrawn. */
    long standingProjects(String leadId) {
        var standing = Filters.and(Filters.eq("state.origin.leadId", leadId), Filters.eq("state.state", "SIGNED"));
        return Scan.count(collection(Part.PORTFOLIO, "projects"), standing);
    }

    /** How many clients came of a lead and were not withdrawn. */
    long standingClients(String leadId) {
        var standing = Filters.and(Filters.eq("state.origin.leadId", leadId), Filters.eq("state.state", "CLIENT"));
        return Scan.count(collection(Part.PORTFOLIO, "clients"), standing);
    }

    private MongoCollection<Document> collection(Part part, String name) {
        return platform.database(part).getCollection(name);
    }

    private static Projections.Lead lead(Document document) {
        return new Projections.Lead(
                embedded(document, "state", "progress", "state"),
                embedded(document, "state", "progress", "step"),
                embedded(document, "state", "ownership", "assignment", "salespersonId"),
                document.getLong("version"));
    }

    private static Projections.Fact fact(Document document) {
        return new Projections.Fact(
                document.getString("leadId"),
                document.getLong("sequence"),
                document.getString("type"),
                document.getDate("at").toInstant(),
                JsonMapper.shared()
                        .readTree(document.get("details", Document.class).toJson()));
    }

    private static Projections.Entry entry(Document document) {
        return new Projections.Entry(
                text(document, "leadId"),
                text(document, "clientId"),
                text(document, "channel"),
                text(document, "subject"),
                text(document, "text"),
                document.getLong("sequence"));
    }

    private static Projections.Client client(Document document) {
        return new Projections.Client(
                text(document, "salespersonId"), text(document, "teamId"), document.getLong("sequence"));
    }

    private static Projections.Project project(Document document) {
        return new Projections.Project(
                text(document, "clientId"),
                text(document, "salespersonId"),
                text(document, "teamId"),
                document.getLong("amount"),
                text(document, "currency"),
                text(document, "signedOn"),
                document.getLong("sequence"));
    }

    private static Projections.FollowUp followUp(Document document) {
        return new Projections.FollowUp(
                embedded(document, "state", "state"),
                embedded(document, "state", "plan", "salespersonId"),
                embedded(document, "state", "action", "subject", "id"),
                embedded(document, "state", "action", "reason"),
                document.getLong("version"));
    }

    private static String embedded(Document document, String... path) {
        return document.getEmbedded(List.of(path), "");
    }

    private static String text(Document document, String field) {
        var text = document.getString(field);
        return text == null ? "" : text;
    }
}
