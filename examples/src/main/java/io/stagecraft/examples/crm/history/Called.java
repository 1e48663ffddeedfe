// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.history;

import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a row calls its deal, by which rows of one deal are told from those of others.
 *
 * @param name hashed, or 0 if the row tells none
 * @param customer hashed, or 0 if the row tells none
 */
public record Called(int name, int customer) {
    /** The forms of companies, which stand behind their names or do not. */
    private static final Set<String> FORMS = Set.of(
            "ltd limited inc incorporated llc corp corporation co company plc gmbh ag kg se sa sas sarl srl spa sl ltda bv nv oy ab as"
                    .split(" ", -1));

    /** Returns what a row calls its deal. */
    public static Called of(ExportTable table, Line line) {
        return new Called(hash(table.text(line, Field.NAME)), hash(table.text(line, Field.CUSTOMER)));
    }

    /** Returns a number other than 0 that equal words share, or 0 for empty text. */
    public static int hash(String text) {
        return text.isEmpty() ? 0 : notZero(Spelling.plain(text).hashCode());
    }

    /** Returns by which field the deals of all these tables are looked up: their ids, or else their names; empty if some have neither. */
    public static Optional<Field> key(List<ExportTable> tables) {
        return List.of(Field.ID, Field.NAME).stream()
                .filter(field -> tables.stream().allMatch(table -> table.has(field)))
                .findFirst();
    }

    /** Returns what the deal of a row is looked up by: its id, or its name with its customer; empty text if the row does not tell it. */
    public static String key(ExportTable table, Line line, Field by) {
        String text = table.text(line, by);
        return by == Field.ID || text.isEmpty()
                ? Spelling.id(text)
                : Spelling.plain(text) + '\n' + Spelling.plain(table.text(line, Field.CUSTOMER));
    }

    /** Returns whether a row that has the same key is of another deal: of another name, or, where one has none, of another customer. */
    public boolean isOfAnother(Called other) {
        return (name != 0 && other.name != 0) ? name != other.name : differ(customer, other.customer);
    }

    /** Returns a number that customers share whose names differ in the form of the company only, or 0 for empty text. */
    public static int company(String text) {
        int end = text.length();
        for (int space = text.lastIndexOf(' '); space > 0; space = text.lastIndexOf(' ', space - 1)) {
            String word = text.substring(space + 1, end);
            if (!FORMS.contains(word.replace(".", "").toLowerCase(Locale.ROOT))) {
                break;
            }
            end = text.charAt(space - 1) == ',' ? space - 1 : space;
        }
        return end == 0 ? 0 : notZero(text.substring(0, end).hashCode());
    }

    private static int notZero(int hash) {
        return hash == 0 ? 1 : hash;
    }

    /** Returns whether both tell of a customer, and of the same. */
    public boolean hasCustomerOf(Called other) {
        return customer != 0 && customer == other.customer;
    }

    /** Returns whether two values that rows tell, hashed, are told by both and differ. */
    public static boolean differ(int one, int other) {
        return one != 0 && other != 0 && one != other;
    }
}
