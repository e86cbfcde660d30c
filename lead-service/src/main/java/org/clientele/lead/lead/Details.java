package org.clientele.lead.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.servicedefaults.JsonBytes;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** What a lead says about who is interested and in what: that which two leads of one person may say differently. */
public record Details(
        @Nullable @Valid Person person,
        @Nullable @Valid Company company,

        @Nullable @Size(max = 10_000) @JsonBytes(max = 40_000)
        String need,

        @Nullable @Valid Money expectedValue,
        @Nullable LocalDate expectedCloseOn) {

    /** Nothing is said. */
    public static final Details NONE = new Details(null, null, null, null, null);

    /** Without it there is no company. */
    public static final String COMPANY_NAME = "company.name";

    /** The names of all fields. */
    public static final List<String> NAMES = List.of(
            "person.givenName",
            "person.familyName",
            "person.email",
            "person.phone",
            "person.language",
            COMPANY_NAME,
            "company.sector",
            "company.employees",
            "company.country",
            "company.website",
            "company.registrationNumber",
            "company.region",
            "company.postcode",
            "need",
            "expectedValue",
            "expectedCloseOn");

    private static final String PERSON = "person.";
    private static final String COMPANY = "company.";

    private static final String NEED = "need";
    private static final String EXPECTED_VALUE = "expectedValue";
    private static final String EXPECTED_CLOSE_ON = "expectedCloseOn";

    /** The fields that have a value, by their names as they are in the lead's answer over HTTP. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, personOrNone());
        put(fields, companyOrNone());
        put(fields, NEED, need);
        put(fields, EXPECTED_VALUE, expectedValue);
        put(fields, EXPECTED_CLOSE_ON, expectedCloseOn);
        return fields;
    }

    private static void put(Map<String, Object> fields, Person person) {
        put(fields, "person.givenName", person.givenName());
        put(fields, "person.familyName", person.familyName());
        put(fields, "person.email", person.email());
        put(fields, "person.phone", person.phone());
        put(fields, "person.language", person.language());
    }

    private static void put(Map<String, Object> fields, Company company) {
        put(fields, COMPANY_NAME, company.name().isEmpty() ? null : company.name());
        put(fields, "company.sector", company.sector());
        put(fields, "company.employees", company.employees());
        put(fields, "company.country", company.country());
        put(fields, "company.website", company.website());
        put(fields, "company.registrationNumber", company.registrationNumber());
        put(fields, "company.region", company.region());
        put(fields, "company.postcode", company.postcode());
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** The details that have these fields; some fields of a company are kept without its name. */
    public static Details of(Map<String, Object> fields) {
        var value = fields.get(EXPECTED_VALUE) instanceof Money money ? money : null;
        var closeOn = fields.get(EXPECTED_CLOSE_ON) instanceof LocalDate day ? day : null;
        return new Details(person(fields), company(fields), text(fields, NEED), value, closeOn);
    }

    private static @Nullable Person person(Map<String, Object> fields) {
        return fields.keySet().stream().noneMatch(name -> name.startsWith(PERSON))
                ? null
                : new Person(
                        text(fields, "person.givenName"),
                        text(fields, "person.familyName"),
                        text(fields, "person.email"),
                        text(fields, "person.phone"),
                        text(fields, "person.language"));
    }

    private static @Nullable Company company(Map<String, Object> fields) {
        return fields.keySet().stream().noneMatch(Details::isOfCompany)
                ? null
                : new Company(
                        Objects.requireNonNullElse(text(fields, COMPANY_NAME), ""),
                        text(fields, "company.sector"),
                        fields.get("company.employees") instanceof Integer employees ? employees : null,
                        text(fields, "company.country"),
                        text(fields, "company.website"),
                        text(fields, "company.registrationNumber"),
                        text(fields, "company.region"),
                        text(fields, "company.postcode"));
    }

    /** Whether a field is one of the company. */
    public static boolean isOfCompany(String field) {
        return field.startsWith(COMPANY);
    }

    /** The company, if it has a name: a lead has no other. */
    @Nullable
    Company namedCompany() {
        return company == null || company.name().isEmpty() ? null : company;
    }

    /** One that says nothing if there is none. */
    public Company companyOrNone() {
        return company == null ? Company.NONE : company;
    }

    /** One that says nothing if there is none. */
    public Person personOrNone() {
        return person == null ? Person.NONE : person;
    }

    /** The same, but for what these say. */
    Details with(Details others) {
        var fields = fields();
        fields.putAll(others.fields());
        return of(fields);
    }

    Details withoutCompany() {
        return new Details(person, null, need, expectedValue, expectedCloseOn);
    }

    Details expecting(@Nullable Money value) {
        return new Details(person, company, need, value, expectedCloseOn);
    }

    /** Whether it says who is interested. */
    public boolean namesSomebody() {
        return company != null || (person != null && person.namesSomebody());
    }

    /** The names of the fields in which these say something else. */
    public Set<String> differences(Details other) {
        var ours = fields();
        var theirs = other.fields();
        return NAMES.stream()
                .filter(name -> !Objects.equals(ours.get(name), theirs.get(name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : null;
    }
}
