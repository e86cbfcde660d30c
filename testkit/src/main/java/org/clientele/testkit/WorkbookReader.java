package org.clientele.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads workbooks (ECMA-376) with nothing but the JDK, so that no writer is checked by what belongs to it. */
public final class WorkbookReader {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Map<String, Element> parts = new HashMap<>();
    private final List<String> formats;

    /**
     * What stands in a cell.
     *
     * @param value the number as it is written, the text, or the day or month in the form of ISO 8601
     * @param isText whether it is a text
     * @param format how a number is shown
     */
    public record Value(String value, boolean isText, String format) {}

    public WorkbookReader(byte[] file) throws IOException {
        read(file, (name, content) -> parts.put(name, parsed(content)));
        formats = formats(part("xl/styles.xml"));
    }

    /** By the directory at its end, as spreadsheets read it: what breaks off has none. */
    private static void read(byte[] file, BiConsumer<String, byte[]> taker) throws IOException {
        var path = Files.createTempFile("workbook", ".xlsx");
        try (var zip = new ZipFile(Files.write(path, file).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                taker.accept(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(path);
        }
    }

    private static Element parsed(byte[] xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalArgumentException("is no XML", broken);
        }
    }

    private Element part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("has no " + name);
        }
        return part;
    }

    /** How many sheets it has. */
    public int sheets() {
        return elements(part("xl/workbook.xml"), "sheet").size();
    }

    /** The lines of a sheet, the first of which is 1. */
    public List<List<Value>> sheet(int number) {
        return elements(part("xl/worksheets/sheet%d.xml".formatted(number)), "row").stream()
                .map(row -> elements(row, "c").stream().map(this::value).toList())
                .toList();
    }

    private Value value(Element cell) {
        if (!elements(cell, "f").isEmpty()) {
            throw new IllegalArgumentException("is a formula: " + cell.getTextContent());
        }
        var text = cell.getTextContent();
        if (!cell.getAttribute("t").equals("n")) {
            return new Value(text, true, "");
        }
        var format = cell.getAttribute("s").isEmpty() ? "" : formats.get(Integer.parseInt(cell.getAttribute("s")));
        return new Value(number(text, format), false, format);
    }

    private static String number(String text, String format) {
        if (!format.startsWith("yyyy-mm")) {
            return text;
        }
        var day = DAY_ZERO.plusDays(new BigDecimal(text).intValueExact());
        return format.endsWith("dd") ? day.toString() : YearMonth.from(day).toString();
    }

    private static List<String> formats(Element styles) {
        var named = new HashMap<String, String>();
        elements(styles, "numFmt")
                .forEach(each -> named.put(each.getAttribute("numFmtId"), each.getAttribute("formatCode")));
        return elements(elements(styles, "cellXfs").getFirst(), "xf").stream()
                .map(style -> named.getOrDefault(style.getAttribute("numFmtId"), ""))
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .flatMap(node -> node instanceof Element element ? Stream.of(element) : Stream.of())
                .toList();
    }
}
