package org.clientele.eventdelivery.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.clientele.eventdelivery.EventDeliveryProperties;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.servicedefaults.AuditLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Gives a service that has HTTP its audit log. */
@AutoConfiguration(beforeName = "org.clientele.servicedefaults.AuditAutoConfiguration")
@ConditionalOnWebApplication
class AuditAutoConfiguration {

    @Bean
    AuditEntries auditEntries(Aggregates aggregates, EventDeliveryProperties properties) {
        return new MongoAuditEntries(aggregates, new AuditFacts(properties.service()));
    }

    @Bean
    AuditLog auditLog(AuditEntries entries, CurrentTrace trace, Clock clock, ObjectProvider<MeterRegistry> meters) {
        return new KeepingAudit(entries, trace::id, clock, meters.getIfAvailable(CompositeMeterRegistry::new));
    }

    /** As long as the topic of the audit log keeps them. */
    @Bean
    BackgroundWork forgettingAudit(
            AuditEntries entries, @Value("${clientele.audit.keep:400d}") Duration kept, Clock clock) {
        return new ForgettingAudit(entries, kept, clock);
    }
}
