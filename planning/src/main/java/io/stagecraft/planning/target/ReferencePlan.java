// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DailyAmounts;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.core.time.FiscalUnit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A stand-in for a plan where none was made: comparable quarters repeated, with a given growth.
 *
 * <pre>{@code
 * ReferencePlan reference = ReferencePlan.repeating(won, fiscal, nextYear.range(), QuantityUnit.money(CNY), Ratio.zero());
 * reference.total();     // the sum of the quarters, or empty if one has nothing to repeat
 * reference.reasons();   // which quarter repeats which
 * }</pre>
 *
 * <p>Each quarter repeats the same quarter of the year before where that was observed completely, else the latest complete
 * quarter before it. A quarter is never made from less than a quarter, nor a year from less than its four. It is always
 * called a reference plan, never a plan, our assumption; see the domain model, Factors for setting a target.
 */
@Serial.Structural
@Value.Immutable
public abstract class ReferencePlan implements Serializable {
    ReferencePlan() {}

    /**
     * Returns the reference plan of a period.
     *
     * @param history what was reached, with the days that were observed
     * @param fiscal how the year is cut into quarters
     * @param period whole quarters, at least one
     * @param unit what the history is counted in
     * @param growth how much to add, {@code 0} to repeat
     * @throws IllegalArgumentException if the period does not consist of whole quarters
     */
    public static ReferencePlan repeating(
            DailyAmounts history, FiscalCalendar fiscal, DateRange period, QuantityUnit unit, Ratio growth) {
        requireNonNull(period, "period");
        List<FiscalPeriod> quarters = fiscal.completePeriods(FiscalUnit.QUARTER, period);
        checkArgument(
                !quarters.isEmpty()
                        && quarters.stream()
                                        .mapToLong(quarter -> quarter.range().days())
                                        .sum()
                                == period.days(),
                "period must consist of whole quarters but was %s",
                period);
        List<FiscalPeriod> observed = fiscal.completePeriods(FiscalUnit.QUARTER, history.observed());
        ImmutableReferencePlan.Builder plan =
                ImmutableReferencePlan.builder().period(period).growth(growth);
        for (FiscalPeriod quarter : quarters) {
            Optional<FiscalPeriod> source = source(quarter, observed);
            plan.addQuarters(ImmutableReferenceQuarter.builder()
                    .quarter(quarter)
                    .repeats(source)
                    .amount(source.map(past -> grown(history.total(past.range()), growth, unit)))
                    .build());
        }
        return plan.build();
    }

    /** Adds growth to what was reached and rounds half-even, once. */
    private static Quantity grown(BigDecimal reached, Ratio growth, QuantityUnit unit) {
        requireNonNull(unit, "unit");
        Ratio factor = Ratio.one().plus(growth);
        BigDecimal grown = reached.multiply(BigDecimal.valueOf(factor.numerator()))
                .divide(BigDecimal.valueOf(factor.denominator()), unit.decimals(), RoundingMode.HALF_EVEN);
        return unit.of(grown, RoundingMode.UNNECESSARY);
    }

    private static Optional<FiscalPeriod> source(FiscalPeriod quarter, List<FiscalPeriod> observed) {
        Optional<FiscalPeriod> yearBefore = observed.stream()
                .filter(past -> past.fiscalYear() == quarter.fiscalYear() - 1 && past.number() == quarter.number())
                .findFirst();
        return yearBefore.or(() -> observed.stream()
                .filter(past -> !past.range().end().isAfter(quarter.range().start()))
                .reduce((earlier, later) -> later));
    }

    /** Returns the period it stands for. */
    public abstract DateRange period();

    /** Returns the growth that was given. */
    public abstract Ratio growth();

    /** Returns its quarters, in order. */
    public abstract List<ReferenceQuarter> quarters();

    /** Returns the sum of the quarters; empty if one of them has nothing to repeat. */
    public Optional<Quantity> total() {
        return quarters().stream()
                .map(ReferenceQuarter::amount)
                .reduce((sum, next) -> sum.flatMap(left -> next.map(left::plus)))
                .flatMap(sum -> sum);
    }

    /** Returns for each quarter which one it repeats, in order. */
    public List<Message> reasons() {
        return quarters().stream().map(this::reason).collect(ImmutableList.toImmutableList());
    }

    private Message reason(ReferenceQuarter each) {
        Labels quarter = each.quarter().labels();
        if (each.repeats().isEmpty()) {
            return Message.of("target.nothing-to-repeat").with("quarter", quarter);
        }
        Message said = Message.of(growth().isZero() ? "target.repeats" : "target.repeats-grown")
                .with("quarter", quarter)
                .with("past", each.repeats().get().labels());
        return growth().isZero() ? said : said.with("growth", growth());
    }
}
