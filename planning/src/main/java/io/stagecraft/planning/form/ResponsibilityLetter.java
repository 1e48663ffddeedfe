// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.form;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.activity.SalesForm;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.tracking.Tracking;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The target responsibility letter of a seller: the target, its sections by month, and the customers who are to deliver it (see the
 * domain model, Plans, visits, rhythm, forms). The resources promised and the signatures are for the two who sign.
 *
 * <pre>{@code
 * ResponsibilityLetter letter = ResponsibilityLetter.of(tracking, people, "seller-1", friday, customers);
 * letter.withoutCustomer();     // what nobody who is named is expected to buy
 * }</pre>
 */
@Serial.Structural
@Value.Immutable
public abstract class ResponsibilityLetter implements Serializable {
    ResponsibilityLetter() {}

    /**
     * Returns the letter for the period of a plan, as of the end of a day.
     *
     * @param people the dimension of the plan that names the seller
     * @param seller called by its {@code toString}
     * @param customers who is to deliver the target, in any order
     * @throws IllegalArgumentException if the plan does not name the seller, or a customer is counted in another unit
     */
    public static <K> ResponsibilityLetter of(
            Tracking<K> tracking,
            Dimension<K> people,
            K seller,
            LocalDate asOf,
            Collection<DeliveringCustomer> customers) {
        String name = requireNonNull(seller, "seller").toString();
        DateRange period = DailyReport.period(tracking);
        TargetPlan plan = tracking.plan();
        Cut own = people.at(seller);
        ImmutableResponsibilityLetter.Builder letter = ImmutableResponsibilityLetter.builder()
                .seller(name)
                .asOf(asOf)
                .target(plan.amount(own))
                .margin(plan.marginOf(people))
                .period(period)
                .sold(tracking.sold(seller, period.before(asOf.plusDays(1))))
                .addAllCustomers(inOrder(customers));
        period.byMonth().forEach(month -> letter.putSections(month, plan.amount(own.during(month))));
        return letter.build();
    }

    /**
     * Returns customers, those of whom most is expected first, or whose open deals are worth most where nobody can say; then those who
     * usually buy most, then by name.
     */
    static List<DeliveringCustomer> inOrder(Collection<DeliveringCustomer> customers) {
        return Elements.checked(customers, "customers").stream()
                .sorted(Comparator.comparing((DeliveringCustomer customer) ->
                                customer.expected().orElse(customer.open()))
                        .thenComparing(customer ->
                                customer.usual().orElse(customer.open().unit().ofSmallest(0)))
                        .reversed()
                        .thenComparing(DeliveringCustomer::customer))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the form that it fills. */
    public SalesForm form() {
        return SalesForm.targetCommitment();
    }

    /** Returns the seller, never blank. */
    public abstract String seller();

    /** Returns the day at whose end it is written. */
    public abstract LocalDate asOf();

    /** Returns the target of the period. */
    public abstract Quantity target();

    /** Returns how much more all sellers together are given than was assigned; 0 for nothing more. */
    public abstract Ratio margin();

    /** Returns the period. */
    public abstract DateRange period();

    /** Returns what is due in each month of the period, first to last; they add up to the target. */
    public abstract Map<DateRange, Quantity> sections();

    /** Returns what was sold in the period up to the day. */
    public abstract Quantity sold();

    /**
     * Returns the customers who are to deliver the target, those of whom most is expected first, or whose open deals are worth most where
     * nobody can say; possibly empty.
     */
    public abstract List<DeliveringCustomer> customers();

    /** Returns what the open deals of the customers bring at their chances; empty if nobody can say of one of them. */
    public Optional<Quantity> expected() {
        Quantity sum = target().unit().ofSmallest(0);
        for (DeliveringCustomer customer : customers()) {
            if (customer.expected().isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(customer.expected().get());
        }
        return Optional.of(sum);
    }

    /**
     * Returns the part of the target that is neither sold nor expected of a customer; below 0 where more is, empty if nobody can say what
     * is expected.
     */
    public Optional<Quantity> withoutCustomer() {
        return expected().map(expected -> target().minus(sold()).minus(expected));
    }

    @Value.Check
    void check() {
        customers()
                .forEach(customer -> checkArgument(
                        customer.open().hasUnitOf(target()),
                        "customers must be counted in %s like the target but one is %s (customer %s)",
                        target().unit(),
                        customer.open(),
                        customer.customer()));
    }
}
