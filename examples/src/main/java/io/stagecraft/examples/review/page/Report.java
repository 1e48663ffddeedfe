// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.jackson2.StagecraftModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A whole review: a title and its sections.
 *
 * @param title what was reviewed
 * @param subtitle as of when, and what else must be known to read it
 * @param sellers whom the page can be narrowed to
 * @param sections in the order of reading
 */
public record Report(Message title, List<Message> subtitle, List<Person> sellers, List<Section> sections) {
    /**
     * A seller.
     *
     * @param name the name, by which rows are told apart
     * @param region where; empty text for nowhere
     * @param team whose team; empty text for none
     */
    public record Person(String name, String region, String team) {}

    /** Returns the review as one page that needs nothing else: no network, no font, and a script only to sort and to find. */
    public String html(View view) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <a class="skip" href="#main">%s</a>
                <header><h1>%s</h1><p>%s</p>
                <nav aria-label="%s"><ol>""".formatted(
                        view.book().locale().toLanguageTag(),
                        view.html(title),
                        resource("review.css"),
                        view.html("page.skip"),
                        view.html(title),
                        Markup.escape(subtitle(view)),
                        view.html("page.contents")));
        sections.forEach(section -> html.append(
                "<li><a href=\"#%s\">%s</a></li>".formatted(Markup.escape(section.id()), view.html(section.title()))));
        html.append("</ol></nav></header>\n<main id=\"main\">\n").append(controls(view));
        sections.forEach(section -> html.append(section.html(view)));
        html.append("</main>\n<footer>%s</footer>\n<script>\n%s</script>\n</body>\n</html>\n"
                .formatted(view.html("page.foot"), resource("review.js")));
        return PlainText.of(html.toString());
    }

    /** The form is shown by the script, which alone can do what it asks. */
    private String controls(View view) {
        StringBuilder html = new StringBuilder(
                "<form id=\"narrow\" hidden aria-label=\"%s\"><label>%s <input type=\"search\"></label><label>%s <select><option value=\"\">%s</option>"
                        .formatted(
                                view.html("page.narrow"),
                                view.html("page.find"),
                                view.html("page.show"),
                                view.html("page.everybody")));
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (Person seller : sellers) {
            add(groups, "page.regions", seller.region(), seller.name());
            add(groups, "page.teams", seller.team(), seller.name());
            add(groups, "page.sellers", seller.name(), seller.name());
        }
        groups.forEach((kind, options) -> {
            html.append("<optgroup label=\"%s\">".formatted(view.html(kind)));
            options.forEach((label, names) -> html.append(
                    "<option value=\"%s\">%s</option>".formatted(Markup.exactly(names), Markup.escape(label))));
            html.append("</optgroup>");
        });
        return html.append("</select></label><output data-shown=\"%s\"></output></form>\n"
                        .formatted(view.html("page.shown")))
                .toString();
    }

    private static void add(Map<String, Map<String, String>> groups, String kind, String label, String seller) {
        if (!label.isEmpty()) {
            groups.computeIfAbsent(kind, code -> new LinkedHashMap<>())
                    .merge(label, seller, (one, other) -> one + "\n" + other);
        }
    }

    private String subtitle(View view) {
        return String.join(view.space(), subtitle.stream().map(view::sentence).toList());
    }

    private static String resource(String name) {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    /** Returns the review as plain text for a terminal. */
    public String text(View view) {
        StringBuilder text = new StringBuilder();
        text.append(view.say(title))
                .append('\n')
                .append(Markup.wrap(subtitle(view), ""))
                .append("\n\n");
        sections.forEach(section -> text.append(section.text(view)).append('\n'));
        return PlainText.of(text.toString());
    }

    /** Returns every table as comma-separated values, by the name of a file that is the same in every language. */
    public Map<String, String> tables(View view) {
        Map<String, String> tables = new LinkedHashMap<>();
        sections.stream().flatMap(Section::tables).forEach(table -> {
            String name = table.name();
            for (int i = 2; tables.containsKey(name + ".csv"); i++) {
                name = table.name() + "-" + i;
            }
            tables.put(
                    name + ".csv",
                    PlainText.of(table.csv(view).replace("\r", "")).replace("\n", "\r\n"));
        });
        return tables;
    }

    /**
     * Returns the whole review for a program: what is said as a code with typed arguments, as the library stores it,
     * and in words.
     */
    public String json(View view) {
        JsonMapper mapper = StagecraftModule.mapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("title", view.say(title)).put("language", view.book().locale().toLanguageTag());
        ArrayNode notes = root.putArray("subtitle");
        subtitle.forEach(said -> notes.add(said(mapper, view, said)));
        ArrayNode all = root.putArray("sections");
        for (Section section : sections) {
            ObjectNode node = all.addObject().put("id", section.id());
            node.set("title", said(mapper, view, section.title()));
            node.set("lead", said(mapper, view, section.lead()));
            ArrayNode blocks = node.putArray("blocks");
            for (Block block : section.blocks()) {
                ObjectNode each = blocks.addObject();
                block.heading().ifPresent(heading -> each.set("heading", said(mapper, view, heading)));
                ArrayNode rows = each.putArray("rows");
                for (List<Argument> row : block.rows()) {
                    ArrayNode cells = rows.addArray();
                    row.forEach(cell -> cells.add(
                            cell.kind() == Argument.Kind.MESSAGE
                                    ? said(mapper, view, (Message) cell.value())
                                    : mapper.valueToTree(cell)));
                }
            }
        }
        try {
            return mapper.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static ObjectNode said(JsonMapper mapper, View view, Message message) {
        ObjectNode node = mapper.valueToTree(message);
        return node.put("words", view.say(message));
    }
}
