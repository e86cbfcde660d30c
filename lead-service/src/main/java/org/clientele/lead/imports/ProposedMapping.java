package org.clientele.lead.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proposes what columns are, by names that are usual in English and German; of two alike it takes the first. */
final class ProposedMapping {

    /** Written as in files; compared without case, accents, spaces and signs. */
    private static final String USUAL = """
            externalId: id, external id, lead id, record id, reference, opportunity id, deal id, kennung, referenz, vorgangsnummer
            campaign: campaign name, campaign id, utm campaign, kampagne, aktion
            occurredAt: date, time, timestamp, created, created at, created on, created date, created time, submitted at, occurred, engage date, datum, zeitpunkt, zeit, erstellt am, eingang, eingegangen am
            person.givenName: first name, given name, forename, vorname, rufname
            person.familyName: last name, family name, surname, nachname, familienname, zuname
            person.email: email, e-mail, mail, email address, e-mail address, business email, work email, e-mail-adresse, mailadresse
            person.phone: phone, phone number, telephone, tel, mobile, mobile phone, mobile number, cell, cell phone, telefon, telefonnummer, rufnummer, handy, handynummer, mobil, mobilnummer
            person.language: language, lang, locale, preferred language, sprache
            company.name: company, company name, account, account name, organisation, organization, organisation name, organization name, employer, firma, firmenname, unternehmen, unternehmensname
            company.sector: sector, industry, branche, wirtschaftszweig
            company.employees: employees, number of employees, company size, headcount, mitarbeiter, mitarbeiterzahl, anzahl mitarbeiter, beschäftigte
            company.country: country, country code, office location, land, staat
            company.website: website, web site, web, url, homepage, domain, company website, webseite, internetseite
            company.registrationNumber: registration number, company number, register number, registernummer, handelsregisternummer, hrb
            company.region: region, state, province, county, bundesland, kanton
            company.postcode: postcode, postal code, zip, zip code, plz, postleitzahl
            need: message, comment, comments, notes, note, description, request, interest, product, bedarf, nachricht, anliegen, bemerkung, bemerkungen, notiz, beschreibung, interesse, produkt
            expectedValue.amount: amount, value, expected value, deal value, deal size, expected revenue, close value, betrag, wert, auftragswert, umsatz, erwarteter wert
            expectedValue.currency: currency, currency code, waehrung, währung
            owner: lead owner, salesperson, sales rep, sales agent, assigned to, besitzer, verkäufer, vertriebler, zuständig, betreuer
            """;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Map<String, SubmissionField> FIELDS = fields();

    private ProposedMapping() {}

    static Mapping of(List<String> headings, ImportFormat format, @Nullable Character separator) {
        var taken = EnumSet.noneOf(SubmissionField.class);
        var columns = new ArrayList<Mapping.Column>();
        for (var heading : headings) {
            field(heading).filter(taken::add).ifPresent(field -> columns.add(new Mapping.Column(heading, field)));
        }
        var amounts = format == ImportFormat.NDJSON ? Amounts.MINOR_UNITS : null;
        return new Mapping(
                separator == null ? null : separator.toString(), List.copyOf(columns), List.of(), amounts, null, null);
    }

    private static Optional<SubmissionField> field(String heading) {
        return Optional.ofNullable(FIELDS.get(plain(heading)));
    }

    private static Map<String, SubmissionField> fields() {
        var fields = new HashMap<String, SubmissionField>();
        USUAL.lines().forEach(line -> {
            int colon = line.indexOf(':');
            var field = SubmissionField.of(line.substring(0, colon)).orElseThrow();
            fields.put(plain(field.path()), field);
            for (var name : line.substring(colon + 1).split(",", -1)) {
                fields.put(plain(name), field);
            }
        });
        return Map.copyOf(fields);
    }

    private static String plain(String heading) {
        var decomposed = Normalizer.normalize(heading, Normalizer.Form.NFD);
        var letters = SIGNS.matcher(ACCENTS.matcher(decomposed).replaceAll("")).replaceAll("");
        return letters.toLowerCase(Locale.ROOT).replace("ß", "ss");
    }
}
