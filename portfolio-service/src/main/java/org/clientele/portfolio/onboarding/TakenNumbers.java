package org.clientele.portfolio.onboarding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.portfolio.client.RegistrationNumbers;
import org.clientele.portfolio.client.RegistrationNumbers.Claim;
import org.springframework.stereotype.Component;

/**
 * Claims the registration numbers of new clients before their onboarding is decided, and finds out which of them other
 * clients have. A number of a conversion that was refused or taken back is free.
 */
@Component
class TakenNumbers {

    private final RegistrationNumbers numbers;
    private final Onboardings onboardings;

    TakenNumbers(RegistrationNumbers numbers, Onboardings onboardings) {
        this.numbers = numbers;
        this.onboardings = onboardings;
    }

    /** The conversions whose new clients would have the number of another one. */
    Set<String> of(List<OnboardingRequest> requests) {
        var claims = undecided(
                requests.stream().flatMap(request -> claim(request).stream()).toList());
        if (claims.isEmpty()) {
            return Set.of();
        }
        var having = numbers.claim(claims);
        var free = ended(having.values().stream().map(Claim::conversionId).collect(Collectors.toSet()));
        return claims.stream()
                .filter(claim -> !isGranted(claim, having, free))
                .map(Claim::conversionId)
                .collect(Collectors.toSet());
    }

    private static Optional<Claim> claim(OnboardingRequest request) {
        return Optional.of(request)
                .filter(wanted -> wanted.client().isNew())
                .flatMap(wanted -> wanted.company().registered())
                .map(number -> new Claim(number, request.conversionId()));
    }

    /** What was decided before has its number, or has given it up. */
    private List<Claim> undecided(List<Claim> claims) {
        var decided = claims.isEmpty()
                ? Set.of()
                : onboardings.findAll(claims.stream().map(Claim::conversionId).toList()).stream()
                        .map(Versioned::id)
                        .collect(Collectors.toSet());
        return claims.stream()
                .filter(claim -> !decided.contains(claim.conversionId()))
                .toList();
    }

    private Set<String> ended(Set<String> conversionIds) {
        return onboardings.findAll(conversionIds).stream()
                .map(Versioned::state)
                .filter(onboarding -> !onboarding.stands())
                .map(Onboarding::conversionId)
                .collect(Collectors.toSet());
    }

    private boolean isGranted(Claim claim, Map<String, Claim> having, Set<String> free) {
        var holder = having.getOrDefault(claim.number(), claim);
        return holder.equals(claim) || (free.contains(holder.conversionId()) && numbers.takeOver(holder, claim));
    }
}
