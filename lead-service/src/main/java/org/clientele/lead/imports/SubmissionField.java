package org.clientele.lead.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** A field of a submission that a column can be. */
public enum SubmissionField {
    EXTERNAL_ID("externalId"),
    CAMPAIGN("campaign"),
    OCCURRED_AT("occurredAt"),
    GIVEN_NAME("person.givenName"),
    FAMILY_NAME("person.familyName"),
    EMAIL("person.email"),
    PHONE("person.phone"),
    LANGUAGE("person.language"),
    COMPANY_NAME("company.name"),
    SECTOR("company.sector"),
    EMPLOYEES("company.employees"),
    COUNTRY("company.country"),
    WEBSITE("company.website"),
    REGISTRATION_NUMBER("company.registrationNumber"),
    REGION("company.region"),
    POSTCODE("company.postcode"),
    NEED("need"),
    AMOUNT("expectedValue.amount"),
    CURRENCY("expectedValue.currency"),
    OWNER("owner");

    private final String path;

    SubmissionField(String path) {
        this.path = path;
    }

    /** The name in a submission and in answers. */
    @JsonValue
    public String path() {
        return path;
    }

    static Optional<SubmissionField> of(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    boolean namesSomebody() {
        return switch (this) {
            case GIVEN_NAME, FAMILY_NAME, EMAIL, PHONE, COMPANY_NAME -> true;
            case EXTERNAL_ID,
                    CAMPAIGN,
                    OCCURRED_AT,
                    LANGUAGE,
                    SECTOR,
                    EMPLOYEES,
                    COUNTRY,
                    WEBSITE,
                    REGISTRATION_NUMBER,
                    REGION,
                    POSTCODE,
                    NEED,
                    AMOUNT,
                    CURRENCY,
                    OWNER -> false;
        };
    }
}
