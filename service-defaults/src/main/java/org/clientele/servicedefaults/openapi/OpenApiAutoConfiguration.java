package org.clientele.servicedefaults.openapi;

import io.swagger.v3.oas.models.media.StringSchema;
import java.time.LocalDateTime;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.IfMatch;
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
                .addRequestWrapperToIgnore(Caller.class, RequestKey.class, IfMatch.class)
                .replaceWithClass(ProblemDetail.class, Problem.class)
                .replaceWithSchema(
                        LocalDateTime.class,
                        new StringSchema().format("date-time-local").example("2026-03-29T09:30"));
    }

    @Bean
    ServiceDescription serviceDescription(@Value("${spring.application.name:service}") String service) {
        return new ServiceDescription(service);
    }

    @Bean
    OperationDescription operationDescription() {
        return new OperationDescription();
    }

    @Bean
    RequiredFields requiredFields() {
        return new RequiredFields();
    }
}
