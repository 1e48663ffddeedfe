// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the deal of a row stands.
 *
 * @param outcome open, or how it closed
 * @param onHold whether it is open and put on hold
 * @param deleted whether the row is no deal any more
 * @param problem why that cannot be told, and what helps, or empty
 */
public record RowOutcome(Deal.Outcome outcome, boolean onHold, boolean deleted, Optional<BadRow> problem) {
    /** The label of how a deal stands of which that cannot be told. */
    static final Message UNKNOWN = Message.of("standing.unknown");

    /** The code of what is wrong where nobody knows the status. */
    static final String STATUS_UNKNOWN = "row.status-unknown";

    /** The code of what is wrong where only a day says that the deal is closed. */
    static final String CLOSED_UNSAID = "row.closed-on-unsaid";

    private static final String STATUS_UNDECIDED = "row.status-undecided";
    private static final String STAGE_UNDECIDED = "row.stage-undecided";
    private static final Set<String> UNDECIDED = Set.of(STATUS_UNDECIDED, STAGE_UNDECIDED);
    private static final Set<CellWords.Meaning> WON_OR_LOST = Set.of(CellWords.Meaning.WON, CellWords.Meaning.LOST);

    /**
     * Tells how a row stands: what flags say counts before a status, and a status before the name of a stage.
     *
     * @param isStatusAsked whether a word that is not known must not stand where the status does
     */
    public static RowOutcome of(ExportTable table, Line line, CellWords words, boolean isStatusAsked) {
        String stage = table.text(line, Field.STAGE);
        String status = table.text(line, Field.STATUS);
        Optional<CellWords.Meaning> ofStage = words.status(stage);
        Optional<CellWords.Meaning> ofStatus = words.status(status);
        if (words.isDeleted(table.text(line, Field.IS_DELETED))
                || is(ofStatus, CellWords.Meaning.DELETED)
                || is(ofStage, CellWords.Meaning.DELETED)) {
            return new RowOutcome(Deal.Outcome.OPEN, false, true, Optional.empty());
        }
        boolean hold = is(ofStage, CellWords.Meaning.HOLD)
                || is(ofStatus, CellWords.Meaning.HOLD)
                || is(words.status(table.text(line, Field.STATUS_REASON)), CellWords.Meaning.HOLD);
        return byFlags(table, line, words, ofStatus.or(() -> ofStage), hold)
                .or(() -> byArchive(table, line, words))
                .or(() -> byName(table, line, words))
                .or(() -> byDay(table, line, words))
                .orElseGet(() -> {
                    RowOutcome told = byWords(
                            table, stage, status, ofStage, ofStatus, isStatusAsked && !words.isNothing(status), hold);
                    return told.isUndecided() ? byReason(table, line, words).orElse(told) : told;
                });
    }

    private boolean isUndecided() {
        return problem.filter(bad -> UNDECIDED.contains(bad.words().code())).isPresent();
    }

    /** Returns what the reason says of a deal of which nothing else does more than that it is closed, as in "Lost - price"; empty if nothing. */
    private static Optional<RowOutcome> byReason(ExportTable table, Line line, CellWords words) {
        return words.status(table.text(line, Field.LOSS_REASON))
                .filter(WON_OR_LOST::contains)
                .map(meaning -> standing(meaning, false));
    }

    private static boolean is(Optional<CellWords.Meaning> said, CellWords.Meaning meaning) {
        return said.isPresent() && said.get() == meaning;
    }

    private static Optional<Boolean> yesOrNo(ExportTable table, Line line, Field flag, CellWords words) {
        return words.yesOrNo(table.text(line, flag));
    }

    /** Returns whether neither stage nor status say how a row stands. */
    static boolean isUnsaidByWords(ExportTable table, Line line, CellWords words) {
        return words.status(table.text(line, Field.STAGE)).isEmpty()
                && words.status(table.text(line, Field.STATUS)).isEmpty();
    }

    /** Returns whether nothing says how a row stands, unless it be that the deal is not won, or not lost. */
    public static boolean isUnsaid(ExportTable table, Line line, CellWords words) {
        return isUnsaidByWords(table, line, words)
                && yesOrNo(table, line, Field.IS_CLOSED, words).isEmpty()
                && words.winOrLoss(table.text(line, Field.IS_WON)).isEmpty()
                && !(saysYesOrNo(table, line, Field.IS_WON, words) && saysYesOrNo(table, line, Field.IS_LOST, words));
    }

