package org.clientele.portfolio.correspondence.mongo;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.reading.ReadFields;
import org.clientele.portfolio.correspondence.Correspondence;
import org.clientele.portfolio.correspondence.SocialTouch;
import org.jspecify.annotations.Nullable;

/** An entry as it is stored. */
public record EntryDocument(
        @BsonId String id,
        @Nullable String leadId,
        @Nullable String clientId,
        String channel,
        String direction,
        Instant at,
        @Nullable String subject,
        @Nullable String text,
        @Nullable SocialTouch social,
        @Nullable List<String> participants,
        By by) {

    static final String ID = "_id";
    static final String LEAD = "leadId";
    static final String CLIENT = "clientId";
    static final String AT = "at";
    private static final String SUBJECT = "subject";
    private static final String TEXT = "text";
    private static final String PARTICIPANTS = "participants";

    Correspondence entry() {
        return new Correspondence(
                id, leadId, clientId, channel, direction, at, subject, text, social, participants, by);
    }

    /** Everything but the id and the number; who has the entry already keeps it. */
    static Bson update(Correspondence entry) {
        var fields = new ArrayList<Bson>();
        if (entry.leadId() != null) {
            fields.add(Updates.set(LEAD, entry.leadId()));
        }
        if (entry.clientId() != null) {
            fields.add(Updates.set(CLIENT, entry.clientId()));
        }
        fields.add(Updates.set("channel", entry.channel()));
        fields.add(Updates.set("direction", entry.direction()));
        fields.add(Updates.set(AT, entry.at()));
        fields.add(ReadFields.setOrUnset(SUBJECT, entry.subject()));
        fields.add(ReadFields.setOrUnset(TEXT, entry.text()));
        fields.add(ReadFields.setOrUnset("social", entry.social()));
        fields.add(ReadFields.setOrUnset(PARTICIPANTS, entry.participants()));
        fields.add(Updates.set("by", entry.by()));
        return Updates.combine(fields);
    }

    /** Takes away what was said. */
    static Bson erasure() {
        return Updates.combine(Updates.unset(SUBJECT), Updates.unset(TEXT), Updates.unset(PARTICIPANTS));
    }
}
