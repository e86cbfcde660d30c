package org.clientele.lead.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** What a submission may say besides its source: the one list, from which imports and forms are made. */
public enum SubmissionField {
    EXTERNAL_ID(
            "externalId",
            Kind.TEXT,
            "id, external id, lead id, record id, reference, opportunity id, deal id, kennung, referenz, vorgangsnummer"),
    CAMPAIGN("campaign", Kind.TEXT, "campaign name, campaign id, utm campaign, kampagne, aktion"),
    OCCURRED_AT(
            "occurredAt",
            Kind.TEXT,
            "date, time, timestamp, created, created at, created on, created date, created time, submitted at, occurred, engage date, datum, zeitpunkt, zeit, erstellt am, eingang, eingegangen am"),
    GIVEN_NAME("person.givenName", Kind.NAME, "first name, given name, forename, vorname, rufname"),
    FAMILY_NAME("person.familyName", Kind.NAME, "last name, family name, surname, nachname, familienname, zuname"),
    EMAIL(
            "person.email",
            Kind.NAME,
            "email, e-mail, mail, email address, e-mail address, business email, work email, e-mail-adresse, mailadresse"),
    PHONE(
            "person.phone",
            Kind.NAME,
            "phone, phone number, telephone, tel, mobile, mobile phone, mobile number, cell, cell phone, telefon, telefonnummer, rufnummer, handy, handynummer, mobil, mobilnummer"),
    LANGUAGE("person.language", Kind.TEXT, "language, lang, locale, preferred language, sprache"),
    COMPANY_NAME(
            "company.name",
            Kind.NAME,
            "company, company name, account, account name, organisation, organization, organisation name, organization name, employer, firma, firmenname, unternehmen, unternehmensname"),
    SECTOR("company.sector", Kind.TEXT, "sector, industry, branche, wirtschaftszweig"),
    EMPLOYEES(
            "company.employees",
            Kind.WHOLE_NUMBER,
            "employees, number of employees, company size, headcount, mitarbeiter, mitarbeiterzahl, anzahl mitarbeiter, beschäftigte"),
    COUNTRY("company.country", Kind.TEXT, "country, country code, office location, land, staat"),
    WEBSITE(
            "company.website",
            Kind.TEXT,
            "website, web site, web, url, homepage, domain, company website, webseite, internetseite"),
    REGISTRATION_NUMBER(
            "company.registrationNumber",
            Kind.TEXT,
            "registration number, company number, register number, registernummer, handelsregisternummer, hrb"),
    REGION("company.region", Kind.TEXT, "region, state, province, county, bundesland, kanton"),
    POSTCODE("company.postcode", Kind.TEXT, "postcode, postal code, zip, zip code, plz, postleitzahl"),
    NEED(
            "need",
            Kind.TEXT,
            "message, comment, comments, notes, note, description, request, interest, product, bedarf, nachricht, anliegen, bemerkung, bemerkungen, notiz, beschreibung, interesse, produkt"),
    AMOUNT(
            "expectedValue.amount",
            Kind.WHOLE_NUMBER,
            "amount, value, expected value, deal value, deal size, expected revenue, close value, betrag, wert, auftragswert, umsatz, erwarteter wert"),
    CURRENCY("expectedValue.currency", Kind.TEXT, "currency, currency code, waehrung, währung"),
    OWNER(
            "owner",
            Kind.TEXT,
            "lead owner, salesperson, sales rep, sales agent, assigned to, besitzer, verkäufer, vertriebler, zuständig, betreuer");

    private enum Kind {
        TEXT,
        NAME,
        WHOLE_NUMBER
    }

    private final String path;
    private final Kind kind;
    private final String usualHeadings;

    SubmissionField(String path, Kind kind, String usualHeadings) {
        this.path = path;
        this.kind = kind;
        this.usualHeadings = usualHeadings;
    }

    /** The name in a submission and in answers. */
    @JsonValue
    public String path() {
        return path;
    }

    /** Whether it is enough to know who is interested. */
    public boolean namesSomebody() {
        return kind == Kind.NAME;
    }

    public boolean isWholeNumber() {
        return kind == Kind.WHOLE_NUMBER;
    }

    /** What its column is called in files, in English and German. */
    public List<String> usualHeadings() {
        return List.of(usualHeadings.split(", ", -1));
    }
}
