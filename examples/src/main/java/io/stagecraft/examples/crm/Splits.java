package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Deals whose credit several owners share. The review credits the owner of the deal, and says so. */
final class Splits {
    private Splits() {}

    /** Returns what is to be said before any figure, or empty if no deal of the book is shared. */
    static Optional<Message> warning(List<ExportTable> tables, CellWords words, Predicate<String> isOfBook) {
        Map<String, Set<String>> owners = new HashMap<>();
        for (ExportTable table : tables) {
            if (table.kind() == TableKind.SPLITS) {
                table.records(
                        words,
                        line -> owners.computeIfAbsent(
                                        Histories.key(table.text(line, Field.DEAL)), key -> new HashSet<>())
                                .add(Spelling.plain(table.text(line, Field.OWNER))));
            }
        }
        long shared = owners.entrySet().stream()
                .filter(split -> split.getValue().size() > 1 && isOfBook.test(split.getKey()))
                .count();
        return shared == 0
                ? Optional.empty()
                : Optional.of(Message.of("aside.split").with("deals", shared));
    }
}
