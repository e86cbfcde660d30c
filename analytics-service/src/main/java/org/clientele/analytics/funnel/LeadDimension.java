package org.clientele.analytics.funnel;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.clientele.servicedefaults.Code;
import org.jspecify.annotations.Nullable;

/** By what leads are divided into groups. */
public enum LeadDimension {
    SOURCE {
        @Override
        String of(LeadStory lead, ZoneId zone) {
            return lead.arrival().source();
        }
    },
    CAMPAIGN {
        @Override
        @Nullable
        String of(LeadStory lead, ZoneId zone) {
            return lead.arrival().campaign();
        }
    },
    SALESPERSON {
        @Override
        @Nullable
        String of(LeadStory lead, ZoneId zone) {
            return lead.now().owner().salespersonId();
        }
    },
    TEAM {
        @Override
        @Nullable
        String of(LeadStory lead, ZoneId zone) {
            return lead.now().owner().teamId();
        }
    },
    MONTH {
        @Override
        String of(LeadStory lead, ZoneId zone) {
            return YearMonth.from(lead.arrival().happened().atZone(zone)).toString();
        }
    };

    /** All of them, for {@code @Pattern}. */
    public static final String PATTERN = "source|campaign|salesperson|team|month";

    /** What to tell whoever names another. */
    public static final String RULE = "must be source, campaign, salesperson, team or month";

    public static Optional<LeadDimension> of(String code) {
        return Code.constant(LeadDimension.class, code);
    }

    /** The group of a lead; null if it is in none. */
    abstract @Nullable String of(LeadStory lead, ZoneId zone);
}
