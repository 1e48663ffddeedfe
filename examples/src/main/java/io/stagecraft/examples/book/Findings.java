package io.stagecraft.examples.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with the files of one book: all of it is counted, the first of each file are told. */
final class Findings {
    /** So many problems of one file are told; the rest is counted. */
    static final int TOLD_PER_FILE = 20;

    private static final class OfFile {
        final List<String> told = new ArrayList<>();
        int count;
    }

    private final Map<String, OfFile> files = new LinkedHashMap<>();

    /** Adds a problem of a whole file. */
    void add(String file, String text) {
        told(file, file + ": " + text);
    }

    void add(String file, long line, String text) {
        told(file, "%s, line %d: %s".formatted(file, line, text));
    }

    void add(String file, long line, String column, String text) {
        told(file, "%s, line %d, column %s: %s".formatted(file, line, column, text));
    }

    private void told(String file, String message) {
        OfFile found = files.computeIfAbsent(file, name -> new OfFile());
        found.count++;
        if (found.told.size() < TOLD_PER_FILE) {
            found.told.add(message);
        }
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
        files.forEach((file, found) -> {
            messages.addAll(found.told);
            int more = found.count - found.told.size();
            if (more > 0) {
                messages.add("%s: %,d more of %,d problems".formatted(file, more, found.count));
            }
        });
        return messages;
    }
}