    /** Returns whether a flag says yes or no, which a box says that is not crossed. */
    private static boolean saysYesOrNo(ExportTable table, Line line, Field flag, CellWords words) {
        String text = table.text(line, flag);
        return words.yesOrNo(text).isPresent() || (table.decided().boxes().contains(flag) && words.isNothing(text));
    }

    /** Returns whether a deal that is lost is so because it has a day of closing and a flag says that it is not won, and nothing else does. */
    public static boolean isLostByDay(ExportTable table, Line line, CellWords words) {
        return closingDay(table, line, words).equals(Optional.of(Field.CLOSED))
                && saysYesOrNo(table, line, Field.IS_WON, words);
    }

    private static Optional<Field> closingDay(ExportTable table, Line line, CellWords words) {
        return table.closesByDay() && isUnsaid(table, line, words) ? ClosingDays.of(table, line) : Optional.empty();
    }

    private static Optional<RowOutcome> byName(ExportTable table, Line line, CellWords words) {
        return table.named().filter(meaning -> isUnsaid(table, line, words)).map(meaning -> standing(meaning, false));
    }

    /** What is closed and not won is lost. */
    private static Optional<RowOutcome> byDay(ExportTable table, Line line, CellWords words) {
        return closingDay(table, line, words)
                .map(field -> field == Field.WON_DAY
                        ? as(Deal.Outcome.WON)
                        : field == Field.LOST_DAY || saysYesOrNo(table, line, Field.IS_WON, words)
                                ? as(Deal.Outcome.LOST)
                                : closedUnsaid(table));
    }

    private static RowOutcome closedUnsaid(ExportTable table) {
        String column = table.header(Field.CLOSED);
        return problem(new BadRow(
                Message.of(CLOSED_UNSAID).with("column", column),
                column,
                Message.of("remedy.outcome")
                        .with("line", Mapping.line(table.kind().word(), column, Field.EXPECTED_CLOSE.word()))));
    }

    private static Optional<RowOutcome> byFlags(
            ExportTable table, Line line, CellWords words, Optional<CellWords.Meaning> inWords, boolean hold) {
        Optional<Boolean> won = yesOrNo(table, line, Field.IS_WON, words);
        Optional<Boolean> lost = yesOrNo(table, line, Field.IS_LOST, words);
        Optional<Boolean> closed = yesOrNo(table, line, Field.IS_CLOSED, words);
        boolean isWon = won.orElse(false);
        boolean isLost = lost.orElse(false);
        if (isWon || isLost) {
            boolean isDenied = (isWon && isLost) || !closed.orElse(true);
            return Optional.of(
                    isDenied ? flagsDisagree(table, isWon, isLost) : as(isWon ? Deal.Outcome.WON : Deal.Outcome.LOST));
        }
        Optional<CellWords.Meaning> wonSays = words.winOrLoss(table.text(line, Field.IS_WON));
        if (wonSays.isPresent()) {
            return Optional.of(standing(wonSays.get(), hold));
        }
        if (closed.isEmpty() && won.isPresent() && table.decided().isNoLost()) {
            return Optional.of(as(Deal.Outcome.LOST));
        }
        if (closed.isEmpty()) {
            boolean isNeither = won.isPresent() && lost.isPresent();
            return isNeither && inWords.filter(WON_OR_LOST::contains).isPresent()
                    ? Optional.of(open(hold))
                    : Optional.empty();
        }
        if (!closed.get()) {
            return Optional.of(open(hold));
        }
        if (inWords.filter(CellWords.Meaning::isOutcome).isPresent()) {
            RowOutcome said = standing(inWords.get(), hold);
            return Optional.of(won.isPresent() && said.outcome() == Deal.Outcome.WON ? as(Deal.Outcome.LOST) : said);
        }
        return Optional.of(
                won.isPresent()
                        ? as(Deal.Outcome.LOST)
                        : problem(Message.of("row.closed-unsaid"), Message.of("remedy.words")));
    }

    private static RowOutcome flagsDisagree(ExportTable table, boolean isWon, boolean isLost) {
        Field flag = isWon && isLost ? Field.IS_LOST : Field.IS_CLOSED;
        String column = table.header(flag);
        return problem(new BadRow(
                Message.of("row.flags-disagree")
                        .with("says", table.header(isWon ? Field.IS_WON : Field.IS_LOST))
                        .with("column", column),
                column,
                Message.of("remedy.flag").with("line", Mapping.line(table.kind().word(), column, Mapping.NOT_READ))));
    }

