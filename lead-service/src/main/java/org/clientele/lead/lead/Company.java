package org.clientele.lead.lead;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

    /** The company that has these fields; its name is empty if they have none. */
    static Company of(Map<String, Object> fields) {
        return new Company(
                Objects.requireNonNullElse(Details.text(fields, Details.COMPANY_NAME), ""),
                Details.text(fields, "company.sector"),
                fields.get("company.employees") instanceof Integer employees ? employees : null,
                Details.text(fields, "company.country"),
                Details.text(fields, "company.website"),
                Details.text(fields, "company.registrationNumber"),
                Details.text(fields, "company.region"),
                Details.text(fields, "company.postcode"));
    }

    /** All its fields by their names, null where nothing is said. */
    Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put(Details.COMPANY_NAME, name.isEmpty() ? null : name);
        fields.put("company.sector", sector);
        fields.put("company.employees", employees);
        fields.put("company.country", country);
        fields.put("company.website", website);
        fields.put("company.registrationNumber", registrationNumber);
        fields.put("company.region", region);
        fields.put("company.postcode", postcode);
        return fields;
    }
}
