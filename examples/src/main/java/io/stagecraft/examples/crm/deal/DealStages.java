// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.history.Past;
import io.stagecraft.examples.crm.history.StageOrder;
import io.stagecraft.examples.crm.table.BadRow;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.Preset;
import io.stagecraft.examples.crm.table.RowOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads in which stage the deals of one table are, or were when they were closed. */
public final class DealStages {
    private final Cells cells;
    private final CellWords words;
    private final DealSurvey survey;
    private final StageOrder order;
    private final boolean closedKeepStage;
    private final boolean hasStage;
    private final Defects defects;
    private final Map<Optional<String>, Optional<String>> known = new HashMap<>(); // one copy of each is enough

    public DealStages(Cells cells, DealSurvey survey, StageOrder order, Defects defects) {
        this.cells = cells;
        this.words = cells.words();
        this.survey = survey;
        this.order = order;
        this.closedKeepStage = survey.closedKeepStage();
        this.hasStage = cells.table().has(Field.STAGE);
        this.defects = defects;
    }

    Optional<String> of(Line line, RowOutcome standing, String id, Past past) throws BadRow {
        return known.computeIfAbsent(read(line, standing, id, past), stage -> stage);
    }

    /** Returns the first stage, or empty if the order of the stages is still to be asked for. */
    private Optional<String> first() {
        return order.stages().stream().findFirst();
    }

    private Optional<String> read(Line line, RowOutcome standing, String id, Past past) throws BadRow {
        String text = survey.stage(cells.table(), line);
        Optional<String> before = past.lastStage(words).filter(order.stages()::contains);
        if (!standing.isOpen()) {
            return closedKeepStage && words.isStage(text) && order.stages().contains(text) ? Optional.of(text) : before;
        }
        Optional<CellWords.Meaning> meaning = words.status(text);
        if (meaning.filter(CellWords.Meaning.HOLD::equals).isPresent()) {
            return before.isPresent() ? before : Optional.of(text);
        }
        if (text.isEmpty()) {
            if (before.isPresent()) {
                return before;
            }
            if (!hasStage) {
                return first();
            }
            throw new BadRow(Message.of("row.no-stage"), Message.of("remedy.fill-in"));
        }
        if (!order.stages().contains(text)) {
            if (meaning.filter(CellWords.Meaning.OPEN::equals).isPresent() && !hasStage) {
                return before.or(this::first);
            }
            String name = Preset.written(List.of(text));
            throw new BadRow(
                    Message.of("row.stage")
                            .with("stage", CellTexts.shown(text))
                            .with("stages", Preset.written(order.stages())),
                    text,
                    Message.of(name.equals(text) ? "remedy.stages" : "remedy.stages-marked")
                            .with("name", name)
                            .with("won", Mapping.line("word", text, "won"))
                            .with("lost", Mapping.line("word", text, "lost")));
        }
        if (past.lastEntry().filter(last -> isAnother(last, line)).isPresent()) {
            defects.count("odd.open-deals-whose-history-ends-in-another-stage", id);
        }
        return Optional.of(text);
    }

    private boolean isAnother(String last, Line line) {
        String text = cells.raw(line, Field.STAGE);
        return !last.equals(text) && !Spelling.plain(last).equals(Spelling.plain(text));
    }
}
