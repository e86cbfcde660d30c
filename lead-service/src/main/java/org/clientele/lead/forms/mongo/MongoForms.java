package org.clientele.lead.forms.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.eventdelivery.former.Stored;
import org.clientele.lead.forms.Forms;
import org.clientele.lead.forms.WebForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a form; nothing of it is published. */
@Repository
class MongoForms implements Forms {

    private static final int KEY_BYTES = 16;

    private final AggregateCollection<FormDocument> forms;
    private final SecureRandom random = new SecureRandom();

    MongoForms(Aggregates aggregates) {
        forms = aggregates.collection("forms", FormDocument.class);
        forms.documents().createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
    }

    /** A form as stored. */
    public record FormDocument(@BsonId String id, String key, String madeBy, WebForm form) {

        FormDocument with(WebForm changed) {
            return new FormDocument(id, key, madeBy, changed);
        }

        FormDocument withKey(String replaced) {
            return new FormDocument(id, replaced, madeBy, form);
        }
    }

    @Override
    public Kept make(String formId, String madeBy, WebForm form, CommandKey command) {
        return kept(forms.create(Change.to(new FormDocument(formId, newKey(), madeBy, form)), command));
    }

    private String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public Kept change(String formId, OptionalLong expected, WebForm form) {
        var command = new CommandKey(UUID.randomUUID().toString(), null);
        return kept(
                expected.isPresent()
                        ? forms.change(formId, expected.getAsLong(), command, now -> changed(now, form))
                        : forms.change(formId, command, now -> changed(now, form)));
    }

    private static Change<FormDocument> changed(FormDocument now, WebForm form) {
        return now.form().equals(form) ? Change.none(now) : Change.to(now.with(form));
    }

    @Override
    public Kept replaceKey(String formId, CommandKey command) {
        return kept(forms.change(formId, command, now -> Change.to(now.withKey(newKey()))));
    }

    @Override
    public Optional<Kept> find(String formId) {
        return forms.find(formId).map(MongoForms::kept);
    }

    @Override
    public Optional<Kept> withKey(String key) {
        return ids(Filters.eq("key", key), 1).stream()
                .flatMap(id -> find(id).stream())
                .findFirst();
    }

    @Override
    public List<Kept> all(@Nullable String after, int limit) {
        return ids(after == null ? Filters.empty() : Filters.gt("_id", after), limit).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    private List<String> ids(Bson filter, int limit) {
        return forms.documents()
                .withDocumentClass(Document.class)
                .find(filter)
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(document -> Objects.requireNonNull(document.getString("_id")))
                .into(new ArrayList<>());
    }

    private static Kept kept(Stored<FormDocument> stored) {
        var state = stored.state();
        return new Kept(stored.id(), state.key(), state.madeBy(), state.form(), stored.version());
    }
}
