package org.clientele.lead.matching;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the domain by which a company is known. Those of mail providers say nothing of a company. */
final class Domains {

    private static final Set<String> PROVIDERS = Set.copyOf(Words.in("mail-providers.txt"));

    private Domains() {}

    static Optional<String> ofWebsite(@Nullable String website) {
        if (website == null || website.isBlank()) {
            return Optional.empty();
        }
        var address = website.strip();
        try {
            var host = URI.create(address.contains("://") ? address : "https://" + address)
                    .getHost();
            return Optional.ofNullable(host).flatMap(Domains::ofCompany);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    static Optional<String> ofEmail(@Nullable String email) {
        return Identities.normalisedEmail(email)
                .map(address -> address.substring(address.lastIndexOf('@') + 1))
                .flatMap(Domains::ofCompany);
    }

    private static Optional<String> ofCompany(String host) {
        try {
            var domain = IDN.toASCII(host).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            return domain.contains(".") && !PROVIDERS.contains(domain) ? Optional.of(domain) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
