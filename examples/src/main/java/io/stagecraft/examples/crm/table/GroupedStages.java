// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.file.RawTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a list that was grouped by its stages, of which each stands only in the line above its deals, as in "Won (25)", perhaps with
 * the sums of these, or in "WON": the same with the stage in a column of its own.
 *
 * <p>People group lists by anything. By stages it is where one of the groups is called as an outcome is, and none comes twice; and each
 * group must have as many lines as it says.
 */
final class GroupedStages implements RawTable {
    private static final Pattern GROUP = Pattern.compile("(.+?)(?:\\s*[(（](\\d{1,9})[)）])?");
    private static final Pattern SUM = Pattern.compile("[-+]?\\d[\\d.,' ’]*");

    private final RawTable grouped;
    private final TableHead head;
    private final CellWords words = CellWords.standard();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> stages = new HashSet<>();
    private String stage = "";
    private boolean isCounted; // the group
    private long missing; // lines of it
    private boolean hasOutcome;
    private boolean isOther;

    private GroupedStages(TableHead head) {
        this.head = head;
        grouped = head.raw();
        lines.add(with(head.line(), "Stage"));
        grouped.read(TableLines.ALL, this::add);
        isOther |= missing != 0 || !hasOutcome;
    }

    /** Returns the table of deals that such lines below a header are, or empty if they are none. */
    static Optional<ExportTable> of(TableHead head) {
        if (head.columns(TableKind.DEALS).containsKey(Field.STAGE) || !beginsWithGroup(head)) {
            return Optional.empty();
        }
        GroupedStages stages = new GroupedStages(head);
        return stages.isOther
                ? Optional.empty()
                : TableHead.of(stages, head.mapping())
                        .flatMap(TableHead::table)
                        .filter(table -> table.has(Field.STAGE));
    }

    private static boolean beginsWithGroup(TableHead head) {
        List<Line> first = new ArrayList<>();
        head.raw().read(head.line().number() + 1, line -> {
            if (!head.isAbove(line)) {
                first.add(line);
            }
        });
        return !first.isEmpty() && group(first.get(0)).isPresent();
    }

    /** Returns the stage, and how many lines it says to have, where a line is the first of a group: nothing but its name, and sums if it counts. */
    private static Optional<Matcher> group(Line line) {
        Matcher group = GROUP.matcher(line.cell(0));
        boolean isGroup = group.matches()
                && (line.filled() == 1 || group.group(2) != null)
                && line.cells().stream()
                        .skip(1)
                        .allMatch(cell -> cell.isEmpty() || SUM.matcher(cell).matches());
        return isGroup ? Optional.of(group) : Optional.empty();
    }

    private void add(Line line) {
        if (head.isAbove(line)) {
            return;
        }
        Optional<Matcher> group = group(line);
        if (group.isPresent()) {
            stage = group.get().group(1);
            isOther |= missing != 0 || !stages.add(stage);
            isCounted = group.get().group(2) != null;
            missing = isCounted ? Long.parseLong(group.get().group(2)) : 0;
            hasOutcome |= words.isOutcome(stage);
        } else {
            missing -= isCounted ? 1 : 0;
            isOther |= missing < 0;
            lines.add(with(line, stage));
        }
    }

    private Line with(Line line, String last) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < head.cells().size(); column++) {
            cells.add(line.cell(column));
        }
        cells.add(last);
        return new Line(line.number(), cells);
    }

    @Override
    public String name() {
        return grouped.name();
    }

    @Override
    public Message how() {
        return grouped.how();
    }

    @Override
    public void read(long most, Consumer<Line> to) {
        lines.stream().limit(most < 0 ? lines.size() : most).forEach(to);
    }
}
