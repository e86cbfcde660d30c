package org.clientele.lead.lead;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The company that is interested, as the source gave it.
 *
 * @param registrationNumber its number in the register of its country
 * @param region the part of the country, for example a state
 */
public record Company(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 100) String sector,
        @Nullable @PositiveOrZero Integer employees,
        @Nullable @Size(max = 100) String country,
        @Nullable @Size(max = 500) String website,
        @Nullable @Size(max = 100) String registrationNumber,
        @Nullable @Size(max = 100) String region,
        @Nullable @Size(max = 20) String postcode) {

    /** Nothing is said of it. */
    public static final Company NONE = new Company("", null, null, null, null, null, null, null);
}
