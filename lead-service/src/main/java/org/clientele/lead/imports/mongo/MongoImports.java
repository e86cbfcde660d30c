package org.clientele.lead.imports.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.clientele.lead.imports.Import;
import org.clientele.lead.imports.ImportState;
import org.clientele.lead.imports.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document an import; its version says whether it is still what was read. */
@Repository
class MongoImports implements Imports {

    private static final String VERSION = "content.version";
    private static final String STATE = "content.state";
    private static final String CREATED_AT = "content.createdAt";
    private static final List<String> ACTIVE = Arrays.stream(ImportState.values())
            .filter(ImportState::isActive)
            .map(ImportState::name)
            .toList();

    private final MongoCollection<ImportDocument> imports;

    MongoImports(MongoDatabase database) {
        imports = database.getCollection("imports", ImportDocument.class).withWriteConcern(WriteConcern.MAJORITY);
        imports.createIndex(Indexes.ascending(STATE));
        imports.createIndex(Indexes.descending(CREATED_AT, "_id"));
    }

    @Override
    public Optional<Import> find(String importId) {
        return Optional.ofNullable(imports.find(Filters.eq("_id", importId)).first())
                .map(ImportDocument::content);
    }

    @Override
    public List<Import> before(@Nullable String importId, int limit) {
        return imports.find(importId == null ? Filters.empty() : older(importId))
                .sort(Sorts.descending(CREATED_AT, "_id"))
                .limit(limit)
                .map(ImportDocument::content)
                .into(new ArrayList<>());
    }

    private Bson older(String importId) {
        return find(importId)
                .map(Import::createdAt)
                .map(at -> Filters.or(
                        Filters.lt(CREATED_AT, at),
                        Filters.and(Filters.eq(CREATED_AT, at), Filters.lt("_id", importId))))
                .orElseGet(() -> Filters.eq("_id", null));
    }

    @Override
    public List<Import> active() {
        return imports.find(Filters.in(STATE, ACTIVE))
                .map(ImportDocument::content)
                .into(new ArrayList<>());
    }

    @Override
    public boolean add(Import first) {
        try {
            imports.insertOne(new ImportDocument(first.importId(), first));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public boolean save(Import next) {
        var before = version(next.importId(), next.version() - 1);
        return imports.updateOne(before, Updates.set("content", next)).getMatchedCount() == 1;
    }

    @Override
    public void remove(Import unusable) {
        imports.deleteOne(version(unusable.importId(), unusable.version()));
    }

    private static Bson version(String importId, long version) {
        return Filters.and(Filters.eq("_id", importId), Filters.eq(VERSION, version));
    }
}
