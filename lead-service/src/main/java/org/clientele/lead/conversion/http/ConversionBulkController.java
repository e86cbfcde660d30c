package org.clientele.lead.conversion.http;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.conversion.ConvertLead;
import org.clientele.lead.conversion.ConvertingLeads;
import org.clientele.lead.conversion.http.ConversionController.ConversionBody;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadRequests;
import org.clientele.lead.lead.ReadingLeads;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Backdating;
import org.clientele.servicedefaults.Bulk;
import org.clientele.servicedefaults.BulkItems;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Asks for up to a thousand conversions at a time and tells which begin. */
@RestController
@RequestMapping("/api/v1/conversions/bulk")
@Access(RoleGroup.SELLERS)
class ConversionBulkController {

    private static final int MOST_ITEMS = 1_000;

    private final ConvertingLeads converting;
    private final ReadingLeads reading;
    private final BulkItems items;

    ConversionBulkController(ConvertingLeads converting, ReadingLeads reading, BulkItems items) {
        this.converting = converting;
        this.reading = reading;
        this.items = items;
    }

    /** A lead, and what it shall become. */
    record ConversionItemBody(
            @NotBlank @Size(max = 64) String leadId,
            @NotNull @Valid ConversionBody conversion) {

        ConvertLead asked(int at, RequestKey key, Caller caller, Backdating backdating) {
            var ofItem = new CommandKey(CommandKey.of(key).key() + "|" + at, key.bodyHash());
            var command = new LeadCommand(leadId, ofItem, OptionalLong.empty(), LeadRequests.author(caller))
                    .happenedAt(backdating.past(conversion.occurredAt()));
            return new ConvertLead(
                    command, conversion.clientId(), conversion.project().project());
        }
    }

    record BulkConversionBody(
            @ArraySchema(schema = @Schema(implementation = ConversionItemBody.class)) @NotNull @Size(max = MOST_ITEMS)
            List<JsonNode> items)
            implements Bulk.Items {}

    /** How far the conversion of a lead is. */
    record BegunAnswer(String leadId, String conversionId, Conversion.State state) {

        static BegunAnswer of(Lead lead) {
            var conversion = lead.requireConversion();
            return new BegunAnswer(lead.leadId(), conversion.conversionId(), conversion.state());
        }
    }

    /** For each item how far the conversion is, or its problem. */
    record BulkConversionAnswer(
            @ArraySchema(schema = @Schema(oneOf = {BegunAnswer.class, ProblemDetail.class}))
            List<Object> items) {}

    @PostMapping
    @Bulk
    BulkConversionAnswer convert(
            @Valid @RequestBody BulkConversionBody body,
            RequestKey key,
            Caller caller,
            Reader reader,
            Backdating backdating) {
        return new BulkConversionAnswer(items.answers(
                body.items(),
                ConversionItemBody.class,
                (item, at) -> item.asked(at, key, caller, backdating),
                asked -> converting.convertAll(asked).stream()
                        .<Supplier<Object>>map(lead -> () -> BegunAnswer.of(
                                reading.left(lead.get(), caller, reader).state()))
                        .toList()));
    }
}
