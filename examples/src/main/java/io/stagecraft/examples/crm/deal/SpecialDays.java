// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.SpecialDay;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.table.BadRow;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.SetAsideRows;
import io.stagecraft.examples.crm.table.TableKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads holidays, and the days worked in exchange. */
public final class SpecialDays {
    private SpecialDays() {}

    public static List<SpecialDay> of(List<Cells> tables, SetAsideRows aside) {
        Map<LocalDate, SpecialDay> days = new LinkedHashMap<>();
        for (Cells cells : tables) {
            if (cells.table().kind() == TableKind.HOLIDAYS) {
                cells.table().records(cells.words(), line -> {
                    try {
                        add(days, cells, line);
                    } catch (BadRow e) {
                        aside.addBeside(cells.table(), line, e);
                    }
                });
            }
        }
        return List.copyOf(days.values());
    }

    private static void add(Map<LocalDate, SpecialDay> days, Cells cells, Line line) throws BadRow {
        LocalDate day = cells.requiredDay(line, Field.DAY);
        String worked = cells.raw(line, Field.WORKED);
        if (!worked.isEmpty() && cells.words().yesOrNo(worked).isEmpty()) {
            throw new BadRow(
                    Message.of("row.yes-or-no").with("value", CellTexts.shown(worked)), Message.of("remedy.one"));
        }
        SpecialDay special = new SpecialDay(
                day,
                cells.words().yesOrNo(worked).orElse(false),
                cells.text(line, Field.HOLIDAY).orElse(""));
        if (days.putIfAbsent(day, special) != null) {
            throw new BadRow(Message.of("row.day-twice").with("day", day), Message.of("remedy.twice"));
        }
    }
}
