package org.clientele.lead.lead.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.clientele.lead.lead.LeadFilter;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Writes a whole list of leads as a file, page by page, so that its length costs no memory. */
@RestController
@RequestMapping("/api/v1/leads/export")
@Access(RoleGroup.READERS)
class LeadExportController {

    private static final int PAGE = 500;
    private static final String CSV = "text/csv;charset=UTF-8";

    private final LeadSearch.Index index;

    LeadExportController(LeadSearch.Index index) {
        this.index = index;
    }

    @GetMapping(produces = CSV)
    @ApiResponse(
            responseCode = "200",
            description = "CSV (RFC 4180) in UTF-8 with headings, a line a lead.",
            content = @Content(mediaType = "text/csv"))
    void export(
            @Valid @ParameterObject LeadFilter filter,
            @RequestParam(defaultValue = "NEWEST") LeadSearch.Order sort,
            Export export,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"leads.csv\"");
        var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(LeadRow.HEADINGS);
            var search = new LeadSearch(reader.reach(), filter.criteria(), sort, null, PAGE);
            do {
                var part = index.part(search);
                part.leads().forEach(lead -> {
                    csv.writeRecord(LeadRow.of(lead));
                    export.add();
                });
                search = search.from(part.rest());
            } while (search.after() != null);
        }
    }
}
