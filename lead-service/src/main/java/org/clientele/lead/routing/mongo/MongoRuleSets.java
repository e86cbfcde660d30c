package org.clientele.lead.routing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.eventdelivery.former.Stored;
import org.clientele.lead.routing.NoDraftException;
import org.clientele.lead.routing.Rule;
import org.clientele.lead.routing.RuleSet;
import org.clientele.lead.routing.RuleSets;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Keeps the live rules and the draft in one document and each version that was live in one of its own. A version is
 * kept there before it stops being live, so that a crash in between loses none.
 */
@Repository
class MongoRuleSets implements RuleSets {

    private final AggregateCollection<RulebookDocument> rulebook;
    private final MongoCollection<RetiredDocument> retired;
    private final Clock clock;

    MongoRuleSets(Aggregates aggregates, MongoDatabase database, Clock clock) {
        rulebook = aggregates.collection("routing-rules", RulebookDocument.class);
        retired = database.getCollection("routing-rules-retired", RetiredDocument.class);
        this.clock = clock;
    }

    /** A version that was live. */
    public record RetiredDocument(@BsonId int id, RuleSet rules) {}

    @Override
    public RuleSet live() {
        var stored = rulebook.documents()
                .find(Filters.eq("_id", RulebookDocument.ID))
                .projection(Projections.include("live"))
                .first();
        return stored == null ? RuleSet.FIRST : stored.live();
    }

    private RulebookDocument document() {
        var stored = rulebook.documents()
                .find(Filters.eq("_id", RulebookDocument.ID))
                .first();
        return stored == null ? RulebookDocument.first() : stored;
    }

    @Override
    public Optional<Draft> draft() {
        return rulebook.find(RulebookDocument.ID).flatMap(MongoRuleSets::draft);
    }

    private static Optional<Draft> draft(Stored<RulebookDocument> stored) {
        return Optional.ofNullable(stored.state().draft()).map(rules -> new Draft(rules, stored.version()));
    }

    @Override
    public Optional<RuleSet> version(int version) {
        var now = document();
        if (now.draft() != null && now.draft().version() == version) {
            return Optional.of(now.draft());
        }
        return now.live().version() == version
                ? Optional.of(now.live())
                : Optional.ofNullable(retired.find(Filters.eq("_id", version)).first())
                        .map(RetiredDocument::rules);
    }

    @Override
    public List<RuleSet> versions(@Nullable Integer before, int limit) {
        var live = live();
        var versions = new ArrayList<RuleSet>();
        if (before == null || live.version() < before) {
            versions.add(live);
        }
        var below = before == null ? live.version() : Math.min(before, live.version());
        retired.find(Filters.lt("_id", below))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(RetiredDocument::rules)
                .into(versions);
        return versions.subList(0, Math.min(limit, versions.size()));
    }

    @Override
    public Draft put(List<Rule> rules, String by, OptionalLong expected) {
        if (rulebook.find(RulebookDocument.ID).isEmpty()) {
            requireNone(expected);
            var unused = rulebook.draft(RulebookDocument.first(), oneTime());
        }
        var changed = change(oneTime(), expected, now -> {
            if (now.draft() != null && expected.isEmpty()) {
                throw new VersionNeededException("The draft");
            }
            var version = now.live().version() + 1;
            return Change.to(now.withDraft(new RuleSet(version, RuleSet.State.DRAFT, rules, by, clock.instant())));
        });
        return draft(changed).orElseThrow(NoDraftException::new);
    }

    private static void requireNone(OptionalLong expected) {
        if (expected.isPresent()) {
            throw new StaleVersionException(RulebookDocument.ID, expected.getAsLong(), 0);
        }
    }

    private Stored<RulebookDocument> change(
            CommandKey key, OptionalLong expected, Function<RulebookDocument, Change<RulebookDocument>> decide) {
        return expected.isPresent()
                ? rulebook.change(RulebookDocument.ID, expected.getAsLong(), key, decide)
                : rulebook.change(RulebookDocument.ID, key, decide);
    }

    @Override
    public RuleSet activate(CommandKey key, String by, OptionalLong expected, Consumer<RuleSet> check) {
        if (rulebook.find(RulebookDocument.ID).isEmpty()) {
            throw new NoDraftException();
        }
        var stored = change(key, expected, now -> {
            var draft = Optional.ofNullable(now.draft()).orElseThrow(NoDraftException::new);
            check.accept(draft);
            keep(now.live());
            return Change.to(now.activated(draft, by, clock.instant())).answering(Integer.toString(draft.version()));
        });
        return version(Integer.parseInt(stored.result())).orElseThrow(NoDraftException::new);
    }

    private void keep(RuleSet live) {
        var version = new RuleSet(live.version(), RuleSet.State.RETIRED, live.rules(), live.by(), live.at());
        retired.replaceOne(
                Filters.eq("_id", live.version()),
                new RetiredDocument(live.version(), version),
                new ReplaceOptions().upsert(true));
    }

    /** Putting is repeatable by itself. */
    private static CommandKey oneTime() {
        return new CommandKey(UUID.randomUUID().toString(), null);
    }
}
