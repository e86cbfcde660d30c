package org.clientele.lead.forms.http;

import org.jspecify.annotations.Nullable;

/**
 * The fields that a page may send, for the description of the interface; the honeypot comes on top. A submission needs
 * a name, an address, a phone number or a company.
 *
 * @param submissionKey the same when the form is sent twice, new each time the page is opened
 */
record FormFields(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String company,
        @Nullable String sector,
        @Nullable String employees,
        @Nullable String country,
        @Nullable String website,
        @Nullable String registrationNumber,
        @Nullable String region,
        @Nullable String postcode,
        @Nullable String need,
        @Nullable String submissionKey) {}
