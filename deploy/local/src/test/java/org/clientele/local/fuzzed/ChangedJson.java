package org.clientele.local.fuzzed;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON that was right, with up to three changes: another value, none at all, another name, one more in a list. */
final class ChangedJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 150;
    private static final int MANY = 1_001;

    private enum Change {
        REPLACE,
        REMOVE,
        RENAME,
        WRAP,
        ADD
    }

    private record Step(Change change, int at, JsonNode given, String name) {

        /** A copy, which later steps may change. */
        JsonNode value() {
            return given.deepCopy();
        }
    }

    private final Arbitrary<List<Step>> steps;

    ChangedJson(Arbitrary<String> texts) {
        this.steps = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, Change.REPLACE),
                                Tuple.of(2, Change.REMOVE),
                                Tuple.of(1, Change.RENAME),
                                Tuple.of(1, Change.WRAP),
                                Tuple.of(1, Change.ADD)),
                        Arbitraries.integers().between(0, 1_000),
                        values(texts),
                        texts)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** This JSON changed; the original stays as it is. */
    Arbitrary<JsonNode> of(JsonNode right) {
        return steps.map(all -> {
            JsonNode changed = right.deepCopy();
            for (var step : all) {
                changed = changed(changed, step);
            }
            return changed;
        });
    }

    private static Arbitrary<JsonNode> values(Arbitrary<String> texts) {
        return Arbitraries.frequencyOf(
                Tuple.of(8, texts.map(NODES::stringNode)),
                Tuple.of(2, Arbitraries.longs().map(NODES::numberNode)),
                Tuple.of(1, Arbitraries.doubles().map(NODES::numberNode)),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                NODES.nullNode(),
                                NODES.booleanNode(true),
                                NODES.arrayNode(),
                                NODES.objectNode(),
                                NODES.numberNode(Long.MAX_VALUE),
                                NODES.numberNode(new java.math.BigDecimal("1e400")))),
                Tuple.of(1, Arbitraries.of(deep(), many())));
    }

    private static JsonNode deep() {
        JsonNode node = NODES.numberNode(1);
        for (int depth = 0; depth < DEEP; depth++) {
            node = NODES.arrayNode().add(node);
        }
        return node;
    }

    private static JsonNode many() {
        var list = NODES.arrayNode();
        for (int at = 0; at < MANY; at++) {
            list.add("a" + at);
        }
        return list;
    }

    private record Child(JsonNode parent, String name, int at) {

        JsonNode value() {
            return parent instanceof ObjectNode ? parent.path(name) : parent.path(at);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else if (parent instanceof ArrayNode array) {
                array.set(at, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else if (parent instanceof ArrayNode array) {
                array.remove(at);
            }
        }
    }

    private static JsonNode changed(JsonNode json, Step step) {
        var children = new ArrayList<Child>();
        collect(json, children);
        if (children.isEmpty()) {
            return step.value();
        }
        change(children.get(step.at() % children.size()), step);
        return json;
    }

    private static void change(Child child, Step step) {
        switch (step.change()) {
            case REPLACE -> child.set(step.value());
            case REMOVE -> child.remove();
            case WRAP -> child.set(NODES.arrayNode().add(child.value()));
            case RENAME -> {
                var value = child.value();
                child.remove();
                add(child.parent(), step.name(), value);
            }
            case ADD -> add(child.parent(), step.name(), step.value());
        }
    }

    private static void add(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else if (parent instanceof ArrayNode array) {
            array.add(value);
        }
    }

    private static void collect(JsonNode node, List<Child> children) {
        var own = new ArrayList<Child>();
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> own.add(new Child(object, name, -1)));
        }
        for (int at = 0; node instanceof ArrayNode && at < Math.min(node.size(), 3); at++) {
            own.add(new Child(node, "", at));
        }
        children.addAll(own);
        own.forEach(child -> collect(child.value(), children));
    }
}
