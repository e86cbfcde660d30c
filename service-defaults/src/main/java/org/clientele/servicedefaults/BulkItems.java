package org.clientele.servicedefaults;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the items of a bulk one by one and answers each, so that one that is wrong does not spoil the others. */
public final class BulkItems {

    private final JsonMapper json;
    private final Validator validator;
    private final Refusals refusals;

    BulkItems(JsonMapper json, Validator validator, Refusals refusals) {
        this.json = json;
        this.validator = validator;
        this.refusals = refusals;
    }

    /**
     * What each item is answered, in order: its result or its problem.
     *
     * @param asked what an item, and its place among the items, asks for; may refuse it
     * @param carryOut does all that is asked at once, and tells of each in order, when asked, its result or why not
     */
    public <T, C> List<Object> answers(
            List<JsonNode> items,
            Class<T> type,
            BiFunction<T, Integer, C> asked,
            Function<List<C>, ? extends List<? extends Supplier<?>>> carryOut) {
        var answers = new Object[items.size()];
        var commands = new ArrayList<C>();
        var places = new ArrayList<Integer>();
        for (int at = 0; at < answers.length; at++) {
            int place = at;
            answers[at] = refusals.answer(() -> {
                commands.add(asked.apply(read(items.get(place), type), place));
                return places.add(place);
            });
        }
        var outcomes = carryOut.apply(commands);
        for (int i = 0; i < places.size(); i++) {
            answers[places.get(i)] = refusals.answer(outcomes.get(i));
        }
        return List.of(answers);
    }

    /**
     * Reads and checks one item.
     *
     * @throws ProblemException naming the field of the item that is wrong
     */
    public <T> T read(JsonNode item, Class<T> type) {
        try {
            var value = json.treeToValue(item, type);
            if (value == null) {
                throw ProblemException.invalidField("", "must be an object");
            }
            validator.validate(value).stream().findFirst().ifPresent(violation -> {
                throw ProblemException.invalidField(violation.getPropertyPath().toString(), violation.getMessage());
            });
            return value;
        } catch (JacksonException wrong) {
            throw JsonFault.of(wrong).problem();
        }
    }
}
