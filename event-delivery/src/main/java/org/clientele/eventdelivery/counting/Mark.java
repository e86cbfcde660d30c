package org.clientele.eventdelivery.counting;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.UUID;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.Fields;
import org.jspecify.annotations.Nullable;

/** What a counted document says of its being counted: in which state, by which plan, and whether it changed since. */
final class Mark {

    static final String UNCOUNTED = Fields.UNCOUNTED;

    private static final String TALLY = "tally";
    private static final String AS = TALLY + ".as";
    private static final String IN = TALLY + ".in";
    private static final String BORN = TALLY + ".born";

    /** Of one that has its id for ever. */
    private static final String NO_BIRTH = "";

    private Mark() {}

    /** Of one that was never counted. */
    static BsonDocument fresh() {
        return new BsonDocument("born", new BsonString(UUID.randomUUID().toString())).append("in", new BsonInt64(0));
    }

    static BsonDocument uncounted(BsonDocument document) {
        return document.append(TALLY, fresh()).append(UNCOUNTED, BsonBoolean.TRUE);
    }

    static BsonDocument counted(BsonDocument document, String as) {
        return document.append(TALLY, fresh().append("as", new BsonString(as)));
    }

    static Bson uncountedOnInsert() {
        return Updates.combine(Updates.setOnInsert(TALLY, fresh()), Updates.setOnInsert(UNCOUNTED, true));
    }

    static @Nullable String countedAs(Document document) {
        return document.get(TALLY, new Document()).getString("as");
    }

    static String birth(Document document) {
        return document.get(TALLY, new Document()).get("born", NO_BIRTH);
    }

    static Bson notYetIn(Plan.Move move, long plan) {
        return Filters.and(
                Filters.in("_id", move.ids()),
                Filters.in(BORN, move.births().stream().map(Mark::orMissing).toList()),
                Filters.not(Filters.gte(IN, plan)));
    }

    private static @Nullable String orMissing(String birth) {
        return birth.equals(NO_BIRTH) ? null : birth;
    }

    static Bson neverCounted() {
        return Filters.exists(TALLY, false);
    }

    static Bson countedIn(Plan.Move move, long plan) {
        return Updates.combine(Updates.set(AS, move.to()), Updates.set(IN, plan));
    }

    static Bson is(String state) {
        return Filters.and(Filters.eq(AS, state), Filters.exists(UNCOUNTED, false));
    }
}
