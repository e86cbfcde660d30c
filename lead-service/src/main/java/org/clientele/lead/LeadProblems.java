package org.clientele.lead;

import static org.clientele.lead.LeadProblem.MALFORMED_FORM;
import static org.clientele.lead.LeadProblem.MERGE_REFUSED;
import static org.clientele.lead.LeadProblem.NO_DRAFT;
import static org.clientele.lead.LeadProblem.ORIGIN_NOT_ALLOWED;
import static org.clientele.lead.LeadProblem.SOURCE_NOT_ALLOWED;
import static org.clientele.lead.LeadProblem.TAKEN_BY_ANOTHER_LEAD;
import static org.clientele.lead.LeadProblem.TOO_LATE_TO_UNDO;
import static org.clientele.servicedefaults.GeneralProblem.CONTENT_TOO_LARGE;
import static org.clientele.servicedefaults.GeneralProblem.INVALID_FIELD;
import static org.clientele.servicedefaults.GeneralProblem.TOO_MANY_REQUESTS;
import static org.clientele.servicedefaults.GeneralProblem.UNAVAILABLE;
import static org.clientele.servicedefaults.GeneralProblem.WRONG_STATE;

import java.time.Duration;
import org.clientele.lead.conversion.TooLateToUndoException;
import org.clientele.lead.forms.MalformedFormException;
import org.clientele.lead.forms.OriginNotAllowedException;
import org.clientele.lead.forms.TooManyRequestsException;
import org.clientele.lead.forms.UnusableFormException;
import org.clientele.lead.imports.InvalidMappingException;
import org.clientele.lead.imports.InvalidRowException;
import org.clientele.lead.imports.UploadTooLargeException;
import org.clientele.lead.imports.WrongImportStateException;
import org.clientele.lead.lead.BeforeItsBeginException;
import org.clientele.lead.lead.KeysInUseException;
import org.clientele.lead.lead.TakenByAnotherLeadException;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.lead.merging.MergeRefusedException;
import org.clientele.lead.routing.BackwardAbsenceException;
import org.clientele.lead.routing.NoDraftException;
import org.clientele.lead.routing.UnknownTargetException;
import org.clientele.lead.scoring.RuleNamedTwiceException;
import org.clientele.lead.sources.SourceNotAllowedException;
import org.clientele.lead.sources.TooManySourcesException;
import org.clientele.servicedefaults.ProblemTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which problem each refusal of this service is. */
@Configuration(proxyBeanMethods = false)
class LeadProblems {

    @Bean
    ProblemTable leadRefusals() {
        return new ProblemTable()
                .add(
                        WrongStateException.class,
                        WRONG_STATE,
                        (e, problem) -> problem.field("state", "does not allow it"))
                .add(
                        TakenByAnotherLeadException.class,
                        TAKEN_BY_ANOTHER_LEAD,
                        (e, problem) -> problem.field("leadId", e.leadId()))
                .add(KeysInUseException.class, UNAVAILABLE, (e, problem) -> problem.retryAfter(Duration.ofSeconds(1)))
                .add(
                        BeforeItsBeginException.class,
                        INVALID_FIELD,
                        (e, problem) -> problem.field("occurredAt", String.valueOf(e.getMessage())))
                .add(MergeRefusedException.class, MERGE_REFUSED)
                .add(TooLateToUndoException.class, TOO_LATE_TO_UNDO)
                .add(WrongImportStateException.class, WRONG_STATE)
                .add(UploadTooLargeException.class, CONTENT_TOO_LARGE)
                .add(InvalidRowException.class, INVALID_FIELD, (e, problem) -> problem.field(e.field(), e.reason()))
                .add(InvalidMappingException.class, INVALID_FIELD, (e, problem) -> problem.field(e.path(), e.reason()))
                .add(
                        UnknownTargetException.class,
                        INVALID_FIELD,
                        (e, problem) -> problem.field(e.path(), "is not known here"))
                .add(
                        BackwardAbsenceException.class,
                        INVALID_FIELD,
                        (e, problem) -> problem.field("absences[" + e.at() + "].to", "is before from"))
                .add(
                        RuleNamedTwiceException.class,
                        INVALID_FIELD,
                        (e, problem) -> problem.field("rules[" + e.at() + "].name", "is the name of another rule"))
                .add(UnusableFormException.class, INVALID_FIELD, (e, problem) -> problem.field(e.field(), e.reason()))
                .add(
                        SourceNotAllowedException.class,
                        SOURCE_NOT_ALLOWED,
                        (e, problem) ->
                                problem.field(e.refusal().field(), e.refusal().message()))
                .add(TooManySourcesException.class, WRONG_STATE)
                .add(NoDraftException.class, NO_DRAFT)
                .add(OriginNotAllowedException.class, ORIGIN_NOT_ALLOWED)
                .add(MalformedFormException.class, MALFORMED_FORM)
                .add(
                        TooManyRequestsException.class,
                        TOO_MANY_REQUESTS,
                        (e, problem) -> problem.retryAfter(e.longEnough()));
    }
}
