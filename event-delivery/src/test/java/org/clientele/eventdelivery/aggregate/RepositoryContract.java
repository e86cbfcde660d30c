package org.clientele.eventdelivery.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.eventdelivery.aggregate.Orders.SOMEBODY;
import static org.clientele.eventdelivery.aggregate.Orders.adding;
import static org.clientele.eventdelivery.aggregate.Orders.placing;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Order.Happening;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.failure.TooBusyException;
import org.clientele.eventdelivery.failure.Tries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every repository of aggregates guarantees, whatever it keeps them in. */
abstract class RepositoryContract {

    abstract Repository<Order, Happening> orders();

    /** The types published of one order, in order. */
    abstract List<String> published(String id);

    @Test
    void beginsAnAggregateWithWhatHappensAtOnce() {
        var created = orders().create(placing("o1", key("c1")));
        assertThat(created.state()).isEqualTo(Order.begun("o1"));
        assertThat(created.version()).isEqualTo(1);
        assertThat(orders().find("o1")).contains(created);
        assertThat(published("o1")).containsExactly("order.placed.v1");
    }

    @Test
    void remembersWhoChangedItLastWhenAndThroughWhat() {
        var begun = orders().create(placing("o1", key("c1")));
        assertThat(begun.change()).isEqualTo(change(SOMEBODY, begun));
        orders().change(by(By.policy("orders"), "pen"));
        assertThat(orders().find("o1").orElseThrow().change()).isEqualTo(begun.change());
        var changed = orders().change(by(By.kafka("shop"), "ink"));
        assertThat(changed.change()).isEqualTo(change(By.kafka("shop"), changed));
        assertThat(orders().find("o1")).contains(changed);
        orders().change(by(By.http("nobody"), null));
        assertThat(orders().find("o1")).contains(changed);
    }

    private static Change change(By by, Versioned<Order> kept) {
        return new Change(by.actor(), Objects.requireNonNull(kept.change()).changedAt(), by.through());
    }

    private static Command<Order, Happening> by(By by, @Nullable String line) {
        return Command.of(
                "o1",
                CommandKey.once(),
                by,
                order -> line == null ? List.of() : List.of(new Happening.LineAdded(line)));
    }

    @Test
    void knowsWhatBeganWithoutAnEvent() {
        var created = orders().create(new Beginning<>(Order.begun("o1"), key("c1"), SOMEBODY, List.of()));
        assertThat(created.version()).isZero();
        assertThat(published("o1")).isEmpty();
        assertThat(orders().change(adding("o1", "pen", "k1")).version()).isEqualTo(1);
    }

    @Test
    void answersARepeatedBeginningWithTheAggregateAsItIs() {
        orders().create(placing("o1", new CommandKey("c1", "h1")));
        orders().change(adding("o1", "pen", "k1"));
        assertThat(orders().create(placing("o1", new CommandKey("c1", "h1"))).version())
                .isEqualTo(2);
        assertThat(published("o1")).containsExactly("order.placed.v1", "order.line-added.v1");
    }

