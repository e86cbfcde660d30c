package org.clientele.lead.routing.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.lead.routing.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a salesperson, the newest wins. */
@Repository
class MongoProfiles implements Profiles {

    private static final String TEAM = "teamId";
    private static final String ZONE = "zone";
    private static final String HOURS = "hours";
    private static final Bson KNOWN = Filters.exists(TEAM);

    private final MongoCollection<ProfileDocument> profiles;

    MongoProfiles(MongoDatabase database) {
        profiles = database.getCollection("salespeople", ProfileDocument.class);
    }

    @Override
    public void keep(List<News> news) {
        var projections = new Projections();
        news.forEach(one -> projections.add(upsert(one.profile(), one.sequence())));
        projections.write();
    }

    private Upsert upsert(Profile profile, long sequence) {
        var update = Updates.combine(
                Updates.set(TEAM, profile.teamId()),
                Updates.set(ZONE, profile.hours().zone().getId()),
                Updates.set(HOURS, ProfileDocument.hours(profile.hours())));
        return Upsert.newest(profiles, profile.salespersonId(), sequence, update);
    }

    /** The number stays, so that an older profile that comes again does not bring them back. */
    @Override
    public void forget(String salespersonId) {
        profiles.updateOne(
                Filters.eq("_id", salespersonId),
                Updates.combine(Updates.unset(TEAM), Updates.unset(ZONE), Updates.unset(HOURS)));
    }

    @Override
    public Optional<Profile> find(String salespersonId) {
        return found(profiles.find(Filters.and(Filters.eq("_id", salespersonId), KNOWN)))
                .findFirst();
    }

    /** Those who are forgotten are few among the others. */
    @Override
    public List<Profile> all() {
        return found(profiles.find(KNOWN).sort(ListOrder.BY_ID.sort())).toList();
    }

    @Override
    public List<Profile> page(@Nullable String after, int limit) {
        return found(profiles.find(ListOrder.BY_ID.after(after, KNOWN))
                        .sort(ListOrder.BY_ID.sort())
                        .limit(limit))
                .toList();
    }

    private static Stream<Profile> found(FindIterable<ProfileDocument> documents) {
        return documents.map(ProfileDocument::profile).into(new ArrayList<>()).stream();
    }
}
