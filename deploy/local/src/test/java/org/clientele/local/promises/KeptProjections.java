package org.clientele.local.promises;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.clientele.testkit.Scan;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the services keep of the log. */
final class KeptProjections {

    private static final String WITHDRAWN = "withdrawn-";

    private final Platform platform;

    KeptProjections(Platform platform) {
        this.platform = platform;
    }

    Projections projections() {
        return new Projections(
                all(Part.LEAD, "leads", KeptProjections::lead),
                all(Part.LEAD, "lead-history", KeptProjections::fact),
                all(Part.PORTFOLIO, "correspondence", KeptProjections::entry),
                standing("client", KeptProjections::client),
                standing("project", KeptProjections::project),
                classes(),
                all(Part.NOTIFICATION, "follow-ups", KeptProjections::followUp));
    }

    /** Without those that were withdrawn. */
    private Map<String, String> classes() {
        var classes = all(Part.ANALYTICS, "classes", document -> embedded(document, "state", "clientClass"));
        classes.values().removeIf(String::isEmpty);
        return classes;
    }

    /** Of each client or project the newest version, unless it was withdrawn. */
    private <V> Map<String, V> standing(String kind, Function<Document, V> to) {
        var newest = new HashMap<String, Document>();
        Scan.find(collection(Part.ANALYTICS, "facts"), Filters.in("kind", kind, WITHDRAWN + kind))
                .forEach(version -> newest.merge(
                        embedded(version, "fact", kind + "Id"),
                        version,
                        (one, other) -> one.getLong("sequence") > other.getLong("sequence") ? one : other));
        newest.values().removeIf(version -> !version.getString("kind").equals(kind));
        return newest.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> to.apply(one.getValue())));
    }

    private <V> Map<String, V> all(Part part, String collection, Function<Document, V> to) {
        var all = new HashMap<String, V>();
        Scan.find(collection(part, collection), Filters.empty())
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

    private static Projections.Client client(Document version) {
        return new Projections.Client(
                embedded(version, "fact", "owner", "salespersonId"),
                embedded(version, "fact", "owner", "teamId"),
                version.getLong("sequence"));
    }

    private static Projections.Project project(Document version) {
        return new Projections.Project(
                embedded(version, "fact", "clientId"),
                embedded(version, "fact", "owner", "salespersonId"),
                embedded(version, "fact", "owner", "teamId"),
                version.getEmbedded(List.of("fact", "amount"), 0L),
                embedded(version, "fact", "currency"),
                day(version.getEmbedded(List.of("fact", "contract", "signedOn"), Date.class)),
                version.getLong("sequence"));
    }

    private static String day(Date stored) {
        return LocalDate.ofInstant(stored.toInstant(), ZoneOffset.UTC).toString();
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