    @Test
    void refusesABeginningWithAnotherBody() {
        orders().create(placing("o1", new CommandKey("c1", "h1")));
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> orders().create(placing("o1", new CommandKey("c1", "h2"))));
    }

    @Test
    void givesEachOfManyBeginningsItsOwnOutcome() {
        orders().create(placing("o2", new CommandKey("c2", "h2")));
        orders().create(placing("o3", new CommandKey("c3", "h3")));
        var outcomes = orders().createAll(List.of(
                placing("o1", new CommandKey("c1", "h1")),
                placing("o2", new CommandKey("c2", "h2")),
                placing("o3", new CommandKey("c3", "other")),
                placing("o1", new CommandKey("c1", "h1"))));
        assertThat(outcomes.get(0)).isInstanceOf(Creation.Created.class);
        assertThat(outcomes.get(1)).isInstanceOf(Creation.Existing.class);
        assertThat(outcomes.get(2)).isInstanceOf(Creation.KeyReused.class);
        assertThat(outcomes.get(3)).isInstanceOf(Creation.Existing.class);
    }

    @Test
    void countsEachEventAsAVersion() {
        place("o1");
        var changed = orders().change(Command.of(
                "o1",
                key("c2"),
                SOMEBODY,
                order -> List.of(new Happening.LineAdded("pen"), new Happening.OrderClosed())));
        assertThat(changed.version()).isEqualTo(3);
        assertThat(changed.state().lines()).containsExactly("pen");
        assertThat(published("o1"))
                .containsExactly("order.placed.v1", "order.line-added.v1", "order.closed.v1", "order.profile.v1");
    }

    @Test
    void carriesOutARepeatedCommandOnce() {
        place("o1");
        orders().change(adding("o1", "pen", "k1"));
        orders().change(adding("o1", "ink", "k2"));
        var again = orders().change(adding("o1", "pen", "k1"));
        assertThat(again.state().lines()).containsExactly("pen", "ink");
        assertThat(again.version()).isEqualTo(3);
    }

    @Test
    void knowsARepeatAmongTheLastTwentyCommands() {
        place("o1");
        IntStream.rangeClosed(1, 25).forEach(n -> orders().change(adding("o1", "x" + n, "k" + n)));
        assertThat(orders().change(adding("o1", "x6", "k6")).version()).isEqualTo(26);
    }

    @Test
    void refusesAKnownKeyWithAnotherBody() {
        place("o1");
        orders().change(adding(1, "pen", new CommandKey("k1", "h1")));
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> orders().change(adding(2, "pen", new CommandKey("k1", "h2"))));
    }

    @Test
    void refusesAStaleVersionButAnswersItsRepeat() {
        place("o1");
        orders().change(adding(1, "pen", key("k1")));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> orders().change(adding(1, "ink", key("k2"))));
        assertThat(orders().change(adding(1, "pen", key("k1"))).version()).isEqualTo(2);
    }

    @Test
    void refusesToChangeWhatDoesNotExist() {
        assertThatExceptionOfType(NoSuchAggregateException.class)
                .isThrownBy(() -> orders().change(adding("none", "pen", "k1")));
    }

    @Test
    void leavesEverythingAsItIsWhenNothingHappens() {
        place("o1");
        orders().change(Command.of("o1", key("k1"), SOMEBODY, Order::close));
        assertThat(orders().change(Command.of("o1", key("k2"), SOMEBODY, Order::close))
                        .version())
                .isEqualTo(2);
        assertThat(published("o1")).containsExactly("order.placed.v1", "order.closed.v1", "order.profile.v1");
    }

    @Test
    void findsThoseThatExist() {
        place("o1");
        place("o2");
        assertThat(orders().findAll(List.of("o2", "none", "o1", "o2")))
                .extracting(Versioned::id)
                .containsExactlyInAnyOrder("o1", "o2");
        assertThat(orders().find("none")).isEmpty();
    }

    @Test
    void takesAwayOnlyTheVersionThatWasSeen() {
        place("o1");
        var seen = orders().find("o1").orElseThrow();
        var changed = orders().change(adding("o1", "pen", "k1"));
        assertThat(orders().remove(seen)).isFalse();
        assertThat(orders().find("o1")).contains(changed);
        assertThat(orders().remove(changed)).isTrue();
        assertThat(orders().find("o1")).isEmpty();
        assertThat(orders().remove(changed)).isFalse();
    }

    @Test
    void beginsAnewWhatWasTakenAway() {
        place("o1");
        assertThat(orders().remove(orders().find("o1").orElseThrow())).isTrue();
        assertThat(orders().create(placing("o1", new CommandKey("c1", "h2"))).version())
                .isEqualTo(1);
    }

    @Test
    void changesManyInOrderForEachId() {
        place("o1");
        place("o2");
        var changed = orders().changeAll(List.of(
                adding("o1", "a", "k1"), adding("o2", "b", "k2"), adding("o1", "c", "k3"), adding("o1", "a", "k1")));
        assertThat(changed).extracting(Versioned::version).containsExactly(2L, 2L, 3L, 3L);
        assertThat(orders().find("o1").orElseThrow().state().lines()).containsExactly("a", "c");
    }

    @Test
    void carriesOutMoreCommandsForOneIdThanItRemembers() {
        place("o1");
        orders().changeAll(IntStream.range(0, 45)
                .mapToObj(n -> adding("o1", "l" + n, "k" + n))
                .toList());
        assertThat(orders().find("o1").orElseThrow().state().lines())
                .isEqualTo(IntStream.range(0, 45).mapToObj(n -> "l" + n).toList());
    }

    @Test
    void writesTheOthersBeforeThrowingWhatOneCommandThrew() {
        place("o1");
        place("o2");
        orders().change(Command.of("o2", key("close"), SOMEBODY, Order::close));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> orders().changeAll(List.of(adding("o2", "late", "k1"), adding("o1", "a", "k2"))));
        assertThat(orders().find("o1").orElseThrow().state().lines()).containsExactly("a");
    }

    @Test
    void sendsAwayForAWhileWhomOthersAlwaysOvertake() {
        place("o1");
        assertThatExceptionOfType(TooBusyException.class)
                .isThrownBy(() -> orders().asRead("o1", OptionalLong.empty(), this::overtaken));
        assertThat(orders().find("o1").orElseThrow().version()).isEqualTo(1 + Tries.MOST);
    }

    @Test
    void refusesAVersionThatOthersOvertook() {
        place("o1");
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> orders().asRead("o1", OptionalLong.of(1), this::overtaken));
        assertThat(orders().find("o1").orElseThrow().version()).isEqualTo(2);
    }

    private Versioned<Order> overtaken(Versioned<Order> read) {
        orders().change(adding("o1", "theirs", "theirs " + read.version()));
        return orders().change(adding(read.version(), "mine", key("mine")));
    }

    @Test
    void losesNoChangeOfManyThreads() throws Exception {
        changeInManyThreads();
        assertThat(orders().find("o1").orElseThrow().version()).isEqualTo(49);
        assertThat(orders().find("o1").orElseThrow().state().lines()).hasSize(48);
    }

    final void changeInManyThreads() throws Exception {
        place("o1");
        List<Callable<Versioned<Order>>> writers =
                IntStream.range(0, 8).mapToObj(this::sixChanges).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get().id()).isEqualTo("o1");
            }
        }
    }

    private Callable<Versioned<Order>> sixChanges(int writer) {
        return () -> {
            IntStream.range(0, 5).forEach(n -> orders().change(adding("o1", "x", writer + "-" + n)));
            return orders().change(adding("o1", "x", writer + "-last"));
        };
    }

    private void place(String id) {
        orders().create(placing(id, key("place " + id)));
    }

    static CommandKey key(String key) {
        return new CommandKey(key, null);
    }
}
