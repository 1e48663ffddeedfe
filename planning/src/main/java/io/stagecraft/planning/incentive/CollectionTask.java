// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The amounts that a salesperson is to collect in a month, project by project (see the domain model, Collections and
 * commission).
 */
@Value.Immutable
public abstract class CollectionTask implements Serializable {
    private static final int VERIFIED_BEFORE = 25;

    CollectionTask() {}

    /**
     * Returns a task.
     *
     * @param owner who is to collect, not blank
     * @param month when
     * @param amounts how much by project, each above 0, of one currency, at least one
     * @throws IllegalArgumentException if that does not hold
     */
    public static CollectionTask of(String owner, YearMonth month, Map<String, Money> amounts) {
        requireNonNull(amounts, "amounts");
        return ImmutableCollectionTask.builder()
                .owner(owner)
                .month(month)
                .putAllAmounts(amounts)
                .build();
    }

    /** Returns the salesperson. */
    public abstract String owner();

    /** Returns the month. */
    public abstract YearMonth month();

    /** Returns the amounts by project, in the order given. */
    public abstract Map<String, Money> amounts();

    /** Returns the sum of the amounts. */
    public Money total() {
        return Money.total(amounts().values());
    }

    /**
     * Returns the day by which marketing and finance verify the collections and issue this task: the 25th of the month before.
     */
    public LocalDate verifiedBefore() {
        return month().minusMonths(1).atDay(VERIFIED_BEFORE);
    }

    /**
     * Returns the proportion of the task that was met, in [0, 1]; more on one project does not make up for less on another.
     *
     * @param collected what came in by project; projects without a task play no part, those that are missing, and those of
     *     which more was paid back than came in, brought nothing
     * @throws IllegalArgumentException if a currency differs
     */
    public Ratio met(Map<String, Money> collected) {
        return Ratio.of(total().minus(missed(collected)), total());
    }

    /**
     * Returns the amount of the task that was missed, project by project, from 0 to all of it.
     *
     * @param collected what came in by project, as in {@link #met}
     * @throws IllegalArgumentException if a currency differs
     */
    public Money missed(Map<String, Money> collected) {
        requireNonNull(collected, "collected");
        CurrencyUnit currency = total().getCurrencyUnit();
        Money missed = Money.zero(currency);
        for (Map.Entry<String, Money> task : amounts().entrySet()) {
            Money came = collected.getOrDefault(task.getKey(), Money.zero(currency));
            checkArgument(
                    came.getCurrencyUnit().equals(currency),
                    "collected of %s must be in %s but was %s",
                    task.getKey(),
                    currency,
                    came);
            Money counted = came.isNegative() ? Money.zero(currency) : came;
            missed = counted.isLessThan(task.getValue())
                    ? missed.plus(task.getValue()).minus(counted)
                    : missed;
        }
        return missed;
    }

    @Value.Check
    void check() {
        Ids.check(owner(), "owner of a collection task", "%s", month());
        checkArgument(!amounts().isEmpty(), "a collection task must have an amount (%s, %s)", owner(), month());
        CurrencyUnit currency = amounts().values().iterator().next().getCurrencyUnit();
        amounts()
                .forEach((project, amount) -> checkArgument(
                        amount.isPositive() && amount.getCurrencyUnit().equals(currency),
                        "task of %s must be above 0 and in %s but was %s",
                        project,
                        currency,
                        amount));
    }
}
