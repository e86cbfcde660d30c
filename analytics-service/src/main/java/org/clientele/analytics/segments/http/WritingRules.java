package org.clientele.analytics.segments.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientele.analytics.segments.WrittenRule;
import org.clientele.servicedefaults.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes a rule from JSON node by node, and stops at the first one that is wrong, too deep or one too many, before
 * anything is made of the rest.
 */
final class WritingRules {

    private static final Set<String> NAMES = Set.of("all", "any", "not", "field", "period", "in", "atLeast", "atMost");

    private int nodes;

    private WritingRules() {}

    /**
     * Takes the rule of a body.
     *
     * @throws ProblemException 400 that names the place of what is wrong
     */
    static WrittenRule of(@Nullable JsonNode rule) {
        if (rule == null) {
            throw ProblemException.invalidField("rule", "must be there");
        }
        return new WritingRules().read(rule, "rule", 1);
    }

    private WrittenRule read(JsonNode node, String place, int depth) {
        nodes++;
        require(nodes <= WrittenRule.MOST_NODES, place, "is one rule too many: there may be " + WrittenRule.MOST_NODES);
        require(depth <= WrittenRule.MOST_DEPTH, place, "is too deep: there may be " + WrittenRule.MOST_DEPTH);
        require(node.isObject(), place, "must be an object");
        node.propertyNames().forEach(name -> require(NAMES.contains(name), place + "." + name, "is not known here"));
        return new WrittenRule(
                rules(node, place, "all", depth),
                rules(node, place, "any", depth),
                node.has("not") ? read(node.path("not"), place + ".not", depth + 1) : null,
                text(node, place, "field"),
                text(node, place, "period"),
                texts(node, place),
                number(node, place, "atLeast"),
                number(node, place, "atMost"));
    }

    private @Nullable List<WrittenRule> rules(JsonNode node, String place, String name, int depth) {
        if (!node.has(name)) {
            return null;
        }
        var listed = list(node.path(name), place + "." + name);
        var rules = new ArrayList<WrittenRule>();
        for (int at = 0; at < listed.size(); at++) {
            rules.add(read(listed.path(at), place + "." + name + "[" + at + "]", depth + 1));
        }
        return List.copyOf(rules);
    }

    private static @Nullable List<String> texts(JsonNode node, String place) {
        if (!node.has("in")) {
            return null;
        }
        var listed = list(node.path("in"), place + ".in");
        var texts = new ArrayList<String>();
        for (int at = 0; at < listed.size(); at++) {
            texts.add(text(listed.path(at), place + ".in[" + at + "]"));
        }
        return List.copyOf(texts);
    }

    private static JsonNode list(JsonNode node, String place) {
        require(node.isArray(), place, "must be a list");
        return node;
    }

    private static @Nullable String text(JsonNode node, String place, String name) {
        return node.has(name) ? text(node.path(name), place + "." + name) : null;
    }

    private static String text(JsonNode node, String place) {
        require(node.isString(), place, "must be a text");
        return node.asString();
    }

    private static @Nullable Long number(JsonNode node, String place, String name) {
        if (!node.has(name)) {
            return null;
        }
        var value = node.path(name);
        require(value.isIntegralNumber(), place + "." + name, "must be a whole number");
        require(value.canConvertToLong(), place + "." + name, "must be a whole number that is not so large");
        return value.asLong();
    }

    private static void require(boolean isSo, String place, String reason) {
        if (!isSo) {
            throw ProblemException.invalidField(place, reason);
        }
    }
}
