package org.clientele.eventdelivery.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Outgoing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for an answer is asked again as the version that it is. */
class AskingAgainTests {

    private static final By SOMEBODY = By.policy("questions");
    private static final Instant ASKED = TestStore.NOW.minusSeconds(30);

    /** Something that was asked, and may have an answer. */
    public record Question(String id, @Nullable Instant askAgainAt, int notes) {

        private Question after(Happening event) {
            return switch (event) {
                case ASKED -> this;
                case NOTED -> new Question(id, askAgainAt, notes + 1);
                case ANSWERED -> new Question(id, null, notes);
            };
        }
    }

    /** What happens to it. */
    public enum Happening {
        ASKED,
        NOTED,
        ANSWERED
    }

    private static final class Asked implements Facts<Question, Happening> {

        @Override
        public List<Outgoing> of(Question after, Happened<Happening> happened) {
            return List.of(Outgoing.of("questions", after.id(), "question." + happened.event() + ".v1", after));
        }

        @Override
        public List<Outgoing> unanswered(Question question, Instant again) {
            return List.of(Outgoing.of("questions", question.id(), "question.AGAIN.v1", question));
        }
    }

    private static final class Questions extends AggregateCollection<Question, Happening> {

        Questions(Aggregates aggregates) {
            super(
                    aggregates,
                    Aggregate.of("questions", Question.class, Question::id, Question::after, new Asked())
                            .dueAt(Question::askAgainAt));
        }

        DueAggregates again() {
            return askingAgain((question, now) -> now.plus(Duration.between(ASKED, now)));
        }

        BsonDocument document(String id) {
            return documents().find(new BsonDocument("_id", new BsonString(id))).first();
        }

        void published(String id) {
            var unused = documents()
                    .updateOne(
                            new BsonDocument("_id", new BsonString(id)),
                            BsonDocument.parse("{$unset: {unpublished: 1, relay: 1}}"));
        }
    }

    private final TestStore store = new TestStore();
    private final Questions questions = new Questions(store.aggregates());

    @BeforeEach
    void ask() {
        var question = new Question("q", TestStore.NOW, 0);
        var key = new CommandKey("k", null);
        assertThat(questions
                        .create(new Beginning<>(question, key, SOMEBODY, List.of(Happening.ASKED)))
                        .version())
                .isEqualTo(1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void sendsTheRequestOnceMoreAsTheSameVersionHoweverManyTry() {
        questions.published("q");
        questions.again().fire(List.of("q"), TestStore.NOW);
        questions.again().fire(List.of("q"), TestStore.NOW);
        assertThat(waiting()).containsExactly("question.AGAIN.v1");
        assertThat(questions.find("q").orElseThrow().version()).isEqualTo(1);
        assertThat(questions.document("q").getDocument("relay").keySet()).containsExactlyInAnyOrder("shard", "since");
        assertThat(due()).isEqualTo(TestStore.NOW.plusSeconds(30));
    }

    @Test
    void sendsNothingWhileTheLastRequestWaitsForTheBroker() {
        questions.again().fire(List.of("q"), TestStore.NOW);
        assertThat(waiting()).containsExactly("question.ASKED.v1");
        assertThat(due()).isEqualTo(TestStore.NOW.plusSeconds(30));
    }

    @Test
    void isNotAskedSoonerBecauseSomethingElseHappened() {
        questions.published("q");
        questions.again().fire(List.of("q"), TestStore.NOW);
        happens(Happening.NOTED);
        assertThat(due()).isEqualTo(TestStore.NOW.plusSeconds(30));
        questions.published("q");
        questions.again().fire(List.of("q"), TestStore.NOW);
        assertThat(questions.document("q").containsKey("unpublished")).isFalse();
    }

    @Test
    void isNotAskedAgainOnceThereIsAnAnswer() {
        questions.published("q");
        questions.again().fire(List.of("q"), TestStore.NOW);
        happens(Happening.ANSWERED);
        assertThat(questions.document("q").containsKey("due")).isFalse();
        questions.again().fire(List.of("q"), TestStore.NOW.plusSeconds(60));
        assertThat(waiting()).containsExactly("question.AGAIN.v1", "question.ANSWERED.v1");
    }

    private void happens(Happening event) {
        var unused = questions.change(Command.of("q", CommandKey.once(), SOMEBODY, question -> List.of(event)));
    }

    private List<String> waiting() {
        return questions.document("q").getArray("unpublished", new BsonArray()).stream()
                .map(BsonValue::asDocument)
                .map(record -> record.getString("type").getValue())
                .toList();
    }

    private Instant due() {
        return Instant.ofEpochMilli(
                questions.document("q").getDocument("due").getDateTime("at").getValue());
    }
}
