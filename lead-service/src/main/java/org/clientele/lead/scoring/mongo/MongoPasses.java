package org.clientele.lead.scoring.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.clientele.lead.scoring.Passes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document for the one pass that there is. */
@Repository
class MongoPasses implements Passes {

    private static final String PASS = "pass";

    private final MongoCollection<Document> passes;
    private final Clock clock;

    MongoPasses(MongoDatabase database, Clock clock) {
        this.passes = database.getCollection("scoring-passes");
        this.clock = clock;
    }

    @Override
    public Pass current(long rulesVersion, Instant startedAfter) {
        var found = read();
        if (found != null
                && found.rulesVersion() == rulesVersion
                && found.startedAt().isAfter(startedAfter)) {
            return found;
        }
        var begun = new Pass(rulesVersion, clock.instant().truncatedTo(ChronoUnit.MILLIS), null, false);
        passes.updateOne(
                Filters.eq("_id", PASS),
                Updates.combine(
                        Updates.set("rulesVersion", begun.rulesVersion()),
                        Updates.set("startedAt", Date.from(begun.startedAt())),
                        Updates.unset("after"),
                        Updates.set("finished", false)),
                new UpdateOptions().upsert(true));
        return begun;
    }

    @Override
    public Pass advance(Pass pass, @Nullable String after) {
        var update = after == null ? Updates.set("finished", true) : Updates.set("after", after);
        passes.updateOne(
                Filters.and(
                        Filters.eq("_id", PASS),
                        Filters.eq("startedAt", Date.from(pass.startedAt())),
                        Filters.eq("rulesVersion", pass.rulesVersion()),
                        Filters.eq("after", pass.after())),
                update);
        return Objects.requireNonNull(read());
    }

    private @Nullable Pass read() {
        var found = passes.find(Filters.eq("_id", PASS)).first();
        return found == null
                ? null
                : new Pass(
                        Objects.requireNonNull(found.getLong("rulesVersion")),
                        found.getDate("startedAt").toInstant(),
                        found.getString("after"),
                        found.getBoolean("finished"));
    }
}
