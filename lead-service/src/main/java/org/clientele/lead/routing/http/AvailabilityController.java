package org.clientele.lead.routing.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.routing.Availability;
import org.clientele.lead.routing.Availability.Absence;
import org.clientele.lead.routing.KnownSalespeople;
import org.clientele.lead.routing.OpenLeads;
import org.clientele.lead.routing.Roster;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows and takes how many leads each salesperson can have and when they are away. */
@RestController
@RequestMapping("/api/v1/routing/salespeople")
@Access(RoleGroup.SELLERS)
class AvailabilityController {

    private final KnownSalespeople salespeople;
    private final OpenLeads openLeads;

    AvailabilityController(KnownSalespeople salespeople, OpenLeads openLeads) {
        this.salespeople = salespeople;
        this.openLeads = openLeads;
    }

    record AvailabilityBody(
            @Nullable @PositiveOrZero Integer capacity,
            @Nullable @Min(1) @Max(100) Integer weight,
            @Nullable @Size(max = 100) List<@NotNull @Valid Absence> absences) {

        private Availability availability() {
            return new Availability(
                    capacity, Objects.requireNonNullElse(weight, 1), Objects.requireNonNullElse(absences, List.of()));
        }
    }

    record AvailabilityAnswer(
            String salespersonId,
            String teamId,
            @Nullable Integer capacity,
            int weight,
            List<Absence> absences,
            @Nullable Integer openLeads,
            @Nullable @JsonUnwrapped Change change) {

        private static AvailabilityAnswer of(Versioned<Roster.Member> said, @Nullable Integer openLeads) {
            var member = said.state();
            var availability = member.availability();
            return new AvailabilityAnswer(
                    member.salespersonId(),
                    member.teamId(),
                    availability.capacity(),
                    availability.weight(),
                    availability.absences(),
                    openLeads,
                    said.change());
        }
    }

    @GetMapping
    Page<AvailabilityAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        return Page.of(
                shown(salespeople.page(Cursor.last(cursor), limit + 1), reader),
                limit,
                last -> Cursor.after(last.salespersonId()));
    }

    /** How many leads somebody has is said to those who may see these leads. */
    private List<AvailabilityAnswer> shown(List<Versioned<Roster.Member>> all, Reader reader) {
        var ids =
                all.stream().map(Versioned::id).filter(reader.reach()::contains).collect(Collectors.toSet());
        var open = openLeads.of(ids);
        return all.stream()
                .map(said ->
                        AvailabilityAnswer.of(said, ids.contains(said.id()) ? open.getOrDefault(said.id(), 0) : null))
                .toList();
    }

    @GetMapping("/{salespersonId}")
    ResponseEntity<AvailabilityAnswer> one(@PathVariable String salespersonId, Reader reader) {
        return answer(salespeople.find(salespersonId).orElseThrow(() -> unknown(salespersonId)), reader);
    }

    @PutMapping("/{salespersonId}")
    @Access(RoleGroup.DECIDERS)
    ResponseEntity<AvailabilityAnswer> put(
            @PathVariable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) String salespersonId,
            @Valid @RequestBody AvailabilityBody body,
            IfMatch ifMatch,
            Caller caller,
            Reader reader) {
        var said = salespeople
                .say(salespersonId, body.availability(), ifMatch.optional(), By.http(caller.id()))
                .orElseThrow(() -> unknown(salespersonId));
        return answer(said, reader);
    }

    private static ProblemException unknown(String salespersonId) {
        return ProblemException.notFound("salesperson", "salespersonId", salespersonId);
    }

    private ResponseEntity<AvailabilityAnswer> answer(Versioned<Roster.Member> said, Reader reader) {
        return ResponseEntity.ok()
                .eTag(ETags.of(said.version()))
                .body(shown(List.of(said), reader).getFirst());
    }
}
