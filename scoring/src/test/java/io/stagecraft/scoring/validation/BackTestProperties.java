// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Probability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BackTestProperties {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final List<LocalDate> DATES = List.of(START.plusDays(10), START.plusDays(20), START.plusDays(40));

    /** A deal of a made-up book: opened, closed and a note that may change, each on a day. */
    record Deal(int id, int opened, int closed, boolean won, int noteDay, int noteBefore, int noteAfter) {
        boolean isOpen() {
            return closed == NEVER;
        }

        Optional<Deal> knownOn(LocalDate date) {
            int day = (int) (date.toEpochDay() - START.toEpochDay());
            if (opened > day) {
                return Optional.empty();
            }
            return Optional.of(new Deal(
                    id,
                    opened,
                    closed <= day ? closed : NEVER,
                    closed <= day && won,
                    noteDay <= day ? noteDay : NEVER,
                    noteBefore,
                    noteDay <= day ? noteAfter : 0));
        }

        Optional<Boolean> outcome() {
            return isOpen() ? Optional.empty() : Optional.of(won);
        }

        int note() {
            return noteDay == NEVER ? noteBefore : noteAfter;
        }

        /** The same deal as far as one can know on a day, everything later replaced. */
        Deal poisonedAfter(LocalDate date) {
            int day = (int) (date.toEpochDay() - START.toEpochDay());
            return new Deal(
                    id,
                    opened,
                    closed > day ? day + 1 + id % 5 : closed,
                    closed > day ? !won : won,
                    noteDay > day ? day + 1 : noteDay,
                    noteBefore,
                    noteDay > day ? -999 : noteAfter);
        }
    }

    private static final int NEVER = Integer.MAX_VALUE;

    @Provide
    Arbitrary<List<Deal>> book() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 60);
        Arbitrary<Integer> note = Arbitraries.integers().between(0, 9);
        return Combinators.combine(day, day, Arbitraries.of(true, false), day, note, note)
                .as((opened, length, won, noteDay, before, after) ->
                        new Deal(opened * 61 + length, opened, opened + length, won, noteDay, before, after))
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 300)
    void theBackTestNeverSeesALaterEvent(@ForAll("book") List<Deal> book) {
        for (LocalDate date : DATES) {
            List<Deal> poisoned = new ArrayList<>();
            book.forEach(deal -> poisoned.add(
                    deal.opened() > date.toEpochDay() - START.toEpochDay() ? deal : deal.poisonedAfter(date)));

            assertThat(scores(poisoned, date)).isEqualTo(scores(book, date));
        }
    }

    @Property(tries = 300)
    void everyOpenDealIsCountedOnce(@ForAll("book") List<Deal> book) {
        BackTestResult result = test(book).run(DATES, (known, date) -> BackTestProperties::score);

        for (BackTestDay day : result.days()) {
            assertThat(day.predictions().size() + day.undecided() + day.withoutScore())
                    .isEqualTo(day.open());
            assertThat(day.withoutScoreWon()).isLessThanOrEqualTo(day.withoutScore());
        }
        assertThat(result.predictions().size())
                .isEqualTo(result.days().stream()
                        .mapToInt(day -> day.predictions().size())
                        .sum());
    }

    @Example
    void theDatesOfABackTestAscend() {
        assertThatThrownBy(() -> test(List.of()).run(List.of(START, START), (known, date) -> BackTestProperties::score))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dates must ascend but were [2026-01-01, 2026-01-01]");
    }

    @Example
    void tooFewPredictionsAreRefusedWithAReason() {
        ValidationReport report = test(List.of(new Deal(1, 0, 30, true, 5, 5, 5)))
                .run(DATES, (known, date) -> BackTestProperties::score)
                .report();

        assertThat(report.summarize()).isEqualTo("too few (2 happened and 0 did not; it takes 20 of each)");
        assertThat(report.rankingQuality()).isEmpty();
        assertThat(report.brier()).isEmpty();
        assertThat(report.reliability()).isEmpty();
        assertThat(report.lift()).isEmpty();
    }

    private static BackTest<Deal> test(List<Deal> book) {
        return BackTest.of(book, Deal::knownOn, Deal::isOpen, Deal::outcome);
    }

    /** Everything that a learner sees of a date, and what it says of each open deal. */
    private static List<Object> scores(List<Deal> book, LocalDate date) {
        List<Object> seen = new ArrayList<>();
        test(book).run(List.of(date), (known, day) -> {
            seen.addAll(known);
            double wins = known.stream().filter(Deal::won).count();
            return deal -> {
                Optional<Probability> score = score(deal);
                seen.add(score);
                seen.add(wins);
                return score;
            };
        });
        return seen;
    }

    private static Optional<Probability> score(Deal deal) {
        return deal.note() == 0 ? Optional.empty() : Optional.of(Probability.of(Math.max(0, deal.note() / 10.0)));
    }
}
