package org.clientele.lead.correspondence.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.correspondence.Correspondence;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.correspondence.RecordingCorrespondence;
import org.clientele.lead.correspondence.SocialTouch;
import org.clientele.lead.lead.LeadRequests;
import org.clientele.lead.lead.ReadingLeads;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Identified;
import org.clientele.servicedefaults.JsonBytes;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicedefaults.TextualTimes;
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

/** Takes and shows what was said and written with a lead. */
@RestController
@RequestMapping("/api/v1/leads/{leadId}/correspondence")
@Access(RoleGroup.SELLERS)
class CorrespondenceController {

    private final RecordingCorrespondence recording;
    private final Correspondences correspondences;
    private final ReadingLeads leads;

    CorrespondenceController(RecordingCorrespondence recording, Correspondences correspondences, ReadingLeads leads) {
        this.recording = recording;
        this.correspondences = correspondences;
        this.leads = leads;
    }

    record CorrespondenceBody(
            @NotNull
            @Pattern(
                    regexp = "email|phone|meeting|chat|social|letter",
                    message = "must be email, phone, meeting, chat, social or letter")
            String channel,

            @NotNull @Pattern(regexp = "inbound|outbound", message = "must be inbound or outbound")
            String direction,

            @NotNull Instant at,
            @Nullable @Size(max = 1_000) String subject,

            @Nullable @Size(max = 20_000) @JsonBytes(max = 50_000)
            String text,

            @Nullable @Valid SocialTouch social,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 200) String> participants) {

        Correspondence entry(String correspondenceId, String leadId, Caller caller) {
            return new Correspondence(
                    correspondenceId,
                    leadId,
                    null,
                    channel,
                    direction,
                    at,
                    subject,
                    text,
                    social,
                    participants,
                    By.http(caller.id()));
        }
    }

    record CorrespondenceAnswer(
            String correspondenceId,
            String leadId,
            String channel,
            String direction,
            Instant at,
            @Nullable String subject,
            @Nullable String text,
            @Nullable SocialTouch social,
            @Nullable List<String> participants)
            implements Identified {

        @Override
        public String id() {
            return correspondenceId;
        }

        static CorrespondenceAnswer of(Correspondence entry) {
            return new CorrespondenceAnswer(
                    entry.correspondenceId(),
                    entry.leadId(),
                    entry.channel(),
                    entry.direction(),
                    entry.at(),
                    entry.subject(),
                    entry.text(),
                    entry.social(),
                    entry.participants());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CorrespondenceAnswer record(
            @PathVariable String leadId, @Valid @RequestBody CorrespondenceBody body, RequestKey key, Caller caller)
            throws NotYoursException {
        requireSocialOnSocialChannel(body);
        var entry = body.entry(key.derivedId("correspondence|" + leadId), leadId, caller);
        return recording
                .record(entry, CommandKey.of(key), LeadRequests.author(caller))
                .map(CorrespondenceAnswer::of)
                .orElseThrow(() -> unknown(leadId));
    }

    static void requireSocialOnSocialChannel(CorrespondenceBody body) {
        if (body.social() != null && !body.channel().equals("social")) {
            throw ProblemException.invalidField("social", "is for the channel social only");
        }
    }

    @GetMapping
    @Access(RoleGroup.READERS)
    Page<CorrespondenceAnswer> list(
            @PathVariable String leadId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader)
            throws NotYoursException {
        var lead = leads.find(leadId, reader).orElseThrow(() -> unknown(leadId)).state();
        var read = correspondences.of(lead.leadIds(), Position.last(cursor, TextualTimes::instant), limit + 1).stream()
                .map(CorrespondenceAnswer::of)
                .toList();
        return Page.of(read, limit, last -> new Position<>(last.at(), last.correspondenceId()).cursor());
    }

    @GetMapping("/{correspondenceId}")
    @Access(RoleGroup.READERS)
    CorrespondenceAnswer one(@PathVariable String leadId, @PathVariable String correspondenceId, Reader reader)
            throws NotYoursException {
        var lead = leads.find(leadId, reader).orElseThrow(() -> unknown(leadId)).state();
        return correspondences
                .find(correspondenceId)
                .map(Versioned::state)
                .filter(entry -> lead.leadIds().contains(entry.leadId()))
                .map(CorrespondenceAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("entry", "correspondenceId", correspondenceId));
    }

    static ProblemException unknown(String leadId) {
        return ProblemException.notFound("lead", "leadId", leadId);
    }
}
