package io.stagecraft.examples.review.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A whole review: a title and its sections.
 *
 * @param title what was reviewed
 * @param subtitle as of when, and what else must be known to read it
 * @param sections in the order of reading
 */
public record Report(String title, String subtitle, List<Section> sections) {
    /** Returns the review as one page that needs nothing else: no network, no script, no font. */
    public String html() {
        StringBuilder html = new StringBuilder(
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header><h1>%s</h1><p>%s</p>
                <nav><ol>""".formatted(Markup.escape(title), style(), Markup.escape(title), Markup.escape(subtitle)));
        sections.forEach(section -> html.append("<li><a href=\"#%s\">%s</a></li>"
                .formatted(Markup.escape(section.id()), Markup.escape(section.title()))));
        html.append("</ol></nav></header>\n<main>\n");
        sections.forEach(section -> html.append(section.html()));
        html.append("""
                </main>
                <footer>Made by stagecraft review. Every number is computed by the Stagecraft library from the rows of the \
                book; nothing was sent anywhere.</footer>
                </body>
                </html>
                """);
        return PlainText.of(html.toString());
    }

    private static String style() {
        try (InputStream css = Report.class.getResourceAsStream("review.css")) {
            return new String(Objects.requireNonNull(css, "review.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the style of the page cannot be read", e);
        }
    }

    /** Returns the review as plain text for a terminal. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(title).append('\n').append(Markup.wrap(subtitle, "")).append("\n\n");
        sections.forEach(section -> text.append(section.text()).append('\n'));
        return PlainText.of(text.toString());
    }
}
