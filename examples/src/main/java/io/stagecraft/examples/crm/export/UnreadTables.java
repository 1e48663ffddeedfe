// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.file.RawTable;
import io.stagecraft.examples.crm.file.SheetSource;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.TableHead;
import io.stagecraft.examples.crm.table.TableKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What to say of tables whose headers nobody knows. */
public final class UnreadTables {
    /** A table of which so few columns are understood is about anything. */
    private static final int FEWEST_UNDERSTOOD = 3;

    private UnreadTables() {}

    /** Returns what to say at once: of files, of sheets that are called like what is read, and of tables that look like deals. */
    public static List<Message> missed(FoundExports found) {
        return found.unknown().stream()
                .flatMap(table -> nameless(table, found)
                        .or(() -> Optional.of(message(table, found)).filter(said -> isMissed(table, found)))
                        .stream())
                .toList();
    }

    /** Returns what to say below, of sheets that stand beside others. */
    public static List<Message> others(FoundExports found) {
        return found.unknown().stream()
                .filter(table -> nameless(table, found).isEmpty())
                .filter(table -> !isMissed(table, found))
                .map(table -> message(table, found))
                .toList();
    }

    /** Returns what tables lack to be deals or a log of stages: those of which much is understood, or else all. */
    public static List<Message> lacking(List<ExportTable> tables) {
        List<Message> likely = tables.stream()
                .filter(table -> isLog(table) || table.decided().columns().size() >= FEWEST_UNDERSTOOD)
                .flatMap(table -> lacking(table).stream())
                .toList();
        return likely.isEmpty()
                ? tables.stream().flatMap(table -> lacking(table).stream()).toList()
                : likely;
    }

    private static boolean isLog(ExportTable table) {
        Set<Field> asLog = table.head().columns(TableKind.STAGE_HISTORY).keySet();
        return asLog.containsAll(Set.of(Field.STAGE, Field.AT)) && !asLog.contains(Field.DEAL);
    }

    /** Returns what a table lacks; empty if there is nothing in it that is not understood. */
    private static Optional<Message> lacking(ExportTable table) {
        boolean isLog = isLog(table);
        boolean hasStanding = table.has(Field.STAGE) || table.has(Field.STATUS);
        boolean hasWorth = TableKind.AMOUNTS_AND_DAYS.stream().anyMatch(table::has);
        Map<Field, Integer> asLog = table.head().columns(TableKind.STAGE_HISTORY);
        List<Argument> others = CellTexts.list(table.unknown().stream()
                .filter(column -> !isLog || !asLog.containsValue(column))
                .map(table.header()::get)
                .map(CellTexts::shown));
        return others.isEmpty() || table.header().size() == 1
                ? Optional.empty()
                : Optional.of(Message.of(
                                isLog
                                        ? "unread.lacks-deal"
                                        : hasStanding
                                                ? "unread.lacks-worth"
                                                : hasWorth ? "unread.lacks-stage" : "unread.lacks-both")
                        .with("file", table.name())
                        .with("columns", others));
    }

    /** Returns that a table which is one of deals by its headers does not say whose its rows are, or empty if it is none. */
    private static Optional<Message> nameless(RawTable table, FoundExports found) {
        return TableHead.of(table, found.mapping())
                .flatMap(TableHead::table)
                .filter(deals -> deals.kind() == TableKind.DEALS)
                .map(deals -> {
                    long[] rows = new long[1];
                    deals.records(CellWords.standard(), line -> rows[0]++);
                    return Message.of("warn.nameless")
                            .with("file", table.name())
                            .with("rows", rows[0])
                            .with("line", Mapping.line(TableKind.DEALS.word(), "<column>", Field.ID.word()));
                });
    }

    private static boolean isMissed(RawTable table, FoundExports found) {
        return !SheetSource.isOneOfSeveral(table.name()) || kind(table, found).isPresent();
    }

    /** Returns what a table is by the lines of the mapping about its columns, or else by its name; empty if neither says it. */
    private static Optional<TableKind> kind(RawTable table, FoundExports found) {
        return found.said(table).or(() -> TableKind.ofFile(table.name()));
    }

    private static Message message(RawTable table, FoundExports found) {
        return kind(table, found)
                .map(kind -> Message.of(kind == TableKind.TARGETS ? "warn.no-targets-read" : "warn.not-read-as")
                        .with("kind", kind.label())
                        .with(
                                "columns",
                                kind.wanted().stream()
                                        .map(Field::label)
                                        .map(Argument::of)
                                        .toList()))
                .orElse(Message.of("warn.not-read"))
                .with("file", table.name());
    }
}
