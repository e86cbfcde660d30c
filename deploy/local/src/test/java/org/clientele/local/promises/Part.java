package org.clientele.local.promises;

import java.util.List;
import java.util.Locale;
import org.clientele.analytics.AnalyticsApplication;
import org.clientele.lead.LeadApplication;
import org.clientele.notification.NotificationApplication;
import org.clientele.portfolio.PortfolioApplication;

/** A service that can be killed, and the topics that it reads. */
enum Part {
    LEAD(
            LeadApplication.class,
            "marketing-leads",
            "salespeople",
            "lead-events",
            "client-events",
            "client-profiles",
            "correspondence",
            "follow-up-events"),
    PORTFOLIO(PortfolioApplication.class, "client-onboarding-requests", "correspondence", "follow-up-events"),
    ANALYTICS(AnalyticsApplication.class, "client-events", "client-profiles", "salespeople"),
    NOTIFICATION(
            NotificationApplication.class,
            "lead-events",
            "client-events",
            "salespeople",
            "lead-profiles",
            "client-profiles");

    private final Class<?> main;

    @SuppressWarnings("ImmutableEnumChecker") // it is made by List.of
    private final List<String> topics;

    Part(Class<?> main, String... topics) {
        this.main = main;
        this.topics = List.of(topics);
    }

    Class<?> main() {
        return main;
    }

    List<String> topics() {
        return topics;
    }

    /** Its consumer group. */
    String group() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }
}
