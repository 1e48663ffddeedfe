package io.stagecraft.examples.book;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with the files of one book. A few problems of a file are told one by one in the order of its lines; many
 * are told by kind, the kind with the most rows first.
 */
final class Findings {
    /** So many problems, or kinds of them, of one file are told; the rest is counted. */
    static final int TOLD_PER_FILE = 20;

    private static final int LONGEST = 1_000;

    /** What differs between two problems of one kind: values, and numbers. */
    private static final Pattern VALUES = Pattern.compile("\"[^\"]*\"|[-+]?\\d[\\d.,-]*");

    /** So many kinds of one file are kept apart; what a file has beyond that is noise. */
    private static final int KINDS = 1_000;

    private record Finding(long line, String message, String text) {}

    private static final class Kind {
        private @Nullable Finding first;
        private int rows;

        void add(Finding finding) {
            rows++;
            first = first == null || finding.line() < first.line() ? finding : first;
        }

        Finding first() {
            return requireNonNull(first, "first");
        }
    }

    /** The problems of one file: the first of them, in a line as they were found, and all by kind. */
    private static final class OfFile {
        private final List<Finding> first = new ArrayList<>();
        private final Map<String, Kind> kinds = new LinkedHashMap<>();
        private int count;

        void add(Finding finding) {
            count++;
            String kind = VALUES.matcher(finding.text()).replaceAll("");
            if (kinds.size() < KINDS || kinds.containsKey(kind)) {
                kinds.computeIfAbsent(kind, key -> new Kind()).add(finding);
            }
            if (first.size() < TOLD_PER_FILE) {
                first.add(finding);
            }
        }

        void tell(String file, List<String> messages) {
            if (count <= TOLD_PER_FILE) {
                first.sort(Comparator.comparingLong(Finding::line));
                first.forEach(finding -> messages.add(finding.message()));
                return;
            }
            List<Kind> most = new ArrayList<>(kinds.values());
            most.sort(Comparator.comparingInt((Kind kind) -> kind.rows).reversed());
            int told = 0;
            for (Kind kind : most.subList(0, Math.min(most.size(), TOLD_PER_FILE))) {
                told += kind.rows;
                messages.add("%s, %,d %s: %s (%s line %d)"
                        .formatted(
                                file,
                                kind.rows,
                                kind.rows == 1 ? "row" : "rows",
                                kind.first().text(),
                                kind.rows == 1 ? "in" : "first in",
                                kind.first().line()));
            }
            if (told < count) {
                messages.add("%s: %,d more of %,d problems".formatted(file, count - told, count));
            }
        }
    }

    private final Map<String, OfFile> files = new LinkedHashMap<>();

    /** Adds a problem of a whole file. */
    void add(String file, String text) {
        add(file, new Finding(0, file + ": " + text, text));
    }

    void add(String file, long line, String text) {
        add(file, new Finding(line, "%s, line %d: %s".formatted(file, line, text), text));
    }

    void add(String file, long line, String column, String text) {
        add(
                file,
                new Finding(
                        line,
                        "%s, line %d, column %s: %s".formatted(file, line, column, text),
                        "column " + column + ": " + text));
    }

    private void add(String file, Finding finding) {
        files.computeIfAbsent(file, name -> new OfFile())
                .add(new Finding(finding.line(), cut(finding.message()), cut(finding.text())));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    boolean any() {
        return !files.isEmpty();
    }

    boolean anyOf(String file) {
        return files.containsKey(file);
    }

    /** Throws if anything was found. */
    void throwIfAny() {
        if (any()) {
            throw new UnreadableBookException(count(), messages());
        }
    }

    private int count() {
        return files.values().stream().mapToInt(found -> found.count).sum();
    }

    private List<String> messages() {
        List<String> messages = new ArrayList<>();
        files.forEach((file, found) -> found.tell(file, messages));
        return messages;
    }
}
