package org.clientele.lead.routing;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.VersionNeededException;
import org.springframework.stereotype.Service;

/** Lets a draft of the rules be written and made live; whom the rules name must be known each time. */
@Service
public class EditingRules {

    private final Rulebooks rulebooks;
    private final FormerRules former;
    private final RuleSets ruleSets;
    private final Salespeople salespeople;
    private final Clock clock;

    EditingRules(Rulebooks rulebooks, FormerRules former, RuleSets ruleSets, Salespeople salespeople, Clock clock) {
        this.rulebooks = rulebooks;
        this.former = former;
        this.ruleSets = ruleSets;
        this.salespeople = salespeople;
        this.clock = clock;
    }

    /**
     * Writes the draft.
     *
     * @param expected the number of the draft that this one is made from; must be given if there is one
     * @throws UnknownTargetException if the rules name a team or somebody that is not known
     * @throws VersionNeededException if there is a draft and no number of it is given
     * @throws StaleVersionException if it has another number
     */
    public Versioned<RuleSet> draft(List<Rule> rules, String by, OptionalLong expected) {
        if (rulebooks.find(Rulebook.ID).isEmpty()) {
            var unused = rulebooks.create(Rulebook.beginning());
        }
        var roster = salespeople.roster();
        var written = rulebooks.change(Command.<Rulebook, RulebookEvent>of(
                        Rulebook.ID,
                        CommandKey.once(),
                        By.http(by),
                        book -> book.write(rules, roster, expected.isPresent(), by, clock.instant()))
                .expecting(expected));
        return RuleSets.draft(written).orElseThrow(NoDraftException::new);
    }

    /**
     * Makes the draft live. Leads that are being routed meanwhile are decided by the one version or the other. A repeat
     * gets what became live the first time, whatever is live by now.
     *
     * @throws UnknownTargetException if somebody whom it names has gone meanwhile
     * @throws NoDraftException if there is none, for example because somebody else was faster
     */
    public RuleSet activate(CommandKey key, String by, OptionalLong expected) {
        return ruleSets.activatedBy(key).orElseGet(() -> activateNow(key, by, expected));
    }

    private RuleSet activateNow(CommandKey key, String by, OptionalLong expected) {
        if (rulebooks.find(Rulebook.ID).isEmpty()) {
            throw new NoDraftException();
        }
        var roster = salespeople.roster();
        var changed = rulebooks.change(Command.<Rulebook, RulebookEvent>of(
                        Rulebook.ID, key, By.http(by), book -> book.activate(key, roster, by, clock.instant()))
                .expecting(expected));
        keepFormer(changed.state(), By.http(by));
        return ruleSets.activatedBy(key).orElseThrow(NoDraftException::new);
    }

    /** After a crash in between, what left stands in the rulebook until the next version becomes live. */
    private void keepFormer(Rulebook book, By by) {
        former.keep(book.leaving());
        var unused = rulebooks.change(Command.of(Rulebook.ID, CommandKey.once(), by, now -> now.letGo(book.leaving())));
    }
}
