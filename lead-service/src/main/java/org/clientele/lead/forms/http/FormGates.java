package org.clientele.lead.forms.http;

import org.clientele.lead.forms.FindingForms;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Sets the gate before everything that is sent to web forms. */
@Configuration
class FormGates {

    /** Before anybody asks for a token: what asks for permission beforehand has none. */
    @Bean
    FilterRegistrationBean<FormGate> formGate(
            FindingForms finding, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new FormGate(finding, new CrossOrigin(), problems));
        registration.addUrlPatterns(WebFormController.PATH + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
