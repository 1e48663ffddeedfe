// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.List;

/** What to say of tables whose headers nobody knows. */
final class UnreadTables {
    private UnreadTables() {}

    /** Returns what to say at once: of files, and of sheets that are called like what is read. */
    static List<Message> missed(FoundExports found) {
        return found.unknown().stream()
                .map(RawTable::name)
                .filter(UnreadTables::isMissed)
                .map(UnreadTables::message)
                .toList();
    }

    /** Returns what to say below, of sheets that stand beside others. */
    static List<Message> others(FoundExports found) {
        return found.unknown().stream()
                .map(RawTable::name)
                .filter(table -> !isMissed(table))
                .map(UnreadTables::message)
                .toList();
    }

    private static boolean isMissed(String table) {
        return !SheetSource.isOneOfSeveral(table) || TableKind.ofFile(table).isPresent();
    }

    private static Message message(String table) {
        return TableKind.ofFile(table)
                .map(kind -> Message.of(kind == TableKind.TARGETS ? "warn.no-targets-read" : "warn.not-read-as")
                        .with("kind", kind.label())
                        .with(
                                "columns",
                                kind.wanted().stream()
                                        .map(Field::label)
                                        .map(Argument::of)
                                        .toList()))
                .orElse(Message.of("warn.not-read"))
                .with("file", table);
    }
}
