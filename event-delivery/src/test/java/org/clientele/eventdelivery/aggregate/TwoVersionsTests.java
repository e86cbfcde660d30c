package org.clientele.eventdelivery.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * While instances are replaced one by one, two versions of a service change the same documents. What the older one
 * leaves of what only the newer one knows, which is why a change is made in steps (docs/operations.md).
 */
class TwoVersionsTests {

    private static final By SOMEBODY = By.http("somebody");

    private final TestStore store = new TestStore();
    private final Parcels<OlderParcel> older = new Parcels<>(store, OlderParcel.GRAMMAR);
    private final Parcels<NewerParcel> newer = new Parcels<>(store, NewerParcel.GRAMMAR);

    /** What happens to a parcel, in both versions. */
    sealed interface Happening {

        record Accepted() implements Happening {}

        record Weighed(int grams) implements Happening {}

        record Redirected(String street) implements Happening {}
    }

    public record OlderAddress(String street) {}

    public record OlderParcel(String parcelId, OlderAddress address, int grams) {

        static final Aggregate<OlderParcel, Happening> GRAMMAR =
                Aggregate.of("parcels", OlderParcel.class, OlderParcel::parcelId, OlderParcel::after, Facts.none());

        private OlderParcel after(Happening event) {
            return switch (event) {
                case Happening.Accepted accepted -> this;
                case Happening.Weighed weighed -> new OlderParcel(parcelId, address, weighed.grams());
                case Happening.Redirected redirected ->
                    new OlderParcel(parcelId, new OlderAddress(redirected.street()), grams);
            };
        }
    }

    public record NewerAddress(String street, @Nullable Integer floor) {}

    public record Insurance(int euros) {}

    /** With a part more, and with a field more in a part. */
    public record NewerParcel(
            String parcelId,
            NewerAddress address,
            int grams,
            @Nullable Insurance insurance) {

        static final Aggregate<NewerParcel, Happening> GRAMMAR = Aggregate.<NewerParcel, Happening>of(
                        "parcels", NewerParcel.class, NewerParcel::parcelId, NewerParcel::after, Facts.none())
                .foundBy(parcel -> Map.of("street", parcel.address().street()));

        private NewerParcel after(Happening event) {
            return switch (event) {
                case Happening.Accepted accepted -> this;
                case Happening.Weighed weighed -> new NewerParcel(parcelId, address, weighed.grams(), insurance);
                case Happening.Redirected redirected ->
                    new NewerParcel(parcelId, new NewerAddress(redirected.street(), address.floor()), grams, insurance);
            };
        }
    }

    private static final class Parcels<S extends Record> extends AggregateCollection<S, Happening> {

        private int commands;

        Parcels(TestStore store, Aggregate<S, Happening> grammar) {
            super(store.aggregates(), grammar);
        }

        void accept(S parcel) {
            create(new Beginning<>(parcel, key(), SOMEBODY, List.of(new Happening.Accepted())));
        }

        void tell(Happening event) {
            change(Command.of("p1", key(), SOMEBODY, parcel -> List.of(event)));
        }

        S parcel() {
            return find("p1").orElseThrow().state();
        }

        BsonDocument index() {
            return Objects.requireNonNull(documents()
                            .find(new BsonDocument("_id", new BsonString("p1")))
                            .first())
                    .getDocument("index");
        }

        private CommandKey key() {
            return new CommandKey(getClass() + "-" + hashCode() + "-" + ++commands, null);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void acceptInsured() {
        newer.accept(new NewerParcel("p1", new NewerAddress("Hauptstrasse", 3), 100, new Insurance(50)));
    }

    @Test
    void eachReadsWhatTheOtherWrote() {
        acceptInsured();
        assertThat(older.parcel()).isEqualTo(new OlderParcel("p1", new OlderAddress("Hauptstrasse"), 100));
        older.tell(new Happening.Weighed(120));
        assertThat(newer.parcel().grams()).isEqualTo(120);
    }

    @Test
    void theNewerReadsWhatTheOlderBegan() {
        older.accept(new OlderParcel("p1", new OlderAddress("Hauptstrasse"), 100));
        newer.tell(new Happening.Weighed(120));
        assertThat(newer.parcel()).isEqualTo(new NewerParcel("p1", new NewerAddress("Hauptstrasse", null), 120, null));
    }

    @Test
    void theNewerAddsWhatItFindsThingsByWheneverTheyChange() {
        older.accept(new OlderParcel("p1", new OlderAddress("Hauptstrasse"), 100));
        newer.tell(new Happening.Weighed(120));
        assertThat(newer.index()).isEqualTo(BsonDocument.parse("{street: 'Hauptstrasse'}"));
    }

    @Test
    void theOlderLeavesAPartAloneThatItDoesNotKnow() {
        acceptInsured();
        older.tell(new Happening.Weighed(120));
        older.tell(new Happening.Redirected("Bahnhofstrasse"));
        assertThat(newer.parcel().insurance()).isEqualTo(new Insurance(50));
    }

    @Test
    void theOlderLeavesAPartAsItIsThatItDoesNotChange() {
        acceptInsured();
        older.tell(new Happening.Weighed(120));
        assertThat(newer.parcel().address()).isEqualTo(new NewerAddress("Hauptstrasse", 3));
    }

    /** So a new field goes into a part of its own, or is relied upon only when no older version runs any more. */
    @Test
    void theOlderLosesAFieldThatItDoesNotKnowOfAPartThatItChanges() {
        acceptInsured();
        older.tell(new Happening.Redirected("Bahnhofstrasse"));
        assertThat(newer.parcel().address()).isEqualTo(new NewerAddress("Bahnhofstrasse", null));
    }
}
