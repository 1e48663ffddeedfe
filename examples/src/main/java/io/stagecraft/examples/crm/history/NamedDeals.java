// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.history;

import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds the deals that rows of other tables name: by what they are looked up by, or else by an id that is only written otherwise, or
 * by a name, each if one deal alone has it.
 */
public final class NamedDeals {
    /** What stands before names, which no id begins with. */
    private static final char NAME = '\n';

    /** What several deals have. */
    private static final String SEVERAL = "";

    private final List<ExportTable> deals;
    private final CellWords words;
    private final BiFunction<ExportTable, Line, String> keyOf;
    private final DealKeys keys;
    private final int known;
    private Optional<Map<String, String>> otherwise = Optional.empty();
    private String last = ""; // named, as rows of one deal mostly stand together
    private Optional<String> ofLast = Optional.empty();

    /**
     * @param keyOf what a deal is looked up by
     * @param keys those that are numbered till now are of deals
     */
    public NamedDeals(
            List<ExportTable> deals, CellWords words, BiFunction<ExportTable, Line, String> keyOf, DealKeys keys) {
        this.deals = deals;
        this.words = words;
        this.keyOf = keyOf;
        this.keys = keys;
        known = keys.size();
    }

    /** Returns whether any table of deals has a column of ids. */
    boolean haveIds() {
        return deals.stream().anyMatch(table -> table.has(Field.ID));
    }

    /** Returns what the deal is looked up by that a text names, or empty if it names none. */
    public Optional<String> find(String text) {
        if (!text.equals(last)) {
            last = text;
            String id = Spelling.id(text);
            int number = keys.find(id);
            ofLast = number >= 0 && number < known ? Optional.of(id) : findOtherwise(id);
        }
        return ofLast;
    }

    /** Returns what the deal is looked up by that a text names; if it names none, what it would be looked up by. */
    public String key(String text) {
        return find(text).orElseGet(() -> Spelling.id(text));
    }

    private Optional<String> findOtherwise(String id) {
        if (otherwise.isEmpty()) {
            otherwise = Optional.of(read());
        }
        return Optional.ofNullable(otherwise.get().get(id))
                .or(() -> Optional.ofNullable(otherwise.get().get(Spelling.foldedId(id))))
                .or(() -> Optional.ofNullable(otherwise.get().get(NAME + Spelling.plain(id))))
                .filter(key -> !key.equals(SEVERAL));
    }

    private Map<String, String> read() {
        Map<String, String> all = new HashMap<>();
        for (ExportTable table : deals) {
            table.records(words, line -> {
                String key = keyOf.apply(table, line);
                if (!key.isEmpty()) {
                    put(all, key, key);
                    put(all, Spelling.foldedId(key), key);
                    String name = table.text(line, Field.NAME);
                    put(all, name.isEmpty() ? key : NAME + Spelling.plain(name), key);
                }
            });
        }
        return all;
    }

    private static void put(Map<String, String> all, String text, String key) {
        all.merge(text, key, (one, other) -> one.equals(other) ? one : SEVERAL);
    }
}
