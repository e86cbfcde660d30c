package org.clientele.analytics.facts.events;

import java.util.List;
import org.clientele.analytics.facts.NameUpserts;
import org.clientele.eventdelivery.colleagues.KnownColleagues;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears from profiles what clients and salespeople are called, and who is in whose team. */
@Configuration(proxyBeanMethods = false)
class ProfilesConsumers {

    private final NameUpserts names;
    private final KnownColleagues colleagues;

    ProfilesConsumers(NameUpserts names, KnownColleagues colleagues) {
        this.colleagues = colleagues;
        this.names = names;
    }

    @Bean
    TopicConsumer clientProfiles(EventConsumers consumers) {
        return consumers
                .of("client-profiles")
                .project(
                        "client.profile.v1",
                        ClientProfile.class,
                        (profile, envelope) -> names.client(profile.clientId(), profile.name(), envelope.sequence()))
                .onTombstone(names::eraseClient);
    }

    @Bean
    TopicConsumer salespeople(EventConsumers consumers) {
        return consumers
                .of("salespeople")
                .inBatches("salesperson.profile.v1", SalespersonProfile.class, this::described)
                .inBatches("team.profile.v1", TeamProfile.class, this::teamsDescribed)
                .onTombstone(this::erase);
    }

    private void described(List<Received<SalespersonProfile>> batch) {
        var people = new Projections();
        for (var received : batch) {
            var profile = received.event();
            var sequence = received.envelope().sequence();
            people.add(names.salesperson(profile.salespersonId(), profile.name(), sequence));
            people.add(colleagues.member(profile.salespersonId(), profile.teamId(), sequence));
        }
        people.write();
    }

    private void teamsDescribed(List<Received<TeamProfile>> batch) {
        var teams = new Projections();
        for (var received : batch) {
            var profile = received.event();
            var sequence = received.envelope().sequence();
            teams.add(names.team(profile.teamId(), profile.name(), sequence));
            teams.add(colleagues.team(profile.teamId(), profile.managerId(), sequence));
        }
        teams.write();
    }

    private void erase(String salespersonId) {
        names.eraseSalesperson(salespersonId);
        colleagues.forget(salespersonId);
    }
}
