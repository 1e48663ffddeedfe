// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.file.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds a column that nobody understands and that may say which deals are archived, as lost ones are in some products: it says yes or
 * no, and no of just those open deals that have a reason of a loss.
 */
public final class ArchiveColumn {
    /** So many deals are not marked alike by chance. */
    private static final int FEWEST = 2;

    private final ExportTable table;
    private final CellWords words;
    private final int column;
    private boolean isFlag = true;
    private boolean saysYes;
    private boolean isAlike = true;
    private int archived;

    private ArchiveColumn(ExportTable table, CellWords words, int column) {
        this.table = table;
        this.words = words;
        this.column = column;
    }

    /** Returns what to say of the first such column of some tables of deals, or empty if none has one. */
    public static Optional<Message> of(List<ExportTable> tables, CellWords words) {
        return tables.stream().flatMap(table -> of(table, words).stream()).findFirst();
    }

    private static Optional<Message> of(ExportTable table, CellWords words) {
        if (table.has(Field.ACTIVE) || !table.has(Field.LOSS_REASON)) {
            return Optional.empty();
        }
        List<ArchiveColumn> may = table.unknown().stream()
                .map(column -> new ArchiveColumn(table, words, column))
                .collect(Collectors.toList());
        table.first(words, line -> may.removeIf(each -> !each.isFlag(line)));
        if (!may.isEmpty()) {
            table.records(words, line -> {
                RowOutcome standing = RowOutcome.of(table, line, words, false);
                may.forEach(each -> each.see(line, standing));
            });
        }
        return may.stream().filter(ArchiveColumn::tells).findFirst().map(ArchiveColumn::message);
    }

    private boolean isFlag(Line line) {
        String text = line.cell(column);
        return words.isNothing(text) || words.yesOrNo(text).isPresent();
    }

    private void see(Line line, RowOutcome standing) {
        Optional<Boolean> says = words.yesOrNo(line.cell(column));
        isFlag &= isFlag(line);
        saysYes |= says.orElse(false);
        if (standing.isTold() && standing.isOpen()) {
            boolean isLost =
                    !words.isNothing(table.text(line, Field.LOSS_REASON)) && RowOutcome.isHopeless(table, line, words);
            boolean isNo = says.isPresent() && !says.get();
            isAlike &= isLost == isNo;
            archived += isNo ? 1 : 0;
        }
    }

    private boolean tells() {
        return isFlag && saysYes && isAlike && archived >= FEWEST;
    }

    private Message message() {
        String header = table.header().get(column);
        return Message.of("warn.archived")
                .with("column", header)
                .with("deals", archived)
                .with("reason", table.header(Field.LOSS_REASON))
                .with("line", Mapping.line(table.kind().word(), header, Field.ACTIVE.word()));
    }
}
