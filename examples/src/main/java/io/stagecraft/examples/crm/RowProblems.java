package io.stagecraft.examples.crm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the rows of exports, by kind: how many rows have it, where the first is, and what helps. */
final class RowProblems {
    private static final class Kind {
        private final String words;
        private final String remedy;
        private final String file;
        private final long first;
        private long rows;

        Kind(String words, String remedy, String file, long first) {
            this.words = words;
            this.remedy = remedy;
            this.file = file;
            this.first = first;
        }

        String message() {
            return "%,d %s: %s (%s %s, line %d); %s"
                    .formatted(
                            rows,
                            rows == 1 ? "row" : "rows",
                            words,
                            rows == 1 ? "in" : "first in",
                            file,
                            first,
                            remedy);
        }
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /**
     * Counts a row.
     *
     * @param kind what the rows of one kind have in common
     * @param words what is wrong, with the value of the first row
     * @param remedy what helps
     */
    void add(String kind, String words, String remedy, String file, long line) {
        kinds.computeIfAbsent(file + "\n" + kind, key -> new Kind(words, remedy, file, line)).rows++;
    }

    boolean any() {
        return !kinds.isEmpty();
    }

    /** Returns one message for each kind, that with the most rows first. */
    List<String> messages() {
        List<Kind> sorted = new ArrayList<>(kinds.values());
        sorted.sort(Comparator.comparingLong((Kind kind) -> kind.rows).reversed());
        return sorted.stream().map(Kind::message).toList();
    }
}
