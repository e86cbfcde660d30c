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

    private static final String COMPANY = "company.";

    private static final String NEED = "need";
    private static final String EXPECTED_VALUE = "expectedValue";
    private static final String EXPECTED_CLOSE_ON = "expectedCloseOn";

    /** The names of all fields, as they are in the lead's answer over HTTP. */
    public static final List<String> NAMES = List.copyOf(NONE.all().keySet());

    /** The fields that have a value, by their names. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        all().forEach((name, value) -> {
            if (value != null) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    private Map<String, @Nullable Object> all() {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.putAll(personOrNone().fields());
        all.putAll(companyOrNone().fields());
        all.put(NEED, need);
        all.put(EXPECTED_VALUE, expectedValue);
        all.put(EXPECTED_CLOSE_ON, expectedCloseOn);
        return all;
    }

    /** Nothing is said but what is needed. */
    public static Details needing(String need) {
        return new Details(null, null, need, null, null);
    }

    /** The details that have these fields; some fields of a company are kept without its name. */
    public static Details of(Map<String, Object> fields) {
        var person = Person.of(fields);
        var company = Company.of(fields);
        return new Details(
                person.equals(Person.NONE) ? null : person,
                company.equals(Company.NONE) ? null : company,
                text(fields, NEED),
                fields.get(EXPECTED_VALUE) instanceof Money money ? money : null,
                fields.get(EXPECTED_CLOSE_ON) instanceof LocalDate day ? day : null);
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

    static @Nullable String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : null;
    }
}
