// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of a page in HTML, which some systems give the ending of a workbook; its lines are its rows, as a spreadsheet counts them. */
public final class HtmlSource implements RawTable {
    private static final int START = 1 << 10;
    private static final int MOST_COLUMNS = 1_000; // that a cell spans, as HTML has it
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([a-z\\d][\\w-]*)");
    private static final Pattern TAG_NAME = Pattern.compile("/?[a-z]\\w*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN =
            Pattern.compile("\\b(row|col)span\\s*=\\s*[\"']?(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile(
            "&(?:#(\\d{1,6})|#[xX]([\\da-fA-F]{1,5})|([A-Za-z])(acute|grave|circ|tilde|uml|cedil)|(\\w{2,6}));");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("yen", "¥"),
            Map.entry("szlig", "ß"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("rsquo", "’"));

    /** Marks that are written behind a letter, with which a value makes one of them. */
    private static final Map<String, String> ACCENTS = Map.of(
            "acute", "\u0301", "grave", "\u0300", "circ", "\u0302", "tilde", "\u0303", "uml", "\u0308", "cedil",
            "\u0327");

    private final Source source;
    private final Charset charset;
    private final List<Line> lines = new ArrayList<>();

    private HtmlSource(Source source) {
        this.source = source;
        this.charset = charset(start(source));
        new Rows().read(text());
    }

    /** Takes the rows out of a page, in one walk over it. */
    private final class Rows {
        private long number;
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private final MergedCells merged = new MergedCells();
        private boolean isInRow;
        private boolean isInCell;
        private int rows; // that the cell spans
        private int columns;
        private boolean isFilled;

        void read(String text) {
            int at = 0;
            for (int from = text.indexOf('<'); from >= 0; from = text.indexOf('<', at)) {
                int to = text.indexOf('>', from);
                if (to < 0) {
                    break;
                }
                add(text, at, from);
                tag(TAG_NAME.matcher(text).region(from + 1, to));
                at = to + 1;
            }
            add(text, at, text.length());
            endRow();
        }

        private void add(String text, int from, int to) {
            if (isInCell) {
                cell.append(text, from, to);
            }
        }

        private void tag(Matcher name) {
            switch (name.lookingAt() ? name.group().toLowerCase(Locale.ROOT) : "") {
                case "tr" -> {
                    endRow();
                    isInRow = true;
                    number++;
                }
                case "/table" -> endRow();
                case "td", "th" -> {
                    endCell();
                    isInCell = isInRow;
                    span(name);
                }
                case "/tr" -> endCell();
                default -> {
                    if (isInCell) {
                        cell.append(' ');
                    }
                }
            }
        }

        private void span(Matcher tag) {
            rows = 1;
            columns = 1;
            Matcher span = tag.usePattern(SPAN);
            while (span.find()) {
                int cells = Integer.parseInt(span.group(2));
                rows = span.group(1).equalsIgnoreCase("row") ? cells : rows;
                columns = span.group(1).equalsIgnoreCase("col") ? Math.min(cells, MOST_COLUMNS) : columns;
            }
        }

        private void endCell() {
            if (isInCell) {
                while (merged.holds(cells.size(), number)) {
                    cells.add("");
                }
                String value = value(cell.toString());
                isFilled |= !value.isEmpty();
                for (int i = 0; i < Math.max(1, columns); i++) {
                    if (rows > 1) {
                        merged.add(new MergedCells.Range(cells.size(), number, number + rows - 1));
                    }
                    cells.add(i == 0 ? value : "");
                }
            }
            cell.setLength(0);
            isInCell = false;
        }

        private void endRow() {
            endCell();
            if (isInRow) {
                Line line = merged.fill(new Line(number, List.copyOf(cells)));
                if (isFilled) {
                    lines.add(line);
                }
            }
            cells.clear();
            isFilled = false;
            isInRow = false;
        }
    }

    public static HtmlSource of(Source source) {
        return new HtmlSource(source);
    }

    /** Returns whether a file is a page. */
    public static boolean isPage(Source source) {
        String start = start(source).replace("ï»¿", "").stripLeading();
        return start.startsWith("<html")
                || start.startsWith("<!doctype html")
                || start.startsWith("<table")
                || start.startsWith("<meta");
    }

    private static String start(Source source) {
        return new String(source.start(START), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static Charset charset(String start) {
        Matcher said = CHARSET.matcher(start);
        return Optional.of(said)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .orElse(StandardCharsets.UTF_8);
    }

    private String text() {
        try (InputStream in = source.open()) {
            return new String(in.readAllBytes(), charset);
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    private static String value(String html) {
        return Spelling.value(ENTITY.matcher(html).replaceAll(entity -> Matcher.quoteReplacement(said(entity))));
    }

    private static String said(MatchResult entity) {
        if (entity.group(1) != null || entity.group(2) != null) {
            return Character.toString(
                    entity.group(1) != null
                            ? Integer.parseInt(entity.group(1))
                            : Integer.parseInt(entity.group(2), 16));
        }
        return entity.group(3) != null
                ? entity.group(3) + ACCENTS.getOrDefault(entity.group(4), "")
                : ENTITIES.getOrDefault(entity.group(5), entity.group());
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Message how() {
        return Message.of("read.page").with("charset", charset.name());
    }

    @Override
    public void read(long most, Consumer<Line> to) {
        lines.stream().limit(most < 0 ? lines.size() : most).forEach(to);
    }
}
