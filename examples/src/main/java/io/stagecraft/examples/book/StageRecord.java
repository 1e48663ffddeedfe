// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * From which day on a book records the stages of its deals, and in which stage that shows each deal first.
 *
 * <p>It is the day of the first recorded move of a deal that has closed since; none where only open deals keep their history. But hardly
 * any deal is won without a move: of the wins opened since, nine of ten must have one, our assumption, or else it is the later day from
 * which on they do. And where no deal had left the first stage before that day, the record goes back as far as the book.
 *
 * <p>A deal without a move that was opened since stood in the first stage all the time. Of a closed one that was opened before, nothing
 * tells the stage. In the layout that calls the day of opening {@code engage_date}, the stage Engaging begins on it.
 */
final class StageRecord {
    /** So many wins with a move outweigh one without. */
    private static final int OUTWEIGHING = 9;

    private static final String ENGAGING = "Engaging";
    private static final String ENGAGED_ON = "engage_date";

    private final List<String> walked;
    private final boolean isEngagingDated;
    private final LocalDate firstDay;

    private StageRecord(Book book) {
        walked = walked(book);
        isEngagingDated = isEngagingDated(book);
        firstDay = isLastStageDated() ? LocalDate.MIN : firstDay(book.deals());
    }

    static StageRecord of(Book book) {
        return new StageRecord(book);
    }

    /** Returns the stages but those in which deals are only put on hold. */
    private static List<String> walked(Book book) {
        Set<String> parked = new HashSet<>();
        book.deals().stream().filter(Deal::onHold).forEach(deal -> deal.stage().ifPresent(parked::add));
        book.deals().stream()
                .filter(deal -> !deal.onHold())
                .forEach(deal -> deal.stage().ifPresent(parked::remove));
        List<String> walked =
                book.stages().stream().filter(stage -> !parked.contains(stage)).toList();
        return walked.isEmpty() ? book.stages() : walked;
    }

    private static boolean isEngagingDated(Book book) {
        return book.stages().contains(ENGAGING)
                && book.reading().columns().stream().anyMatch(column -> isEngagedOn(column.header()))
                && book.deals().stream()
                        .flatMap(deal -> deal.changes().stream())
                        .noneMatch(change -> change.field() == FieldChange.Field.STAGE
                                && change.to().equals(Optional.of(ENGAGING)));
    }

    private static boolean isEngagedOn(String header) {
        return header.strip().replace(' ', '_').toLowerCase(Locale.ROOT).equals(ENGAGED_ON);
    }

    /** Returns whether the day of opening is that of the last stage too, so that a deal closed in the stage it was opened in. */
    private boolean isLastStageDated() {
        return walked.size() == 1 || (isEngagingDated && last().equals(ENGAGING));
    }

    private String last() {
        return walked.get(walked.size() - 1);
    }

    private boolean isFirst(String stage) {
        return stage.equals(walked.get(0));
    }

    private LocalDate firstDay(List<Deal> deals) {
        LocalDate firstMove = LocalDate.MAX;
        for (Deal deal : deals) {
            for (FieldChange change : deal.changes()) {
                if (change.field() == FieldChange.Field.STAGE
                        && !deal.isOpen()
                        && change.day().isBefore(firstMove)
                        && deal.isOpenOn(change.day())) {
                    firstMove = change.day();
                }
            }
        }
        LocalDate day = firstDay(deals, firstMove);
        return day.equals(firstMove) && deals.stream().noneMatch(deal -> hadLeftFirst(deal, day)) ? LocalDate.MIN : day;
    }

    /** Returns the day from which on nine of ten wins have a move: the first move if no win speaks against it. */
    private static LocalDate firstDay(List<Deal> deals, LocalDate firstMove) {
        Witnesses wins = new Witnesses(1, OUTWEIGHING);
        for (Deal deal : deals) {
            if (deal.isWon()) {
                deal.opened().ifPresent(day -> wins.add(day, hasMove(deal)));
            }
        }
        return wins.hasSince(firstMove) ? wins.firstDay(firstMove) : firstMove;
    }

    /** Returns whether a deal opened before a day is known to have left the first stage without a recorded move. */
    private boolean hadLeftFirst(Deal deal, LocalDate day) {
        return deal.opened().filter(day::isAfter).isPresent()
                && (seen(deal).filter(stage -> !isFirst(stage)).isPresent() || (deal.isWon() && !hasMove(deal)));
    }

    private static boolean hasMove(Deal deal) {
        return deal.firstChange(FieldChange.Field.STAGE).isPresent();
    }

    /** Returns the first stage that anything tells of a deal, or empty. */
    private static Optional<String> seen(Deal deal) {
        Optional<FieldChange> first = deal.firstChange(FieldChange.Field.STAGE);
        return first.isPresent() ? first.get().from().or(first.get()::to) : deal.stage();
    }

    /** Returns whether the first entry of a deal tells a stage, and not the one before. */
    private static boolean isSeenLate(Deal deal) {
        return deal.firstChange(FieldChange.Field.STAGE)
                .filter(first -> first.from().isEmpty())
                .isPresent();
    }

    /**
     * Returns the first day on which stages are recorded; on the days before, there is a later stage only. {@link LocalDate#MAX} stands
     * where none is recorded, and empty where the record goes back as far as the book.
     */
    Optional<LocalDate> firstDay() {
        return Optional.of(firstDay).filter(LocalDate.MIN::isBefore);
    }

    /**
     * Returns the stage in which a deal is shown first. A deal whose first entry does not tell where it came from is shown in the first
     * one before it, and never in a later one, nor is an open one of which nothing is told yet; a closed one of which nothing is told, in
     * the last one.
     */
    String firstStage(Deal deal) {
        if (isSeenLate(deal)) {
            return walked.get(0);
        }
        return seen(deal)
                .orElseGet(
                        () -> (deal.isOpen() || isOpenedSince(deal)) && !isLastStageDated() ? walked.get(0) : last());
    }

    /** Returns whether a deal entered that stage when it was opened. */
    boolean isEnteredWhenOpened(Deal deal) {
        if (isSeenLate(deal) || (deal.isOpen() && seen(deal).isEmpty())) {
            return isOpenedSince(deal);
        }
        String stage = firstStage(deal);
        if (isFirst(stage)) {
            return deal.isOpen() || hasMove(deal) || isOpenedSince(deal);
        }
        return (isEngagingDated && stage.equals(ENGAGING)) || (hasMove(deal) && isOpenedSince(deal));
    }

    private boolean isOpenedSince(Deal deal) {
        return deal.opened().filter(day -> !day.isBefore(firstDay)).isPresent();
    }
}
