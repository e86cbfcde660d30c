package org.clientele.servicedefaults;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has whoever reads lists kept by the audit log of a service, if it has one. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(AuditLog.class)
class AuditAutoConfiguration {

    @Bean
    ListReads listReads(@Value("${spring.application.name:service}") String service) {
        return new ListReads(OperationIds.ofService(service));
    }

    @Bean
    AuditedLists auditedLists(ListReads reads, AuditLog log, ObjectProvider<OpenPages> open) {
        return new AuditedLists(reads, log, open);
    }

    @Bean
    WebMvcConfigurer auditing(ListReads reads, AuditedLists lists, AuditLog log) {
        var exports = new AuditedExports(reads, log);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(exports);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(exports);
                registry.addInterceptor(lists);
            }
        };
    }
}
