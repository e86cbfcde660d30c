package org.clientele.analytics.dashboard.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.analytics.dashboard.News;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicepages.PageController;
import org.clientele.servicepages.table.TableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives out all clients of whom something changed lately, or who need attention, a portion at a time. */
@PageController
@Access(RoleGroup.ANALYSTS)
class NewsExportController {

    private static final int PORTION = 1_000;

    private final News news;
    private final NewsTables tables;
    private final ViewPage page;

    NewsExportController(News news, NewsTables tables, ViewPage page) {
        this.news = news;
        this.tables = tables;
        this.page = page;
    }

    @GetMapping("/export/{file:" + NewsTables.CLASS_CHANGES + TableFile.ENDING + "}")
    void classes(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var reach = page.valid(query, reader.reach()).view().reach();
        var rows = portions(cursor -> news.classes(reach, cursor, PORTION))
                .flatMap(portion -> tables.classRows(portion, page.address(query)).stream());
        file.send(tables.classColumns(), rows, export, response);
    }

    @GetMapping("/export/{file:" + NewsTables.SEGMENT_CHANGES + TableFile.ENDING + "}")
    void segments(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var reach = page.valid(query, reader.reach()).view().reach();
        var rows = portions(cursor -> news.segments(reach, cursor, PORTION))
                .flatMap(portion -> tables.segmentRows(portion, page.address(query)).stream());
        file.send(tables.segmentColumns(), rows, export, response);
    }

    @GetMapping("/export/{file:" + NewsTables.ATTENTION + TableFile.ENDING + "}")
    void attention(
            @PathVariable TableFile file,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Export export,
            HttpServletResponse response)
            throws IOException {
        var found = news.atRisk(page.valid(query, reader.reach()).view(), Integer.MAX_VALUE);
        var rows = IntStream.iterate(0, from -> from < found.size(), from -> from + PORTION)
                .mapToObj(from -> found.subList(from, Math.min(found.size(), from + PORTION)))
                .flatMap(portion -> tables.attentionRows(portion, page.address(query)).stream());
        file.send(tables.attentionColumns(), rows, export, response);
    }

    private static <T> Stream<List<T>> portions(Function<@Nullable String, Page<T>> pages) {
        return Stream.iterate(
                        Optional.of(pages.apply(null)),
                        Optional::isPresent,
                        page -> page.map(Page::next).map(pages))
                .map(Optional::orElseThrow)
                .map(Page::items);
    }
}
