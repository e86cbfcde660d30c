package org.clientele.eventdelivery.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.clientele.servicedefaults.SearchWords;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("embedded")
class WordFilterTests {

    private final MongoCollection<Document> documents = StoreFixture.database().getCollection("documents");

    @BeforeEach
    void index() {
        documents.createIndex(Indexes.ascending("words"));
    }

    @Test
    void findsWhatHasAllWordsThatBeginLikeThese() {
        keep("a", "Grün Söhne");
        keep("b", "Grünberg AG");
        keep("c", "Gruber Sohn");
        assertThat(found("grün")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("AG gr")).containsExactly("b");
        assertThat(found("gr s")).containsExactlyInAnyOrder("a", "c");
        assertThat(found("h")).isEmpty();
        assertThat(found("")).containsExactlyInAnyOrder("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "\\E", "\ud7ff", "\uffff", "\ud83c\udfff", "\udbff\udfff"})
    void findsAnyCharacters(String word) {
        keep("a", "x");
        keep("b", word + "y");
        assertThat(found(word)).containsExactly("b");
    }

    private void keep(String id, String words) {
        documents.insertOne(new Document("_id", id).append("words", SearchWords.of(words)));
    }

    private List<String> found(String words) {
        var filters = new WordFilter("words").beginning(SearchWords.of(words));
        return documents
                .find(filters.isEmpty() ? Filters.empty() : Filters.and(filters))
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }
}
