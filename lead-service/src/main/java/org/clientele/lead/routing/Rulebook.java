package org.clientele.lead.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;

/**
 * The rules that are live and those that may follow them; they change together.
 *
 * @param draft what may become live next, null if there is none
 * @param leaving what was live and is not kept elsewhere yet, the oldest first
 */
public record Rulebook(
        String rulebookId, Activated live, @Nullable RuleSet draft, List<Activated> leaving) {

    static final String ID = "rules";

    /** The one that comes with the service. */
    static final Rulebook FIRST = new Rulebook(ID, new Activated(RuleSet.FIRST, null), null, List.of());

    /** Nothing of it is published. */
    public static final Aggregate<Rulebook, RulebookEvent> GRAMMAR =
            Aggregate.of("routing-rules", Rulebook.class, Rulebook::rulebookId, Rulebook::after, Facts.none());

    /**
     * Rules that are or were live.
     *
     * @param command what made them live, null for those that come with the service
     */
    public record Activated(RuleSet rules, @Nullable String command) {

        boolean isBy(CommandKey key) {
            return key.key().equals(command);
        }

        private Activated retired() {
            return new Activated(rules.in(RuleSet.State.RETIRED), command);
        }
    }

    static Beginning<Rulebook, RulebookEvent> beginning() {
        return new Beginning<>(FIRST, CommandKey.once(), By.policy("lead-service"), List.of());
    }

    /**
     * Writes the draft of the next version.
     *
     * @param versionGiven whether it is said which draft this one is made from
     * @throws UnknownTargetException if the rules name a team or somebody that is not known
     * @throws VersionNeededException if there is one and it is not said
     */
    List<RulebookEvent> write(List<Rule> rules, Roster roster, boolean versionGiven, String by, Instant at) {
        RuleSet.requireKnown(rules, roster);
        if (draft != null && !versionGiven) {
            throw new VersionNeededException("The draft");
        }
        var next = new RuleSet(live.rules().version() + 1, RuleSet.State.DRAFT, rules, by, at);
        return List.of(new RulebookEvent.DraftWritten(next));
    }

    /**
     * Makes the draft live.
     *
     * @throws NoDraftException if there is none, for example because somebody else was faster
     * @throws UnknownTargetException if somebody whom it names has gone meanwhile
     */
    List<RulebookEvent> activate(CommandKey command, Roster roster, String by, Instant at) {
        if (draft == null) {
            throw new NoDraftException();
        }
        RuleSet.requireKnown(draft.rules(), roster);
        var rules = new RuleSet(draft.version(), RuleSet.State.LIVE, draft.rules(), by, at);
        return List.of(new RulebookEvent.DraftActivated(new Activated(rules, command.key())));
    }

    /** Lets go of what is kept elsewhere now. */
    List<RulebookEvent> letGo(List<Activated> kept) {
        return kept.stream().anyMatch(leaving::contains) ? List.of(new RulebookEvent.FormerKept(kept)) : List.of();
    }

    /** What is or was live, the newest first, as far as it stands here. */
    Stream<Activated> activated() {
        return Stream.concat(Stream.of(live), leaving.reversed().stream());
    }

    Optional<RuleSet> drafted() {
        return Optional.ofNullable(draft);
    }

    Rulebook after(RulebookEvent event) {
        return switch (event) {
            case RulebookEvent.DraftWritten written -> new Rulebook(rulebookId, live, written.draft(), leaving);
            case RulebookEvent.DraftActivated activated ->
                new Rulebook(
                        rulebookId,
                        activated.live(),
                        null,
                        Stream.concat(leaving.stream(), Stream.of(live.retired()))
                                .toList());
            case RulebookEvent.FormerKept kept ->
                new Rulebook(
                        rulebookId,
                        live,
                        draft,
                        leaving.stream()
                                .filter(one -> !kept.versions().contains(one))
                                .toList());
        };
    }
}
