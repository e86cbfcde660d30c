package org.clientele.notification.followup.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.notification.followup.Salespeople;
import org.clientele.notification.followup.Salesperson;
import org.clientele.notification.followup.WorkingHours;
import org.clientele.notification.followup.WorkingPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps of each salesperson what the newest profile says. */
@Repository
class MongoSalespeople implements Salespeople {

    private static final String ZONE = "zone";

    private final MongoCollection<SalespersonDocument> salespeople;

    MongoSalespeople(MongoDatabase database) {
        salespeople = database.getCollection("salespeople", SalespersonDocument.class);
    }

    /** A salesperson as stored; days by their names, times as {@code HH:mm}. */
    public record SalespersonDocument(
            @BsonId String id,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            String zone,
            List<Period> workingHours) {

        /** A working period of one day of the week. */
        public record Period(String day, String from, String to) {}

        static List<Period> periods(WorkingHours hours) {
            var periods = new ArrayList<Period>();
            hours.week()
                    .forEach((day, ofDay) -> ofDay.forEach(period -> periods.add(new Period(
                            day.name(), period.from().toString(), period.to().toString()))));
            return periods;
        }

        Salesperson salesperson() {
            var week = new EnumMap<DayOfWeek, List<WorkingPeriod>>(DayOfWeek.class);
            workingHours.forEach(
                    period -> week.computeIfAbsent(DayOfWeek.valueOf(period.day()), day -> new ArrayList<>())
                            .add(new WorkingPeriod(LocalTime.parse(period.from()), LocalTime.parse(period.to()))));
            return new Salesperson(id, givenName, familyName, email, ZoneId.of(zone), new WorkingHours(week));
        }
    }

    @Override
    public Optional<Salesperson> find(String id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<String, Salesperson> findAll(Collection<String> ids) {
        var found = new HashMap<String, Salesperson>();
        salespeople
                .find(Filters.and(Filters.in("_id", ids), Filters.exists(ZONE)))
                .forEach(document -> found.put(document.id(), document.salesperson()));
        return found;
    }

    @Override
    public void keep(Salesperson salesperson, long sequence) {
        var profile = Updates.combine(
                Updates.set("givenName", salesperson.givenName()),
                Updates.set("familyName", salesperson.familyName()),
                Updates.set("email", salesperson.email()),
                Updates.set(ZONE, salesperson.zone().getId()),
                Updates.set("workingHours", SalespersonDocument.periods(salesperson.workingHours())));
        Upsert.newest(salespeople, salesperson.id(), sequence, profile).write();
    }

    /** The number stays, so that an older profile that comes again does not bring them back. */
    @Override
    public void forget(String id) {
        var profile = Stream.of("givenName", "familyName", "email", ZONE, "workingHours")
                .map(Updates::unset)
                .toList();
        salespeople.updateOne(Filters.eq("_id", id), Updates.combine(profile));
    }
}
