// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the parts of a workbook tell beside its cells: from when its days count, and which cells of its sheets are merged. */
final class WorkbookParts {
    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern DOWN = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})");

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final List<String> sheets = new ArrayList<>(); // the relation of each, in their order
    private final Map<String, String> targets = new HashMap<>(); // by relation
    private final Map<String, List<MergedCells.Range>> merged = new HashMap<>(); // by part
    private boolean isFrom1904;

    /** Reads the parts of a file; of one that is damaged as far as they can be read. */
    WorkbookParts(Source source) {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // any bytes are a name
        try (ZipInputStream zip = new ZipInputStream(source.open(), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName();
                if (name.equals("xl/workbook.xml")
                        || name.equals("xl/_rels/workbook.xml.rels")
                        || (name.startsWith(SHEETS) && name.endsWith(".xml"))) {
                    read(name, xml.createXMLStreamReader(new FilterInputStream(zip) {
                        @Override
                        public void close() {} // the parts behind it are to be read too
                    }));
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // what is wrong with it is found when its cells are read
        }
    }

    private void read(String part, XMLStreamReader tags) throws XMLStreamException {
        while (tags.hasNext()) {
            if (tags.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (tags.getLocalName()) {
                case "workbookPr" -> {
                    String from1904 = tags.getAttributeValue(null, "date1904");
                    isFrom1904 = "1".equals(from1904) || "true".equals(from1904);
                }
                case "sheet" -> sheets.add(relation(tags));
                case "Relationship" ->
                    targets.put(
                            tags.getAttributeValue(null, "Id"),
                            tags.getAttributeValue(null, "Target").replaceFirst("^/?(?:xl/)?", "xl/"));
                case "mergeCell" -> {
                    Matcher range = DOWN.matcher(tags.getAttributeValue(null, "ref"));
                    if (range.matches()) {
                        merged.computeIfAbsent(part, name -> new ArrayList<>())
                                .add(new MergedCells.Range(
                                        column(range.group(1)),
                                        Long.parseLong(range.group(2)),
                                        Long.parseLong(range.group(3))));
                    }
                }
                default -> {}
            }
        }
    }

    private static String relation(XMLStreamReader tags) {
        for (int i = 0; i < tags.getAttributeCount(); i++) {
            if (tags.getAttributeLocalName(i).equals("id")) {
                return tags.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = 26 * column + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** Returns whether its days count from 1904, as on old computers of Apple, and not from 1900. */
    boolean isFrom1904() {
        return isFrom1904;
    }

    /** Returns the cells of a sheet that are merged with others below them. */
    List<MergedCells.Range> merged(int sheet) {
        return sheet < sheets.size()
                ? merged.getOrDefault(targets.getOrDefault(sheets.get(sheet), ""), List.of())
                : List.of();
    }
}
