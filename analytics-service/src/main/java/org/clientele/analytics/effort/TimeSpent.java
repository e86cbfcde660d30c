package org.clientele.analytics.effort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.clientele.analytics.facts.ClientsOfLeads;
import org.clientele.analytics.facts.Effort;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FollowUp;

/** All time that was spent, from the facts; what was spent on a lead is its client's once it has one. */
final class TimeSpent {

    private final Facts facts;
    private final long asOf;
    private final MinutesPerExchange minutes;
    private final ZoneId zone;
    private final ClientsOfLeads clients;

    /**
     * Time as it was known at an instant.
     *
     * @param asOf milliseconds since 1970-01-01, {@link Long#MAX_VALUE} for what is known now
     * @param zone of the days
     */
    TimeSpent(Facts facts, long asOf, MinutesPerExchange minutes, ZoneId zone) {
        this.facts = facts;
        this.asOf = asOf;
        this.minutes = minutes;
        this.zone = zone;
        this.clients = new ClientsOfLeads(facts, asOf);
    }

    Stream<Spent> all() {
        return Stream.of(recorded(), followUps(), exchanges()).flatMap(each -> each);
    }

    private Stream<Spent> recorded() {
        return facts.efforts().newest(asOf).map(TimeSpent::spent);
    }

    private static Spent spent(Effort effort) {
        return new Spent(
                Activity.RECORDED, effort.clientId(), effort.owner().salespersonId(), effort.on(), effort.minutes());
    }

    private Stream<Spent> followUps() {
        return facts.followUps()
                .newest(asOf)
                .filter(each -> each.state() == FollowUp.State.DONE && each.minutes() > 0)
                .map(done -> new Spent(
                        Activity.FOLLOW_UP,
                        clients.client(done.about()),
                        done.salespersonId(),
                        day(done.changedAt()),
                        done.minutes()));
    }

    private Stream<Spent> exchanges() {
        return facts.exchanges()
                .newest(asOf)
                .filter(each -> minutes.of(each.channel()) > 0)
                .map(this::spent);
    }

    private Spent spent(Exchange exchange) {
        return new Spent(
                Activity.CORRESPONDENCE,
                clients.client(exchange.about()),
                exchange.actor(),
                day(exchange.at()),
                minutes.of(exchange.channel()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
