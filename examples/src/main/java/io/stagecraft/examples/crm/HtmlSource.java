// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
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
final class HtmlSource implements RawTable {
    private static final int START = 1 << 10;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([a-z\\d][\\w-]*)");
    private static final Pattern ROW =
            Pattern.compile("<tr\\b[^>]*>(.*?)(?=<tr\\b|</table|$)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CELL =
            Pattern.compile("<t[dh]\\b[^>]*>(.*?)(?=<t[dh]\\b|</tr|$)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,6})|(\\w{2,6}));");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "euro", "€");

    private final Source source;
    private final Charset charset;
    private final List<Line> lines = new ArrayList<>();

    private HtmlSource(Source source) {
        this.source = source;
        this.charset = charset(start(source));
        String text = text();
        Matcher row = ROW.matcher(text);
        long number = 0;
        while (row.find()) {
            number++;
            List<String> cells = CELL.matcher(row.group(1))
                    .results()
                    .map(cell -> value(cell.group(1)))
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Line(number, cells));
            }
        }
    }

    static HtmlSource of(Source source) {
        return new HtmlSource(source);
    }

    /** Returns whether a file is a page. */
    static boolean isPage(Source source) {
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
        return Spelling.value(ENTITY.matcher(TAG.matcher(html).replaceAll(" "))
                .replaceAll(entity -> Matcher.quoteReplacement(said(entity))));
    }

    private static String said(MatchResult entity) {
        return entity.group(1) != null
                ? Character.toString(Integer.parseInt(entity.group(1)))
                : ENTITIES.getOrDefault(entity.group(2), entity.group());
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
