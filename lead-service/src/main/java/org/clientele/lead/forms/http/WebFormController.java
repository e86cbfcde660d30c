package org.clientele.lead.forms.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.clientele.lead.forms.FilledIn;
import org.clientele.lead.forms.Form;
import org.clientele.lead.forms.MalformedFormException;
import org.clientele.lead.forms.OriginNotAllowedException;
import org.clientele.lead.forms.TakingForms;
import org.clientele.lead.forms.TooManyRequestsException;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what visitors of websites fill in. It says nothing of what became of it: who sends an address must not learn
 * whether somebody is known by it.
 */
@RestController
@RequestMapping(WebFormController.PATH)
@Access(RoleGroup.EVERYBODY)
class WebFormController {

    static final String PATH = "/api/v1/web-forms";

    private final ReadingForms reading;
    private final TakingForms taking;

    WebFormController(ReadingForms reading, TakingForms taking) {
        this.reading = reading;
        this.taking = taking;
    }

    record Taken(String submissionId) {}

    @PostMapping(
            path = "/{key}",
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                        schema = @Schema(implementation = FilledIn.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = FilledIn.class))
            })
    @ApiResponse(responseCode = "202", description = "It is taken.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "303",
            description = "It is taken, and the browser is sent to the form's thanks.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The form's thanks.",
                            schema = @Schema(type = "string", format = "uri")),
            content = @Content)
    ResponseEntity<Taken> take(
            @PathVariable String key,
            RequestKey requestKey,
            @Parameter(hidden = true) @RequestHeader(defaultValue = MediaType.ALL_VALUE) List<MediaType> accept,
            @Parameter(hidden = true) @RequestAttribute(name = FormGate.FORM, required = false) @Nullable Form found,
            HttpServletRequest request)
            throws IOException, OriginNotAllowedException, MalformedFormException, TooManyRequestsException {
        var form = Optional.ofNullable(found)
                .filter(one -> one.form().open())
                .orElseThrow(() -> ProblemException.notFound("open form", "key", key));
        Origins.requireAllowed(form.form(), request);
        var filledIn = reading.read(form.form(), request);
        var submissionId = submit(form, filledIn, requestKey.given() ? requestKey.key() : null);
        return answer(form, submissionId, accept);
    }

    private String submit(Form form, FilledIn filledIn, @Nullable String requestKey) {
        return form.form().isBaited(filledIn)
                ? taking.refuse(form, filledIn, requestKey)
                : taking.take(form, filledIn, reading.submission(form.form(), filledIn), requestKey);
    }

    private static ResponseEntity<Taken> answer(Form form, String submissionId, List<MediaType> accept) {
        var thanks = form.form().thanksUrl();
        if (thanks != null && accept.stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(thanks))
                    .build();
        }
        return ResponseEntity.accepted().body(new Taken(submissionId));
    }
}
