package org.clientele.local.crm;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the export as they are, with their known dirt cleaned on the way in: misspelt sectors and countries, a
 * product written two ways, dates as month/day/year, empty fields. Countries that have a code are called by it.
 */
record CrmExport(List<Seller> sellers, Map<String, Account> accounts, List<Opportunity> opportunities) {

    private static final DateTimeFormatter MONTH_DAY_YEAR = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);
    private static final Map<String, String> SPELLING =
            Map.of("technolgy", "technology", "Philipines", "Philippines", "GTXPro", "GTX Pro");

    private static final Map<String, String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toMap(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code -> code));

    static CrmExport read(Path folder) throws IOException {
        return new CrmExport(
                rows(folder.resolve("sales_teams.csv"), CrmExport::seller),
                rows(folder.resolve("accounts.csv"), CrmExport::account).stream()
                        .collect(Collectors.toMap(Account::name, Function.identity())),
                rows(folder.resolve("sales_pipeline.csv"), CrmExport::opportunity));
    }

    private static <T> List<T> rows(Path file, Function<NamedCsvRecord, T> row) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(row).toList();
        }
    }

    private static Seller seller(NamedCsvRecord row) {
        return new Seller(row.getField("sales_agent"), row.getField("manager"), row.getField("regional_office"));
    }

    private static Account account(NamedCsvRecord row) {
        return new Account(
                row.getField("account"),
                spelled(row.getField("sector")),
                Integer.parseInt(row.getField("employees")),
                country(spelled(row.getField("office_location"))));
    }

    private static Opportunity opportunity(NamedCsvRecord row) {
        return new Opportunity(
                row.getField("opportunity_id"),
                row.getField("sales_agent"),
                spelled(row.getField("product")),
                present(row, "account", Function.identity()),
                Opportunity.Stage.valueOf(row.getField("deal_stage").toUpperCase(Locale.ROOT)),
                present(row, "engage_date", CrmExport::date),
                present(row, "close_date", CrmExport::date),
                present(row, "close_value", value -> Math.round(Double.parseDouble(value))));
    }

    private static <T> @Nullable T present(NamedCsvRecord row, String field, Function<String, T> value) {
        return row.findField(field)
                .filter(Predicate.not(String::isBlank))
                .map(value)
                .orElse(null);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, MONTH_DAY_YEAR);
    }

    private static String country(String name) {
        return COUNTRIES.getOrDefault(name, name);
    }

    private static String spelled(String text) {
        return SPELLING.getOrDefault(text, text);
    }
}
