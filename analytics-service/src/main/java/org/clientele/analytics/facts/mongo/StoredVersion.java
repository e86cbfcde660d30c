package org.clientele.analytics.facts.mongo;

import static org.clientele.analytics.facts.mongo.FactsFields.FACT;
import static org.clientele.analytics.facts.mongo.FactsFields.ID;
import static org.clientele.analytics.facts.mongo.FactsFields.KIND;
import static org.clientele.analytics.facts.mongo.FactsFields.KNOWN;
import static org.clientele.analytics.facts.mongo.FactsFields.OFFSET;
import static org.clientele.analytics.facts.mongo.FactsFields.PARTITION;
import static org.clientele.analytics.facts.mongo.FactsFields.SEQUENCE;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.ClientReturned;
import org.clientele.analytics.facts.Effort;
import org.clientele.analytics.facts.ErasedExchange;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FollowUp;
import org.clientele.analytics.facts.LeadArrived;
import org.clientele.analytics.facts.LeadConverted;
import org.clientele.analytics.facts.LeadFact;
import org.clientele.analytics.facts.LeadLost;
import org.clientele.analytics.facts.LeadMoved;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.facts.Presence;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.facts.StoredFact;
import org.clientele.analytics.facts.Version;
import org.clientele.analytics.facts.WithdrawnClient;
import org.clientele.analytics.facts.WithdrawnEffort;
import org.clientele.analytics.facts.WithdrawnProject;

/** The form of a version in the store. */
final class StoredVersion {

    private static final Map<String, Class<? extends Fact>> KINDS = Map.ofEntries(
            Map.entry("client", Client.class),
            Map.entry("withdrawn-client", WithdrawnClient.class),
            Map.entry("client-left", ClientLeft.class),
            Map.entry("client-returned", ClientReturned.class),
            Map.entry("project", Project.class),
            Map.entry("withdrawn-project", WithdrawnProject.class),
            Map.entry("effort", Effort.class),
            Map.entry("withdrawn-effort", WithdrawnEffort.class),
            Map.entry("follow-up", FollowUp.class),
            Map.entry("exchange", Exchange.class),
            Map.entry("erased-exchange", ErasedExchange.class),
            Map.entry("lead-arrived", LeadArrived.class),
            Map.entry("lead-moved", LeadMoved.class),
            Map.entry("lead-lost", LeadLost.class),
            Map.entry("lead-converted", LeadConverted.class));

    private static final Map<Class<?>, String> NAMES =
            KINDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private final CodecRegistry registry;

    StoredVersion(CodecRegistry registry) {
        this.registry = registry;
    }

    /** Of each subject of a sort, withdrawn or not, each version is a document of its own. */
    static String id(Version version) {
        return "%s/%s/%d".formatted(sort(version.fact()), version.fact().subject(), version.sequence());
    }

    private static String sort(Fact fact) {
        return switch (fact) {
            case Client client -> "client";
            case WithdrawnClient client -> "client";
            case Presence presence -> "client";
            case Project project -> "project";
            case WithdrawnProject project -> "project";
            case Effort effort -> "effort";
            case WithdrawnEffort effort -> "effort";
            case FollowUp followUp -> "follow-up";
            case Exchange exchange -> "exchange";
            case ErasedExchange exchange -> "exchange";
            case LeadFact lead -> "lead";
        };
    }

    Bson fields(Version version) {
        return Updates.combine(content(version.fact()), Updates.set(KNOWN, version.known()));
    }

    /** What it says, without when. */
    Bson content(Fact fact) {
        return Updates.combine(Updates.set(KIND, kind(fact)), Updates.set(FACT, encoded(fact)));
    }

    private Version version(BsonDocument stored) {
        var type = Objects.requireNonNull(KINDS.get(stored.getString(KIND).getValue()));
        return new Version(
                decoded(stored.getDocument(FACT), type),
                stored.getNumber(SEQUENCE).longValue(),
                Instant.ofEpochMilli(stored.getDateTime(KNOWN).getValue()));
    }

    StoredFact stored(BsonDocument stored) {
        var partition = LogPartition.of(stored.getString(PARTITION).getValue());
        return new StoredFact(
                stored.getString(ID).getValue(),
                version(stored),
                new LogPlace(partition, stored.getNumber(OFFSET).longValue()));
    }

    /** All of it, as another generation has it. */
    Bson whole(StoredFact fact) {
        return Updates.combine(
                fields(fact.version()),
                Updates.set(SEQUENCE, fact.version().sequence()),
                Updates.set(PARTITION, fact.place().partition().code()),
                Updates.set(OFFSET, fact.place().offset()));
    }

    private static String kind(Fact fact) {
        return Objects.requireNonNull(NAMES.get(fact.getClass()));
    }

    @SuppressWarnings("unchecked")
    private BsonDocument encoded(Fact fact) {
        var document = new BsonDocument();
        var codec = (Codec<Fact>) registry.get(fact.getClass());
        codec.encode(
                new BsonDocumentWriter(document), fact, EncoderContext.builder().build());
        return document;
    }

    private <F extends Fact> F decoded(BsonDocument document, Class<F> type) {
        return registry.get(type)
                .decode(
                        new BsonDocumentReader(document),
                        DecoderContext.builder().build());
    }
}
