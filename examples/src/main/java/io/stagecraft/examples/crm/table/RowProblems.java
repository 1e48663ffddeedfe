// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What is wrong with the rows of exports, by kind: how many rows have it, where the first is, and what helps. */
final class RowProblems {
    private static final class Kind {
        private final Message words;
        private final Message remedy;
        private final String file;
        private final long first;
        private long rows;

        Kind(Message words, Message remedy, String file, long first) {
            this.words = words;
            this.remedy = remedy;
            this.file = file;
            this.first = first;
        }

        Message message() {
            return Message.of("aside.kind")
                    .with("rows", rows)
                    .with("what", words)
                    .with("file", file)
                    .with("line", Long.toString(first))
                    .with("remedy", remedy);
        }
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /**
     * Counts a row.
     *
     * @param why what is wrong with it, said as it is of the first row of its kind
     */
    void add(BadRow why, String file, long line) {
        kinds.computeIfAbsent(file + "\n" + why.kind(), key -> new Kind(why.words(), why.remedy(), file, line)).rows++;
    }

    boolean any() {
        return !kinds.isEmpty();
    }

    /** Returns one message for each kind, that with the most rows first. */
    List<Message> messages() {
        return messages(kind -> true);
    }

    /** Returns the same of the rows of one file. */
    List<Message> messages(String file) {
        return messages(kind -> kind.file.equals(file));
    }

    private List<Message> messages(Predicate<Kind> which) {
        return kinds.values().stream()
                .filter(which)
                .sorted(Comparator.comparingLong((Kind kind) -> kind.rows).reversed())
                .map(Kind::message)
                .toList();
    }
}
