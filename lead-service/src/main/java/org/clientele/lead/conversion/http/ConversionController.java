package org.clientele.lead.conversion.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.lead.conversion.AwaitedConversions;
import org.clientele.lead.conversion.ConversionPreview;
import org.clientele.lead.conversion.ConvertLead;
import org.clientele.lead.conversion.ConvertingLeads;
import org.clientele.lead.conversion.PreviewingConversions;
import org.clientele.lead.conversion.TooLateToUndoException;
import org.clientele.lead.conversion.UndoConversion;
import org.clientele.lead.conversion.UndoingConversions;
import org.clientele.lead.lead.BeforeItsBeginException;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.LeadRequests;
import org.clientele.lead.lead.Project;
import org.clientele.lead.lead.ReadingLeads;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Backdating;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.GeneralProblem;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.PreferredWait;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what conversions would do, asks for them and to undo them, and tells how far they are. */
@RestController
@RequestMapping("/api/v1/leads/{leadId}/conversion")
@Access(RoleGroup.SELLERS)
class ConversionController {

    private final ConvertingLeads converting;
    private final UndoingConversions undoing;
    private final PreviewingConversions previewing;
    private final AwaitedConversions awaited;
    private final ReadingLeads leads;

    ConversionController(
            ConvertingLeads converting,
            UndoingConversions undoing,
            PreviewingConversions previewing,
            AwaitedConversions awaited,
            ReadingLeads leads) {
        this.converting = converting;
        this.previewing = previewing;
        this.undoing = undoing;
        this.awaited = awaited;
        this.leads = leads;
    }

    record ProjectBody(
            @NotBlank @Size(max = 200) String title,
            @NotNull @Valid Money value,

            @NotNull @Pattern(regexp = Code.PATTERN, message = Code.RULE)
            String contractType,

            @NotNull LocalDate signedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        Project project() {
            if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
                throw ProblemException.invalidField("project.endsOn", "must not be before startsOn");
            }
            return new Project(title, value, contractType, signedOn, startsOn, endsOn);
        }
    }

    record ConversionBody(
            @Nullable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
            String clientId,

            @NotNull @Valid ProjectBody project,
            @Nullable Instant occurredAt) {}

    record UndoBody(@NotBlank @Size(max = 500) String reason) {}

    /** What is known of a conversion; until when it can be undone is said of one that is converted. */
    record ConversionAnswer(
            String conversionId,
            Conversion.State state,
            @Nullable String clientId,
            @Nullable String projectId,
            @Nullable String reason,
            @Nullable Instant undoUntil,
            @Nullable UndoingAnswer undoing) {}

    /** The latest attempt to undo a conversion, and why it was refused if it was. */
    record UndoingAnswer(
            String undoId,
            String reason,
            Instant requestedAt,
            @Nullable List<String> refusals) {

        static @Nullable UndoingAnswer of(Conversion.@Nullable Undoing undoing) {
            if (undoing == null) {
                return null;
            }
            var refusals = undoing.refusals().isEmpty() ? null : undoing.refusals();
            return new UndoingAnswer(undoing.undoId(), undoing.reason(), undoing.requestedAt(), refusals);
        }
    }

    private ConversionAnswer answer(Conversion conversion) {
        return new ConversionAnswer(
                conversion.conversionId(),
                conversion.state(),
                conversion.clientId(),
                conversion.end().projectId(),
                conversion.end().reason(),
                conversion.state() == Conversion.State.CONVERTED ? undoing.until(conversion) : null,
                UndoingAnswer.of(conversion.undoing()));
    }

    @PostMapping("/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ConversionAnswer undo(
            @PathVariable String leadId,
            @Valid @RequestBody UndoBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader)
            throws WrongStateException, NotYoursException, TooLateToUndoException {
        var command = LeadRequests.command(leadId, key, ifMatch, caller);
        var undone = undoing.undo(new UndoConversion(command, body.reason()));
        return answer(leads.left(undone, caller, reader).state().requireConversion());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ConversionAnswer convert(
            @PathVariable String leadId,
            @Valid @RequestBody ConversionBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader,
            Backdating backdating)
            throws WrongStateException, NotYoursException, BeforeItsBeginException {
        var command = LeadRequests.command(leadId, key, ifMatch, caller).happenedAt(backdating.past(body.occurredAt()));
        var wanted = new ConvertLead(command, body.clientId(), body.project().project());
        return answer(
                leads.left(converting.convert(wanted), caller, reader).state().requireConversion());
    }

    @GetMapping("/preview")
    @Access(RoleGroup.READERS)
    ConversionPreview preview(
            @PathVariable String leadId,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 64) String clientId,
            Caller caller,
            Reader reader)
            throws NotYoursException {
        return leads.find(leadId, reader)
                .map(found -> previewing.preview(found.state(), clientId, LeadRequests.author(caller), reader.reach()))
                .orElseThrow(() -> ProblemException.notFound("lead", "leadId", leadId));
    }

    @GetMapping
    @Access(RoleGroup.READERS)
    ConversionAnswer conversion(@PathVariable String leadId, Reader reader, PreferredWait wait)
            throws NotYoursException {
        var seen = awaited.answered(leadId, wait.atMost(), () -> seen(leadId, reader));
        if (seen.waited()) {
            wait.heeded();
        }
        return answer(seen.conversion());
    }

    private Conversion seen(String leadId, Reader reader) {
        return leads.find(leadId, reader)
                .map(found -> found.state().conversion())
                .orElseThrow(() -> new ProblemException(
                                GeneralProblem.NOT_FOUND, "No conversion of this lead was asked for.")
                        .field("leadId", leadId + " has none"));
    }
}
