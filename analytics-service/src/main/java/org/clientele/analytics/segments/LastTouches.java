package org.clientele.analytics.segments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.clientele.analytics.facts.ClientsOfLeads;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FollowUp;
import org.clientele.analytics.facts.Ids;

/**
 * The day of the last touch of each client: correspondence, a follow-up that was done, a signature, or, if there was
 * none, when it became a client. What its lead was touched by counts too.
 */
final class LastTouches {

    private final Facts facts;
    private final ZoneId zone;
    private final ClientsOfLeads clients;
    private final Ids numbers;
    private final long[] days;

    /** @param zone of the days */
    LastTouches(Facts facts, ZoneId zone) {
        this.facts = facts;
        this.zone = zone;
        this.clients = new ClientsOfLeads(facts, Long.MAX_VALUE);
        this.numbers = facts.dictionary().clients();
        this.days = new long[numbers.size()];
        begin();
        exchanges();
        followUps();
        signatures();
    }

    /** As a day since 1970-01-01. */
    long day(int client) {
        return days[client];
    }

    private void begin() {
        for (int client = 0; client < days.length; client++) {
            days[client] = facts.clients().isThere(client)
                    ? day(Instant.ofEpochMilli(facts.clients().since(client)))
                    : Long.MIN_VALUE;
        }
    }

    private void exchanges() {
        facts.exchanges().newest(Long.MAX_VALUE).forEach(each -> touch(each.about(), each.at()));
    }

    private void followUps() {
        facts.followUps()
                .newest(Long.MAX_VALUE)
                .filter(each -> each.state() == FollowUp.State.DONE)
                .forEach(done -> touch(done.about(), done.changedAt()));
    }

    private void signatures() {
        for (var block : facts.projects().signed(null, null, Long.MAX_VALUE)) {
            long day = block.signedOn().toEpochDay();
            for (int at = 0; at < block.size(); at++) {
                touch(block.client(at), day);
            }
        }
    }

    private void touch(Concerned about, Instant at) {
        var client = clients.client(about);
        int number = client == null ? Ids.UNKNOWN : numbers.find(client);
        if (number != Ids.UNKNOWN) {
            touch(number, day(at));
        }
    }

    private void touch(int client, long day) {
        days[client] = Math.max(days[client], day);
    }

    private long day(Instant at) {
        return LocalDate.ofInstant(at, zone).toEpochDay();
    }
}
