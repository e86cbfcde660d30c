package org.clientele.localbacking.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndexedFieldsTests {

    private static final List<String> PATHS = List.of("a", "a.b", "a.b.c", "a.1.b", "d");

    static Stream<Document> documents() {
        return Stream.of(
                new Document(),
                new Document("a", 7).append("d", "x"),
                new Document("a", new Document("b", 7)),
                new Document("a", new Document("b", new Document("c", "deep")).append("1", new Document("b", 2))),
                new Document("a", List.of(1, 2)),
                new Document("a", List.of(new Document("b", 1), new Document("b", List.of(2, 3)), new Document())),
                new Document("a", new Document("b", List.of(new Document("c", 1), new Document("c", 2)))),
                new Document("a", List.of()).append("d", List.of()));
    }

    /** Which takes each path apart for each document. */
    @ParameterizedTest
    @MethodSource("documents")
    void findWhatTheLibraryFinds(Document document) {
        for (var path : PATHS) {
            assertThat(new IndexedFields(List.of(new IndexKey(path, true))).in(document))
                    .as("%s of %s", path, document)
                    .containsExactly(Utils.getSubdocumentValueCollectionAware(document, path));
        }
    }

    @Test
    void takeNullForMissing() {
        var fields = new IndexedFields(List.of(new IndexKey("a", true), new IndexKey("b.c", false)));
        assertThat(fields.in(new Document("a", null).append("b", null)))
                .containsExactly(Missing.getInstance(), Missing.getInstance());
    }
}
