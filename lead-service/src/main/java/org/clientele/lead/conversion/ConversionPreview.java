package org.clientele.lead.conversion;

import java.util.List;
import org.clientele.lead.lead.Company;
import org.clientele.lead.lead.Person;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a conversion would make of a lead as it is now.
 *
 * @param possible whether nothing that is known here would prevent it
 * @param newClient the client that would come of it, unless it goes into one that exists
 * @param existingClient the client that would get the project otherwise
 * @param leadIds the lead and all that is part of it
 * @param correspondence how many entries would come along; counting ends at 1,000
 * @param duplicates clients that it may be already, the most likely first
 */
public record ConversionPreview(
        String leadId,
        boolean possible,
        List<Hindrance> hindrances,
        @Nullable NewClient newClient,
        @Nullable ExistingClient existingClient,
        NewProject project,
        List<String> leadIds,
        int correspondence,
        List<Duplicate> duplicates) {

    /**
     * What is in the way, or is missing.
     *
     * @param code {@code wrong-state}, {@code unknown-client}, {@code not-their-client}, {@code client-left},
     *     {@code no-name} or {@code no-owner}
     * @param prevents whether the conversion cannot be because of it
     */
    public record Hindrance(String code, boolean prevents, String text) {}

    /**
     * The client as it would be.
     *
     * @param name the company's, otherwise the contact's, otherwise how the contact is reached
     */
    public record NewClient(
            @Nullable String name,
            @Nullable Company company,
            @Nullable Person contact,
            @Nullable String salespersonId,
            @Nullable String teamId) {}

    /** A client that is there already, as far as its profile has arrived. */
    public record ExistingClient(
            String clientId,
            @Nullable String name,
            @Nullable String salespersonId) {}

    /** Whose the project would be, and what the sale was expected to bring. */
    public record NewProject(
            @Nullable String salespersonId,
            @Nullable String teamId,
            @Nullable Money expectedValue) {}

    /**
     * A client that it may be.
     *
     * @param score from 0 to 1
     * @param former whether it has left
     */
    public record Duplicate(
            String clientId, @Nullable String name, boolean former, double score, List<String> reasons) {}
}
