// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.QuantileForecast;
import io.stagecraft.planning.forecast.ReplayedPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What past quarters were forecast after the same share of their working days, with what was known then. */
final class PastForecasts {
    /** The forecast of a whole past quarter in minor units, and its target where one was given. */
    private record Then(QuantileForecast quarter, Optional<Money> target) {}

    private final Money zero;
    private final List<Then> then;

    private PastForecasts(Money zero, List<Then> then) {
        this.zero = zero;
        this.then = then;
    }

    static PastForecasts of(Business business, PeriodForecast forecast) {
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
    Optional<Message> middles() {
        return range(then.stream().map(this::middle).toList());
    }

    /** Says between what the gaps between target and middle lay, or what was above the target; empty where none was given. */
    Optional<Message> gaps(boolean isAbove) {
        return range(then.stream()
                .flatMap(each ->
                        each.target().map(target -> target.minus(middle(each)).multipliedBy(isAbove ? -1 : 1)).stream())
                .toList());
    }

    /** Says between what the chances of the targets lay; empty where none was given. */
    Optional<Message> chances() {
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
                : Optional.of(Message.of("call.past")
                        .with("low", Texts.ofReaching(chances.get(0)))
                        .with("high", Texts.ofReaching(chances.get(chances.size() - 1)))
                        .with("count", chances.size()));
    }

    private Money middle(Then each) {
        return zero.plus(
                BigDecimal.valueOf(each.quarter().median())
                        .movePointLeft(zero.getCurrencyUnit().getDecimalPlaces()),
                RoundingMode.HALF_EVEN);
    }

    /** Says between what the amounts of some past quarters lay; empty without any. */
    static Optional<Message> range(List<Money> amounts) {
        List<Money> sorted = amounts.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("call.past")
                        .with("low", Texts.whole(sorted.get(0)))
                        .with("high", Texts.whole(sorted.get(sorted.size() - 1)))
                        .with("count", sorted.size()));
    }
}
