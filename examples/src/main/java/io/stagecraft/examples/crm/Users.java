// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of the people whom exports name by ids, as a table of users beside the deals gives them. */
final class Users {
    private static final Pattern GUID = Pattern.compile("\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}?");

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> plainNames = new HashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private boolean isUsed;

    private Users() {}

    /** Returns the users of all tables that have ids and names of people. */
    static Users of(List<ExportTable> tables, CellWords words) {
        Users users = new Users();
        Map<String, String> ids = new HashMap<>();
        for (ExportTable table : tables) {
            if (table.has(Field.ID) && (table.kind() == TableKind.USERS || table.kind() == TableKind.TEAMS)) {
                table.records(words, line -> ids.putIfAbsent(key(table.text(line, Field.ID)), name(table, line)));
            }
        }
        Map<String, Integer> bearers = new HashMap<>();
        ids.values().forEach(name -> bearers.merge(Spelling.plain(name), 1, Integer::sum));
        ids.forEach((id, name) -> {
            String plain = Spelling.plain(name);
            if (!id.isEmpty() && !plain.isEmpty()) {
                users.plainNames.add(plain);
                users.names.put(id, bearers.getOrDefault(plain, 1) > 1 ? name + " (" + id + ")" : name);
            }
        });
        return users;
    }

    /** Some systems write a name in one column, some in two, and some the first name in the column of the name. */
    private static String name(ExportTable table, Line line) {
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
        return GUID.matcher(id).matches() ? id.replaceAll("[{}]", "").toLowerCase(Locale.ROOT) : Histories.key(id);
    }

    /** Returns the name of a person, whom a text names by name or by id; an id that no table has is its own name. */
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

    /** Returns whether some text named a person by an id that a table has. */
    boolean isUsed() {
        return isUsed;
    }

    /** Returns the people who were asked for and are in no table, by what names them. */
    Set<String> unknown() {
        return unknown;
    }
}
