package org.clientele.portfolio.onboarding;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** The ids that follow from those of a lead and its conversion, so that every attempt finds the same documents. */
final class DerivedIds {

    private static final UUID CLIENTS = UUID.fromString("b3c1e0d4-5b0a-5c57-9f0e-2f6b1f3a7d11");
    private static final UUID PROJECTS = UUID.fromString("4e7d9a52-08c6-5f3b-8a41-c95e60b7d2f8");

    private DerivedIds() {}

    /** Each attempt that was undone leaves the next one a client of its own. */
    static String clientOf(String leadId, int attempt) {
        var name = attempt == 1 ? leadId : leadId + "|" + attempt;
        return UuidCreator.getNameBasedSha1(CLIENTS, name).toString();
    }

    static String projectOf(String conversionId) {
        return UuidCreator.getNameBasedSha1(PROJECTS, conversionId).toString();
    }
}
