// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DailyAmounts;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.PeriodTarget;
import io.stagecraft.examples.review.text.BadOptionException;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.ReferencePlan;
import io.stagecraft.planning.target.SmartCheck;
import io.stagecraft.planning.target.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What is to be won in the quarter under review, and who says so.
 *
 * @param quarter the quarter
 * @param amount how much
 * @param basis who says so
 * @param isGiven whether a person said so, on the command line or in targets.csv, rather than a repeat of a past quarter
 * @param check whether it is SMART
 */
public record QuarterTarget(FiscalPeriod quarter, Money amount, Message basis, boolean isGiven, SmartCheck check) {
    private static final BigDecimal MOST_GROWTH = BigDecimal.valueOf(1_000);

    /** Returns the target, or empty where nobody gives one and no comparable quarter was observed. */
    public static Optional<QuarterTarget> of(Business business, ReviewOptions options) {
        FiscalPeriod quarter = business.quarter();
        if (options.target().isPresent() && options.growthPercent().isPresent()) {
            throw new BadOptionException(Message.of("option.growth-and-target"));
        }
        options.growthPercent()
                .filter(percent ->
                        percent.compareTo(BigDecimal.valueOf(-100)) <= 0 || percent.compareTo(MOST_GROWTH) > 0)
                .ifPresent(percent -> {
                    throw new BadOptionException(Message.of("option.growth")
                            .with("most", MOST_GROWTH.toPlainString())
                            .with("value", percent.toPlainString()));
                });
        ReferencePlan repeat = reference(business, quarter, Ratio.zero());
        Optional<Money> baseline = repeat.total().map(Quantity::toMoney).filter(Money::isPositive);
        if (options.target().isPresent()) {
            Money amount = money(business, options.target().get());
            return Optional.of(of(options, quarter, amount, Message.of("target-basis.option"), true, baseline));
        }
        Optional<Money> inFile = given(business, quarter);
        if (inFile.isPresent() && options.growthPercent().isEmpty()) {
            return Optional.of(of(options, quarter, inFile.get(), Message.of("target-basis.file"), true, baseline));
        }
        Ratio growth = options.growthPercent()
                .map(percent -> Ratio.of(percent.movePointLeft(2)))
                .orElse(Ratio.zero());
        ReferencePlan grown = reference(business, quarter, growth);
        Message basis = grown.reasons().stream().findFirst().orElse(Message.of("target-basis.repeat"));
        return grown.total()
                .filter(Quantity::isPositive)
                .map(total -> of(options, quarter, total.toMoney(), basis, false, baseline));
    }

    /**
     * Returns the target of the quarter after the one under review, or empty where nobody gives one and no comparable quarter was
     * observed.
     */
    public static Optional<QuarterTarget> next(Business business, ReviewOptions options) {
        FiscalPeriod next =
                business.fiscal().quarterOf(business.quarter().range().end());
        Optional<Money> inFile = given(business, next);
        ReferencePlan repeat = reference(business, next, Ratio.zero());
        Optional<Money> baseline = repeat.total().map(Quantity::toMoney).filter(Money::isPositive);
        Message basis = inFile.isPresent()
                ? Message.of("target-basis.file")
                : repeat.reasons().stream().findFirst().orElse(Message.of("target-basis.repeat"));
        return inFile.or(() -> baseline).map(amount -> of(options, next, amount, basis, inFile.isPresent(), baseline));
    }

    /**
     * Returns what is to be won in another quarter: what targets.csv says, or else what a comparable one brought; empty
     * for nothing.
     */
    public static Optional<Money> of(Business business, FiscalPeriod quarter) {
        return given(business, quarter)
                .or(() -> reference(business, quarter, Ratio.zero()).total().map(Quantity::toMoney))
                .filter(Money::isPositive);
    }

    /** Returns what targets.csv gives for a quarter; empty for nothing. */
    static Optional<Money> given(Business business, FiscalPeriod quarter) {
        return PeriodTarget.of(business.book().targets(), quarter.range());
    }

    /** Returns the past quarter that this one is comparable with, or empty where none was observed. */
    static Optional<FiscalPeriod> comparable(Business business) {
        return reference(business, business.quarter(), Ratio.zero())
                .quarters()
                .get(0)
                .repeats();
    }

    private static ReferencePlan reference(Business business, FiscalPeriod quarter, Ratio growth) {
        DailyAmounts won = business.wonByDay();
        return ReferencePlan.repeating(
                won,
                business.fiscal(),
                quarter.range(),
                QuantityUnit.money(business.book().currency()),
                growth);
    }

    private static QuarterTarget of(
            ReviewOptions options,
            FiscalPeriod quarter,
            Money amount,
            Message basis,
            boolean isGiven,
            Optional<Money> baseline) {
        Target target = Target.of(options.words().say(Message.of("plan.measure")), amount, quarter.range())
                .withSubject(options.words().say(Message.of("plan.subject")))
                .withOwner(options.words().say(Message.of("plan.head")))
                .withBaseline(baseline.map(Quantity::of));
        return new QuarterTarget(quarter, amount, basis, isGiven, SmartCheck.of(target));
    }

    private static Money money(Business business, BigDecimal amount) {
        CurrencyUnit currency = business.book().currency();
        int decimals = currency.getDecimalPlaces();
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > decimals) {
            throw new BadOptionException(
                    Message.of("option.target").with("decimals", decimals).with("value", amount.toPlainString()));
        }
        Money target = Money.of(currency, amount.setScale(decimals));
        if (target.isGreaterThan(Book.most(currency))) {
            throw new BadOptionException(Message.of("option.target-most")
                    .with("most", Book.most(currency).toString())
                    .with("value", target.toString()));
        }
        return target;
    }

    /** Returns what was assumed to make it a target. */
    public List<Message> assumptions() {
        return List.of(Message.of("plan.owner-assumed"));
    }
}
