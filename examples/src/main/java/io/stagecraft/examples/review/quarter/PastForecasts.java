// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.QuantileForecast;
import io.stagecraft.planning.forecast.ReplayedPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What past quarters were forecast after the same share of their working days, with what was known then. */
public final class PastForecasts {
    /** The forecast of a whole past quarter in minor units, and its target where one was given. */
    private record Then(QuantileForecast quarter, Optional<Money> target) {}

    private final Money zero;
    private final List<Then> then;

    private PastForecasts(Money zero, List<Then> then) {
        this.zero = zero;
        this.then = then;
    }

    public static PastForecasts of(Business business, PeriodForecast forecast) {
        return new PastForecasts(
                Money.zero(business.book().currency()),
                forecast.combination().replayed().stream()
                        .map(replayed -> new Then(
                                replayed.forecast()
                                        .plus(business.wonRevenue(won(replayed))
                                                .getAmountMinor()
                                                .doubleValue()),
                                QuarterTarget.given(
                                        business,
                                        business.fiscal()
                                                .quarterOf(
                                                        replayed.past().period().start()))))
                        .toList());
    }

    private static DateRange won(ReplayedPeriod replayed) {
        return replayed.past().period().before(replayed.past().asOf().plusDays(1));
    }

    /** Says between what the middles lay; empty where no past quarter could be forecast. */
    public Optional<Message> middles() {
        return range(then.stream().map(this::middle).toList());
    }

    /** Says between what the gaps between target and middle lay, or what was above the target; empty where none was given. */
    public Optional<Message> gaps(boolean isAbove) {
        List<Money> gaps = then.stream()
                .flatMap(each -> each.target().stream().map(target -> target.minus(middle(each))))
                .sorted()
                .toList();
        boolean isOneSided = gaps.stream().allMatch(gap -> isAbove ? !gap.isPositive() : !gap.isNegative());
        return isOneSided
                ? range(gaps.stream().map(Money::abs).toList())
                : Optional.of(between(
                        Argument.of(gap(gaps.get(0))), Argument.of(gap(gaps.get(gaps.size() - 1))), gaps.size()));
    }

    private static Message gap(Money missing) {
        return Message.of(missing.isNegative() ? "call.past-above" : "call.past-missing")
                .with("amount", Texts.whole(missing.abs()));
    }

    /** Says between what the chances of the targets lay; empty where none was given. */
    public Optional<Message> chances() {
        List<Double> chances = then.stream()
                .flatMap(each ->
                        each
                                .target()
                                .map(target -> each.quarter()
                                        .reaching(target.getAmountMinor().doubleValue() - 0.5))
                                .stream())
                .sorted()
                .toList();
        return chances.isEmpty()
                ? Optional.empty()
                : Optional.of(between(
                        Argument.of(Texts.ofReaching(chances.get(0))),
                        Argument.of(Texts.ofReaching(chances.get(chances.size() - 1))),
                        chances.size()));
    }

    private Money middle(Then each) {
        return zero.plus(
                BigDecimal.valueOf(each.quarter().median())
                        .movePointLeft(zero.getCurrencyUnit().getDecimalPlaces()),
                RoundingMode.HALF_EVEN);
    }

    /** Says between what the amounts of some past quarters lay; empty without any. */
    public static Optional<Message> range(List<Money> amounts) {
        List<Money> sorted = amounts.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(between(
                        Argument.of(Texts.whole(sorted.get(0))),
                        Argument.of(Texts.whole(sorted.get(sorted.size() - 1))),
                        sorted.size()));
    }

    /** Says of one value that it was so, and of two that all lay between them. */
    private static Message between(Argument low, Argument high, int count) {
        return low.equals(high)
                ? Message.of("call.past-one").with("value", low).with("count", count)
                : Message.of("call.past").with("low", low).with("high", high).with("count", count);
    }
}