    /** Where losing is archiving, what is archived with no chance left is lost, and what has one is put away but open. */
    private static Optional<RowOutcome> byArchive(ExportTable table, Line line, CellWords words) {
        if (yesOrNo(table, line, Field.ACTIVE, words).orElse(true)) {
            return Optional.empty();
        }
        boolean isHopeless = table.has(Field.PROBABILITY)
                ? table.text(line, Field.PROBABILITY).matches("0+(?:[.,]0*)?\\s*%?")
                : !words.isNothing(table.text(line, Field.LOSS_REASON));
        return isHopeless ? Optional.of(as(Deal.Outcome.LOST)) : Optional.empty();
    }

    private static RowOutcome byWords(
            ExportTable table,
            String stage,
            String status,
            Optional<CellWords.Meaning> ofStage,
            Optional<CellWords.Meaning> ofStatus,
            boolean isStatusAsked,
            boolean hold) {
        boolean isStageOutcome = ofStage.filter(CellWords.Meaning::isOutcome).isPresent();
        if (ofStatus.isPresent()) {
            CellWords.Meaning says = ofStatus.get();
            if (says.isOutcome()) {
                return standing(says, hold);
            }
            if (says == CellWords.Meaning.UNDECIDABLE && !isStageOutcome) {
                return unsaid(STATUS_UNDECIDED, "status", status, saidClosed(status));
            }
            if (isStageOutcome && says != CellWords.Meaning.UNDECIDABLE) {
                return problem(
                        Message.of("row.stage-against-status")
                                .with("stage", stage)
                                .with("status", status),
                        Message.of("remedy.words"));
            }
        } else if (isStatusAsked && !isStageOutcome) {
            return unsaid(
                    STATUS_UNKNOWN,
                    "status",
                    status,
                    Message.of("remedy.word-or-column")
                            .with(
                                    "say",
                                    said(Mapping.choice(
                                            status,
                                            CellWords.Meaning.OPEN,
                                            CellWords.Meaning.WON,
                                            CellWords.Meaning.LOST)))
                            .with(
                                    "line",
                                    Mapping.line(table.kind().word(), table.header(Field.STATUS), Mapping.NOT_READ)));
        } else if (is(ofStage, CellWords.Meaning.UNDECIDABLE)) {
            return unsaid(STAGE_UNDECIDED, "stage", stage, saidClosed(stage));
        }
        return isStageOutcome ? standing(ofStage.get(), hold) : open(hold);
    }

    private static RowOutcome standing(CellWords.Meaning meaning, boolean hold) {
        return switch (meaning) {
            case WON -> as(Deal.Outcome.WON);
            case LOST -> as(Deal.Outcome.LOST);
            case ABANDONED -> as(Deal.Outcome.ABANDONED);
            default -> open(hold);
        };
    }

    private static RowOutcome open(boolean hold) {
        return new RowOutcome(Deal.Outcome.OPEN, hold, false, Optional.empty());
    }

    private static RowOutcome as(Deal.Outcome outcome) {
        return new RowOutcome(outcome, false, false, Optional.empty());
    }

    /** Returns that a word does not say how a deal stands, of which rows with the same word are of one kind. */
    private static RowOutcome unsaid(String problem, String what, String word, Message remedy) {
        return problem(new BadRow(Message.of(problem).with(what, CellTexts.shown(word)), Spelling.plain(word), remedy));
    }

    private static Message saidClosed(String word) {
        return said(Mapping.choice(word, CellWords.Meaning.WON, CellWords.Meaning.LOST));
    }

    private static Message said(String line) {
        return Message.of("remedy.word").with("line", line);
    }

    private static RowOutcome problem(Message problem, Message remedy) {
        return problem(new BadRow(problem, remedy));
    }

    private static RowOutcome problem(BadRow problem) {
        return new RowOutcome(Deal.Outcome.OPEN, false, false, Optional.of(problem));
    }

    /** Returns how the deal stands, for people. */
    public Message label() {
        return problem.isPresent() ? UNKNOWN : label(outcome.name());
    }

    /** Returns how a deal stands of which a word says it, for people. */
    static Message label(CellWords.Meaning meaning) {
        return label(meaning.name());
    }

    private static Message label(String standing) {
        return Message.of("standing." + standing.toLowerCase(Locale.ROOT));
    }

    /** Returns whether the row stands as a word says. */
    boolean is(CellWords.Meaning meaning) {
        return isTold() && outcome.name().equals(meaning.name());
    }

    /** Returns whether the row is one of a deal, and it can be told how that stands. */
    public boolean isTold() {
        return !deleted && problem.isEmpty();
    }

    public boolean isOpen() {
        return outcome == Deal.Outcome.OPEN;
    }
}
