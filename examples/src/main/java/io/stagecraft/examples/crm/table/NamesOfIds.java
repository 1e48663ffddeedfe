// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the people, the customers or the stages that exports name by ids, as tables beside the deals give them. */
public final class NamesOfIds {
    private static final Pattern GUID = Pattern.compile("\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}?");

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> plainNames = new HashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private boolean isUsed;

    private NamesOfIds() {}

    /** Returns the names of the people in tables of users and of teams that have ids. */
    public static NamesOfIds ofUsers(List<ExportTable> tables, CellWords words) {
        return of(
                tables.stream().filter(table -> table.kind() == TableKind.USERS || table.kind() == TableKind.TEAMS),
                NamesOfIds::person,
                true,
                words);
    }

    /** Returns the names of the customers in tables of accounts that have ids. */
    public static NamesOfIds ofAccounts(List<ExportTable> tables, CellWords words) {
        return of(
                tables.stream().filter(table -> table.kind() == TableKind.ACCOUNTS),
                (table, line) -> table.text(line, Field.CUSTOMER),
                true,
                words);
    }

    /** Returns the names of the stages in tables of stages; those of one name in several pipelines are one. */
    public static NamesOfIds ofStages(List<ExportTable> tables, CellWords words) {
        return of(
                tables.stream().filter(table -> table.kind() == TableKind.STAGES),
                (table, line) -> table.text(line, Field.NAME),
                false,
                words);
    }

    private static NamesOfIds of(
            Stream<ExportTable> tables,
            BiFunction<ExportTable, Line, String> nameOf,
            boolean areApart,
            CellWords words) {
        NamesOfIds known = new NamesOfIds();
        Map<String, String> ids = new HashMap<>();
        tables.filter(table -> table.has(Field.ID))
                .forEach(table -> table.records(
                        words, line -> ids.putIfAbsent(key(table.text(line, Field.ID)), nameOf.apply(table, line))));
        Map<String, Integer> bearers = new HashMap<>();
        ids.values().forEach(name -> bearers.merge(Spelling.plain(name), 1, Integer::sum));
        ids.forEach((id, name) -> {
            String plain = Spelling.plain(name);
            if (!id.isEmpty() && !plain.isEmpty()) {
                known.plainNames.add(plain);
                known.names.put(id, areApart && bearers.getOrDefault(plain, 1) > 1 ? name + " (" + id + ")" : name);
            }
        });
        return known;
    }

    /** Some systems write a name in one column, some in two, and some the first name in the column of the name. */
    private static String person(ExportTable table, Line line) {
        String first = table.text(line, Field.FIRST_NAME);
        String last = table.text(line, Field.LAST_NAME);
        String name = table.text(line, table.kind() == TableKind.TEAMS ? Field.OWNER : Field.NAME);
        if (name.isEmpty()) {
            return (first + " " + last).strip();
        }
        return table.has(Field.FIRST_NAME) || name.endsWith(last) ? name : name + " " + last;
    }

    /** Ids differ by the case of their letters, but where these are digits of hexadecimal numbers. */
    private static String key(String id) {
        return GUID.matcher(id).matches() ? Spelling.foldedId(id) : Spelling.id(id);
    }

    /** Returns the name of somebody whom a text names by name or by id; an id that no table has is its own name. */
    String name(String text) {
        if (names.isEmpty() || text.isEmpty()) {
            return text;
        }
        String name = names.get(key(text));
        if (name != null) {
            isUsed = true;
            return name;
        }
        if (!plainNames.contains(Spelling.plain(text))) {
            unknown.add(text);
        }
        return text;
    }

    /** Returns whether some text named somebody by an id that a table has. */
    public boolean isUsed() {
        return isUsed;
    }

    /** Returns those who were asked for and are in no table, by what names them. */
    public Set<String> unknown() {
        return unknown;
    }
}
