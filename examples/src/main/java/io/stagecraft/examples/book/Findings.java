package io.stagecraft.examples.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with the files of one book: all of it is counted, the first lines of each file are told. */
final class Findings {
    /** So many problems of one file are told; the rest is counted. */
    static final int TOLD_PER_FILE = 20;

    private static final int LONGEST = 1_000;

    private record Finding(long line, String message) {}

    /** The problems of one file: the first by line, in a line as they were found. */
    private static final class OfFile {
        private final List<Finding> first = new ArrayList<>();
        private int count;

        void add(Finding finding) {
            count++;
            first.add(finding);
            if (first.size() > 50 * TOLD_PER_FILE) {
                keepFirst();
            }
        }

        private void keepFirst() {
            first.sort(Comparator.comparingLong(Finding::line));
            if (first.size() > TOLD_PER_FILE) {
                first.subList(TOLD_PER_FILE, first.size()).clear();
            }
        }

        void tell(String file, List<String> messages) {
            keepFirst();
            first.forEach(finding -> messages.add(finding.message()));
            int more = count - first.size();
            if (more > 0) {
                messages.add("%s: %,d more of %,d problems".formatted(file, more, count));
            }
        }
    }

    private final Map<String, OfFile> files = new LinkedHashMap<>();

    /** Adds a problem of a whole file. */
    void add(String file, String text) {
        add(file, new Finding(0, file + ": " + text));
    }

    void add(String file, long line, String text) {
        add(file, new Finding(line, "%s, line %d: %s".formatted(file, line, text)));
    }

    void add(String file, long line, String column, String text) {
        add(file, new Finding(line, "%s, line %d, column %s: %s".formatted(file, line, column, text)));
    }

    private void add(String file, Finding finding) {
        String message = finding.message();
        Finding told = message.length() <= LONGEST
                ? finding
                : new Finding(finding.line(), message.substring(0, LONGEST) + "...");
        files.computeIfAbsent(file, name -> new OfFile()).add(told);
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
