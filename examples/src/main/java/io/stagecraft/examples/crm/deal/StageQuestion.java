// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.Preset;
import io.stagecraft.examples.crm.table.RowOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks for the order of the stages, and for what some of them mean that look like outcomes.
 *
 * <p>An outcome holds a word for one, or all of its deals have a day of closing or a reason of a loss and those of another stage have
 * none, or were all due by now and those of another stage are not.
 */
final class StageQuestion {
    /** What only closed deals have. */
    private static final List<Field> OF_CLOSED =
            List.of(Field.CLOSED, Field.WON_DAY, Field.LOST_DAY, Field.LOSS_REASON);

    /** What a shell reads otherwise between quotation marks. */
    private static final Pattern OF_SHELLS = Pattern.compile("[\"$`]|\\\\(?![>＞])");

    /** So many deals of a stage are not all overdue by chance. */
    private static final int FEWEST_DUE = 3;

    private static final class Seen {
        private int deals;
        private int told; // to be open, by a status
        private int closed;
        private int due;
        private LocalDate last = LocalDate.MIN;
    }

    private final DealSurvey survey;
    private final CellWords words;
    private final Formats formats;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private LocalDate now = LocalDate.MIN;

    StageQuestion(DealSurvey survey, CellWords words, Formats formats) {
        this.survey = survey;
        this.words = words;
        this.formats = formats;
    }

    /**
     * Returns the question.
     *
     * @param asOf the day of the review, or empty for the last day on which a deal was created
     */
    UnreadableBookException ask(List<ExportTable> tables, List<String> stages, Optional<LocalDate> asOf) {
        tables.forEach(table -> table.records(words, line -> see(table, line)));
        now = asOf.orElse(now);
        List<String> outcomes = DealSurvey.isFlagged(tables)
                ? List.of()
                : stages.stream().filter(this::isLikelyOutcome).toList();
        List<String> others =
                stages.stream().filter(stage -> !outcomes.contains(stage)).toList();
        String file = tables.get(0).name();
        List<Message> questions = new ArrayList<>();
        if (others.size() > 1 || outcomes.isEmpty()) {
            String written = Preset.written(others);
            questions.add(
                    OF_SHELLS.matcher(written).find()
                            ? Message.of("ask.stages-line")
                                    .with("file", file)
                                    .with("line", Mapping.line("option", "stages", written))
                            : Message.of("ask.stages").with("file", file).with("stages", written));
        }
        if (!outcomes.isEmpty()) {
            questions.add(Message.of("ask.outcomes")
                    .with("file", file)
                    .with("count", outcomes.size())
                    .with("stages", CellTexts.list(outcomes.stream()))
                    .with("lines", CellTexts.list(outcomes.stream().map(this::line))));
        }
        return new UnreadableBookException(questions);
    }

    private void see(ExportTable table, Line line) {
        RowOutcome standing = survey.standing(table, line);
        formats.day(table, Field.CREATED, line).filter(now::isBefore).ifPresent(day -> now = day);
        if (standing.deleted() || !standing.isOpen()) {
            return;
        }
        Seen stage = seen.computeIfAbsent(survey.stage(table, line), name -> new Seen());
        stage.deals++;
        stage.told += survey.isToldByStatus(table, line) ? 1 : 0;
        stage.closed += OF_CLOSED.stream().allMatch(field -> words.isNothing(table.text(line, field))) ? 0 : 1;
        formats.day(table, Field.CLOSE, line).ifPresent(day -> {
            stage.due++;
            stage.last = day.isAfter(stage.last) ? day : stage.last;
        });
    }

    private boolean isLikelyOutcome(String stage) {
        if (words.status(stage).equals(Optional.of(CellWords.Meaning.OPEN))) {
            return false; // as somebody says
        }
        Seen of = seen.getOrDefault(stage, new Seen());
        if (of.deals > 0 && of.told == of.deals) {
            return false; // and a word for an outcome would say otherwise
        }
        boolean isClosed =
                of.deals > 0 && of.closed == of.deals && seen.values().stream().anyMatch(other -> other.closed == 0);
        boolean isDue = of.deals >= FEWEST_DUE
                && of.due == of.deals
                && !of.last.isAfter(now)
                && seen.values().stream().anyMatch(other -> other.last.isAfter(now));
        return isClosed || isDue || !words.outcomesWithin(stage).isEmpty();
    }

    private String line(String stage) {
        Set<CellWords.Meaning> outcomes = words.outcomesWithin(stage);
        return outcomes.size() == 1
                ? Mapping.choice(stage, outcomes.iterator().next())
                : Mapping.choice(stage, CellWords.Meaning.WON, CellWords.Meaning.LOST);
    }
}
