// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Probability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A replay of a book as of past dates: on each date a model learns from the book as it was known then, scores the deals
 * that were open then, and is compared with what became of them.
 *
 * <pre>{@code
 * BackTest<Opportunity> test = BackTest.of(
 *         book,
 *         (deal, date) -> deal.asOf(date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)),
 *         Opportunity::isOpen,
 *         deal -> deal.isOpen() ? Optional.empty() : Optional.of(deal.status() == DealStatus.WON));
 * BackTestResult result = test.run(dates, (known, date) -> {
 *     WinProbabilityStrategy<Opportunity> learned = DealProbability.in(process, zone).learnedFrom(known, end(date));
 *     return deal -> learned.estimate(deal, date).probability();
 * });
 * }</pre>
 *
 * <p>The model sees nothing but the views that {@code knownOn} gives for the date, neither in learning nor in scoring; outcomes are
 * read from the deals as they are now, and only after the scores. So what happened later cannot leak in, unless {@code knownOn}
 * lets it. An event that does not say when it was recorded is known to {@code asOf} from the day on which it happened, which may be too
 * early; {@code deal.isRecorded(end) ? deal.asOf(end) : Optional.empty()} leaves out the deals for which that was assumed.
 *
 * @param <T> the caller's deals
 */
public final class BackTest<T> {
    private final ImmutableList<T> book;
    private final BiFunction<? super T, LocalDate, Optional<T>> knownOn;
    private final Predicate<? super T> isOpen;
    private final Function<? super T, Optional<Boolean>> outcome;

    private BackTest(
            ImmutableList<T> book,
            BiFunction<? super T, LocalDate, Optional<T>> knownOn,
            Predicate<? super T> isOpen,
            Function<? super T, Optional<Boolean>> outcome) {
        this.book = book;
        this.knownOn = knownOn;
        this.isOpen = isOpen;
        this.outcome = outcome;
    }

    /**
     * Returns a back-test of a book.
     *
     * @param book the deals with all that is known of them now
     * @param knownOn a deal as it was known at the end of a day, or empty if it was not known yet
     * @param isOpen whether a deal, as known on a day, was open
     * @param outcome whether a deal was won in the end, or empty if that is not decided yet; given up is not won
     */
    public static <T> BackTest<T> of(
            Iterable<? extends T> book,
            BiFunction<? super T, LocalDate, Optional<T>> knownOn,
            Predicate<? super T> isOpen,
            Function<? super T, Optional<Boolean>> outcome) {
        return new BackTest<>(
                ImmutableList.copyOf(Elements.checked(book, "book")),
                requireNonNull(knownOn, "knownOn"),
                requireNonNull(isOpen, "isOpen"),
                requireNonNull(outcome, "outcome"));
    }

    /**
     * Runs the test.
     *
     * @param dates the past dates, ascending
     * @param learner what learns from the book as known on a date
     * @throws IllegalArgumentException if the dates do not ascend
     */
    public BackTestResult run(List<LocalDate> dates, Learner<T> learner) {
        for (int i = 1; i < dates.size(); i++) {
            checkArgument(dates.get(i - 1).isBefore(dates.get(i)), "dates must ascend but were %s", dates);
        }
        ImmutableBackTestResult.Builder result = BackTestResult.builder();
        for (LocalDate date : dates) {
            result.addDays(day(date, learner));
        }
        return result.build();
    }

    private BackTestDay day(LocalDate date, Learner<T> learner) {
        requireNonNull(learner, "learner");
        List<T> known = new ArrayList<>();
        List<T> open = new ArrayList<>();
        List<T> openNow = new ArrayList<>();
        for (T deal : book) {
            Optional<T> then = knownOn.apply(deal, date);
            if (then.isPresent()) {
                known.add(then.get());
                if (isOpen.test(then.get())) {
                    open.add(then.get());
                    openNow.add(deal);
                }
            }
        }
        Function<? super T, Optional<Probability>> model = learner.learn(List.copyOf(known), date);
        List<Optional<Probability>> scores = new ArrayList<>(open.size());
        for (T deal : open) {
            scores.add(model.apply(deal));
        }
        return held(date, openNow, scores);
    }

    private BackTestDay held(LocalDate date, List<T> deals, List<Optional<Probability>> scores) {
        double[] predicted = new double[deals.size()];
        boolean[] happened = new boolean[deals.size()];
        int size = 0;
        int undecided = 0;
        int withoutScore = 0;
        int withoutScoreWon = 0;
        for (int i = 0; i < deals.size(); i++) {
            Optional<Boolean> won = outcome.apply(deals.get(i));
            Optional<Probability> score = scores.get(i);
            if (score.isEmpty()) {
                withoutScore++;
                withoutScoreWon += won.orElse(false) ? 1 : 0;
            } else if (won.isEmpty()) {
                undecided++;
            } else {
                predicted[size] = score.get().value();
                happened[size++] = won.get();
            }
        }
        return BackTestDay.builder()
                .date(date)
                .open(deals.size())
                .withoutScore(withoutScore)
                .withoutScoreWon(withoutScoreWon)
                .undecided(undecided)
                .predictions(Predictions.of(Arrays.copyOf(predicted, size), Arrays.copyOf(happened, size)))
                .build();
    }

    /**
     * Strategy for learning from a book as it was known on a date; a lambda is enough.
     *
     * @param <T> the caller's deals
     */
    @FunctionalInterface
    public interface Learner<T> {
        /**
         * Returns the function that scores a deal open on the date: the probability that it is won, or empty if it has none.
         *
         * @param known the deals known then, as they were known then, in the order of the book
         * @param date the date, which stands in for today
         */
        Function<? super T, Optional<Probability>> learn(List<T> known, LocalDate date);
    }
}
