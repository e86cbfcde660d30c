package org.clientele.lead.routing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.lead.routing.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a salesperson, the newest wins. */
@Repository
class MongoProfiles implements Profiles {

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
                Updates.set("teamId", profile.teamId()),
                Updates.set("zone", profile.hours().zone().getId()),
                Updates.set("hours", ProfileDocument.hours(profile.hours())));
        return Upsert.newest(profiles, profile.salespersonId(), sequence, update);
    }

    @Override
    public void forget(String salespersonId) {
        profiles.deleteOne(Filters.eq("_id", salespersonId));
    }

    @Override
    public Optional<Profile> find(String salespersonId) {
        return Optional.ofNullable(
                        profiles.find(Filters.eq("_id", salespersonId)).first())
                .map(ProfileDocument::profile);
    }

    @Override
    public List<Profile> all() {
        return profiles.find().map(ProfileDocument::profile).into(new ArrayList<>());
    }

    @Override
    public List<Profile> page(@Nullable String after, int limit) {
        return profiles.find(ListOrder.BY_ID.after(after))
                .sort(ListOrder.BY_ID.sort())
                .limit(limit)
                .map(ProfileDocument::profile)
                .into(new ArrayList<>());
    }
}
