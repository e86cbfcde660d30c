package org.clientele.lead.forms.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.forms.Form;
import org.clientele.lead.forms.Forms;
import org.clientele.lead.forms.MakingForms;
import org.clientele.lead.forms.WebForm;
import org.clientele.lead.sources.SourceNotAllowedException;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.Identified;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes web forms and changes them. */
@RestController
@RequestMapping("/api/v1/forms")
@Access(RoleGroup.SOURCES)
class FormController {

    private final Forms forms;
    private final MakingForms making;

    FormController(Forms forms, MakingForms making) {
        this.forms = forms;
        this.making = making;
    }

    /**
     * A form as it is shown.
     *
     * @param action where pages send it
     */
    record FormAnswer(
            String formId,
            String key,
            String action,
            String madeBy,
            String name,
            String source,
            String campaign,
            boolean open,
            List<String> origins,
            String honeypot,
            int perMinute,
            int perMinuteAndSender,
            @Nullable String thanksUrl,
            @Nullable @JsonUnwrapped Change change)
            implements Identified {

        @Override
        public String id() {
            return formId;
        }

        static FormAnswer of(Versioned<Form> kept) {
            var made = kept.state();
            var form = made.form();
            return new FormAnswer(
                    kept.id(),
                    made.key(),
                    WebFormController.PATH + "/" + made.key(),
                    made.madeBy(),
                    form.name(),
                    form.source(),
                    form.campaign(),
                    form.open(),
                    form.origins(),
                    form.honeypot(),
                    form.perMinute(),
                    form.perMinuteAndSender(),
                    form.thanksUrl(),
                    kept.change());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FormAnswer> make(@Valid @RequestBody WebForm form, RequestKey key, Caller caller)
            throws SourceNotAllowedException {
        return answer(HttpStatus.CREATED, making.make(key.derivedId("form"), caller.id(), form, CommandKey.of(key)));
    }

    @GetMapping
    Page<FormAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit) {
        var read = forms.all(Cursor.last(cursor), limit + 1).stream()
                .map(FormAnswer::of)
                .toList();
        return Page.of(read, limit, last -> Cursor.after(last.formId()));
    }

    @GetMapping("/{formId}")
    ResponseEntity<FormAnswer> one(@PathVariable String formId) {
        return answer(HttpStatus.OK, existing(formId));
    }

    @PutMapping("/{formId}")
    ResponseEntity<FormAnswer> change(
            @PathVariable String formId, @Valid @RequestBody WebForm form, IfMatch ifMatch, Caller caller)
            throws SourceNotAllowedException {
        var expected = ifMatch.required();
        return answer(HttpStatus.OK, making.change(existing(formId).id(), caller.id(), expected, form));
    }

    @PostMapping("/{formId}/key")
    ResponseEntity<FormAnswer> replaceKey(@PathVariable String formId, RequestKey key, Caller caller)
            throws SourceNotAllowedException {
        return answer(HttpStatus.OK, making.replaceKey(existing(formId).id(), caller.id(), CommandKey.of(key)));
    }

    private Versioned<Form> existing(String formId) {
        return forms.find(formId).orElseThrow(() -> ProblemException.notFound("form", "formId", formId));
    }

    private static ResponseEntity<FormAnswer> answer(HttpStatus status, Versioned<Form> kept) {
        return ResponseEntity.status(status).eTag(ETags.of(kept.version())).body(FormAnswer.of(kept));
    }
}
