package org.clientele.lead.lead.http;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadRequests;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.lead.ReadingLeads;
import org.clientele.lead.lead.WorkingOnLeads;
import org.clientele.lead.lead.http.LeadDeeds.LossBody;
import org.clientele.lead.lead.http.LeadDeeds.QualificationBody;
import org.clientele.lead.lead.http.LeadDeeds.StepBody;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Backdating;
import org.clientele.servicedefaults.Bulk;
import org.clientele.servicedefaults.BulkItems;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Takes up to a thousand steps, qualifications and losses of any leads at a time, those of each lead in order, and
 * tells what became of each: so whoever comes from another system brings along how far its leads are.
 */
@RestController
@RequestMapping("/api/v1/leads/progress/bulk")
@Access(RoleGroup.SELLERS)
class ProgressBulkController {

    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_OF_A_LEAD = 20;

    private final LeadDeeds deeds;
    private final WorkingOnLeads working;
    private final ReadingLeads reading;
    private final BulkItems items;

    ProgressBulkController(LeadDeeds deeds, WorkingOnLeads working, ReadingLeads reading, BulkItems items) {
        this.deeds = deeds;
        this.working = working;
        this.reading = reading;
        this.items = items;
    }

    /** A lead, and the one thing that happened with it. */
    record ProgressBody(
            @NotBlank @Size(max = 64) String leadId,
            @Nullable @Valid StepBody step,
            @Nullable @Valid QualificationBody qualification,
            @Nullable @Valid LossBody loss) {

        private void requireOne() {
            if (Stream.of(step, qualification, loss).filter(Objects::nonNull).count() != 1) {
                throw ProblemException.invalidField("", "must have one of step, qualification and loss");
            }
        }
    }

    record BulkProgressBody(
            @ArraySchema(schema = @Schema(implementation = ProgressBody.class)) @NotNull @Size(max = MOST_ITEMS)
            List<JsonNode> items)
            implements Bulk.Items {}

    /** How far a lead is then. */
    record ProgressAnswer(String leadId, LeadState state, String step) {

        static ProgressAnswer of(Lead lead) {
            return new ProgressAnswer(lead.leadId(), lead.state(), lead.step());
        }
    }

    /** For each item how far its lead is, or its problem. */
    record BulkProgressAnswer(
            @ArraySchema(schema = @Schema(oneOf = {ProgressAnswer.class, ProblemDetail.class}))
            List<Object> items) {}

    @PostMapping
    @Bulk
    BulkProgressAnswer take(
            @Valid @RequestBody BulkProgressBody body,
            RequestKey key,
            Caller caller,
            Reader reader,
            Backdating backdating) {
        requireFewOfEach(body.items());
        return new BulkProgressAnswer(items.answers(
                body.items(),
                ProgressBody.class,
                (item, at) -> command(item, command(item, at, key, caller), backdating),
                commands -> working.carryOutAll(commands).stream()
                        .<Supplier<Object>>map(lead -> () -> ProgressAnswer.of(
                                reading.left(lead.get(), caller, reader).state()))
                        .toList()));
    }

    /** A lead remembers the last twenty commands: more could not be told from repeats. */
    private static void requireFewOfEach(List<JsonNode> items) {
        var counts = items.stream()
                .collect(Collectors.groupingBy(item -> item.path("leadId").asString(""), Collectors.counting()));
        if (counts.values().stream().anyMatch(count -> count > MOST_OF_A_LEAD)) {
            throw ProblemException.invalidField("items", "must not have more than 20 of one lead");
        }
    }

    private Command<Lead, LeadEvent> command(ProgressBody item, LeadCommand command, Backdating backdating) {
        item.requireOne();
        if (item.step() != null) {
            return deeds.step(command, item.step(), backdating);
        }
        return item.qualification() != null
                ? deeds.qualify(command, item.qualification(), backdating)
                : deeds.lose(command, Objects.requireNonNull(item.loss()), backdating);
    }

    private static LeadCommand command(ProgressBody item, int at, RequestKey key, Caller caller) {
        var ofItem = new CommandKey(CommandKey.of(key).key() + "|" + at, key.bodyHash());
        return new LeadCommand(item.leadId(), ofItem, OptionalLong.empty(), LeadRequests.author(caller));
    }
}
