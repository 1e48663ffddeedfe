// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The actual sales, by day and by person; a range of days is added up in two look-ups.
 *
 * @param <K> what names a person
 */
public final class Actuals<K> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final QuantityUnit unit;
    private final Column all;
    private final ImmutableMap<K, Column> byOwner;

    private Actuals(QuantityUnit unit, Column all, ImmutableMap<K, Column> byOwner) {
        this.unit = unit;
        this.all = all;
        this.byOwner = byOwner;
    }

    /**
     * Returns the actual sales.
     *
     * @param unit what it is counted in, such as that of the target
     * @throws IllegalArgumentException if a sale is counted in something else
     * @throws ArithmeticException if a sum does not fit a {@code long} of smallest units
     */
    public static <K> Actuals<K> of(QuantityUnit unit, List<Sale<K>> sales) {
        requireNonNull(unit, "unit");
        TreeMap<Long, Long> all = new TreeMap<>();
        Map<K, TreeMap<Long, Long>> byOwner = new LinkedHashMap<>();
        for (Sale<K> sale : Elements.checked(sales, "sales")) {
            checkArgument(
                    sale.amount().unit().equals(unit),
                    "sales must be counted in %s but one was %s (%s)",
                    unit,
                    sale.amount(),
                    sale.date());
            long day = sale.date().toEpochDay();
            all.merge(day, sale.amount().smallest(), Math::addExact);
            sale.credits()
                    .forEach((owner, credit) -> byOwner.computeIfAbsent(owner, none -> new TreeMap<>())
                            .merge(day, credit.smallest(), Math::addExact));
        }
        ImmutableMap.Builder<K, Column> columns = ImmutableMap.builder();
        byOwner.forEach((owner, days) -> columns.put(owner, Column.of(days)));
        return new Actuals<>(unit, Column.of(all), columns.build());
    }

    /** Returns the unit. */
    public QuantityUnit unit() {
        return unit;
    }

    /** Returns the people credited with anything in a range of days, in the order of the sales. */
    public List<K> owners(DateRange days) {
        requireNonNull(days, "days");
        return byOwner.entrySet().stream()
                .filter(entry -> entry.getValue().hasDay(days))
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the amount that a person is credited with in a range of days; zero for who sold nothing. */
    public Quantity credited(K owner, DateRange days) {
        requireNonNull(owner, "owner");
        requireNonNull(days, "days");
        Column column = byOwner.get(owner);
        return unit.ofSmallest(column == null ? 0 : column.sum(days));
    }

    /** Returns the amount sold in a range of days, every sale once, however many share it. */
    public Quantity sold(DateRange days) {
        requireNonNull(days, "days");
        return unit.ofSmallest(all.sum(days));
    }

    private Object readResolve() {
        requireNonNull(unit, "unit");
        requireNonNull(all, "all");
        requireNonNull(byOwner, "byOwner");
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Actuals<?> other
                && unit.equals(other.unit)
                && all.equals(other.all)
                && byOwner.equals(other.byOwner);
    }

    @Override
    public int hashCode() {
        return 31 * unit.hashCode() + all.hashCode();
    }

    /** Returns the number of people who sold, and the total. */
    @Override
    public String toString() {
        return unit.ofSmallest(all.total()) + " by " + byOwner.size();
    }

    /** Days with anything sold, and what had been sold up to the end of each. */
    private static final class Column implements Serializable {
        private static final long serialVersionUID = 1L;

        private final long[] days;
        private final long[] sums;

        private Column(long[] days, long[] sums) {
            this.days = days;
            this.sums = sums;
        }

        static Column of(SortedMap<Long, Long> amounts) {
            long[] days = new long[amounts.size()];
            long[] sums = new long[days.length];
            int i = 0;
            for (Map.Entry<Long, Long> entry : amounts.entrySet()) {
                days[i] = entry.getKey();
                sums[i] = Math.addExact(i == 0 ? 0 : sums[i - 1], entry.getValue());
                i++;
            }
            return new Column(days, sums);
        }

        private Object readResolve() throws InvalidObjectException {
            if (requireNonNull(days, "days").length != requireNonNull(sums, "sums").length) {
                throw new InvalidObjectException("sums must be as many as days");
            }
            return this;
        }

        long sum(DateRange range) {
            return Exact.difference(before(range.end()), before(range.start()), "sum of the days");
        }

        boolean hasDay(DateRange range) {
            return count(range.end()) > count(range.start());
        }

        long total() {
            return sums.length == 0 ? 0 : sums[sums.length - 1];
        }

        private long before(LocalDate day) {
            int count = count(day);
            return count == 0 ? 0 : sums[count - 1];
        }

        private int count(LocalDate day) {
            int found = Arrays.binarySearch(days, day.toEpochDay());
            return found < 0 ? -found - 1 : found;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Column other && Arrays.equals(days, other.days) && Arrays.equals(sums, other.sums);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(days) + Arrays.hashCode(sums);
        }
    }
}
