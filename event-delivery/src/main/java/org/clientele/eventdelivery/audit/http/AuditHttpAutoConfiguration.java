package org.clientele.eventdelivery.audit.http;

import org.clientele.eventdelivery.audit.AuditEntries;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Adds the audit log to what a service that has HTTP answers. */
@AutoConfiguration
@ConditionalOnWebApplication
class AuditHttpAutoConfiguration {

    @Bean
    AuditController auditController(AuditEntries entries) {
        return new AuditController(entries);
    }
}
