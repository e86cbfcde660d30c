package org.clientele.servicedefaults.openapi;

import io.swagger.v3.oas.models.media.StringSchema;
import java.time.LocalDateTime;
import java.util.List;
import org.clientele.servicedefaults.Backdating;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.OperationIds;
import org.clientele.servicedefaults.PreferredWait;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.Refusals;
import org.clientele.servicedefaults.RequestKey;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;

/** Lets every service describe its API under {@code /v3/api-docs} and {@code /v3/api-docs.yaml}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class,
                        Reader.class,
                        RequestKey.class,
                        IfMatch.class,
                        PreferredWait.class,
                        Backdating.class,
                        Export.class)
                .replaceWithClass(ProblemDetail.class, Problem.class)
                .replaceWithSchema(
                        LocalDateTime.class,
                        new StringSchema().format("date-time-local").example("2026-03-29T09:30"));
    }

    @Bean
    ProblemAnswers problemAnswers(Refusals refusals) {
        return new ProblemAnswers(new PossibleProblems(refusals));
    }

    @Bean
    ServiceDescription serviceDescription(
            @Value("${spring.application.name:service}") String service,
            @Value("${clientele.http.token-url}") String tokenUrl,
            ProblemAnswers problems) {
        var vocabulary = new Vocabulary(List.of(
                "openapi/vocabulary.properties",
                "openapi/event-delivery.properties",
                "openapi/" + service + ".properties"));
        return new ServiceDescription(
                service, problems, new Descriptions(vocabulary), new Examples(service), new SignIn(tokenUrl));
    }

    @Bean
    OperationDescription operationDescription(
            @Value("${spring.application.name:service}") String service, ProblemAnswers problems) {
        return new OperationDescription(OperationIds.ofService(service), problems);
    }

    @Bean
    RequiredFields requiredFields() {
        return new RequiredFields();
    }
}
