package org.clientele.portfolio.onboarding.mongo;

import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.portfolio.onboarding.Onboarding;

/** A decision as it is stored; its id is that of the conversion. */
public record OnboardingDocument(@BsonId String id, Onboarding onboarding) {

    static OnboardingDocument of(Onboarding onboarding) {
        return new OnboardingDocument(onboarding.conversionId(), onboarding);
    }
}
