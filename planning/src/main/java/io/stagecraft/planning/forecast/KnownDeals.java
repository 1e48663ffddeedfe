// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The deals that were known on a day, in the order of the book. */
final class KnownDeals {
    private final DealColumns columns;
    private final int[] places;

    private KnownDeals(DealColumns columns, int[] places) {
        this.columns = columns;
        this.places = places;
    }

    /** Returns deals as they are given. */
    static KnownDeals of(Collection<Opportunity> deals, ZoneId zone, CurrencyUnit currency) {
        DealColumns columns = new DealColumns(zone, currency, 2 * deals.size()); // as they were on past days too
        int[] places = new int[deals.size()];
        int count = 0;
        for (Opportunity deal : deals) {
            places[count++] = columns.add(deal);
        }
        return new KnownDeals(columns, places);
    }

    /** Finds what was known of a book on past days, without looking again at deals that have not changed since. */
    static final class Past {
        private final DealColumns columns;
        private final int present;
        /** By place, the last second of a deal's history, and the first, where the whole of it counts from when it happened. */
        private final long[] latest;

        private final long[] first;

        Past(KnownDeals present) {
            this.columns = present.columns;
            this.present = columns.size();
            latest = new long[this.present];
            first = new long[this.present];
            for (int i = 0; i < this.present; i++) {
                Opportunity deal = columns.deal(i);
                latest[i] = deal.hasAnyRecording()
                        ? Long.MAX_VALUE
                        : deal.latestEventAt().getEpochSecond();
                first[i] = deal.hasAnyRecording() || deal.isImported()
                        ? Long.MIN_VALUE
                        : deal.openedAt().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
            }
        }

        /** Returns the deals as they were known at the end of a day. */
        KnownDeals at(LocalDate day, ZoneId zone) {
            Instant last = DateRange.ofDay(day).lastInstant(zone);
            int[] places = new int[present];
            int count = 0;
            for (int i = 0; i < present; i++) {
                int place = latest[i] <= last.getEpochSecond()
                        ? i // what happened within the last second of the day happened before its last instant
                        : first[i] > last.getEpochSecond() ? -1 : placeThen(i, last);
                if (place >= 0) {
                    places[count++] = place;
                }
            }
            return new KnownDeals(columns, Arrays.copyOf(places, count));
        }

        private int placeThen(int place, Instant last) {
            Optional<Opportunity> then = columns.deal(place).asOf(last);
            return then.isEmpty() ? -1 : columns.add(then.get(), place);
        }
    }

    int size() {
        return places.length;
    }

    DealColumns columns() {
        return columns;
    }

    /** Returns the place of a deal in the columns. */
    int place(int index) {
        return places[index];
    }

    /** Returns the deals as a list that looks them up: a copy for each of many days would take much memory. */
    List<Opportunity> toList() {
        return new DealList();
    }

    private final class DealList extends AbstractList<Opportunity> implements RandomAccess {
        @Override
        public Opportunity get(int index) {
            return columns.deal(places[index]);
        }

        @Override
        public int size() {
            return places.length;
        }
    }

    /** Returns the deals that pass, by their place. */
    KnownDeals where(IntPredicate filter) {
        int[] passing = new int[places.length];
        int count = 0;
        for (int place : places) {
            if (filter.test(place)) {
                passing[count++] = place;
            }
        }
        return new KnownDeals(columns, Arrays.copyOf(passing, count));
    }

    KnownDeals none() {
        return new KnownDeals(columns, new int[0]);
    }

    /** Returns the deals of each group, by the name of the group, in the order in which they are met. */
    Map<String, KnownDeals> by(Groups groups) {
        int[] sizes = new int[groups.names().size()];
        for (int place : places) {
            int group = groups.of(place);
            if (group >= 0) {
                sizes[group]++;
            }
        }
        int[][] parts = new int[sizes.length][];
        Map<String, KnownDeals> by = new LinkedHashMap<>();
        for (int place : places) {
            int group = groups.of(place);
            if (group >= 0) {
                if (parts[group] == null) {
                    parts[group] = new int[sizes[group]];
                    by.put(groups.names().get(group), new KnownDeals(columns, parts[group]));
                }
                parts[group][parts[group].length - sizes[group]--] = place;
            }
        }
        return by;
    }

    /** Returns the days of which closed deals are known: from the first on which one closed to a day, or that day alone. */
    DateRange observed(LocalDate asOf) {
        long first = DealColumns.NEVER;
        for (int place : places) {
            first = Math.min(first, columns.closedOn(place));
        }
        return DateRange.ofClosed(first <= asOf.toEpochDay() ? LocalDate.ofEpochDay(first) : asOf, asOf);
    }

    /** Returns the twelve months up to a day, that day included, or as much of them as is {@linkplain #observed observed}. */
    DateRange pastYear(LocalDate asOf) {
        return observed(asOf).from(asOf.minus(1, ChronoUnit.YEARS).plusDays(1));
    }

    /** Returns the revenue of the deals won in some days, in minor units; empty where it does not add up in one currency. */
    OptionalLong revenue(DateRange days) {
        long start = days.start().toEpochDay();
        long end = days.end().toEpochDay();
        long sum = 0;
        try {
            for (int place : places) {
                long day = columns.closedOn(place);
                if (day >= start && day < end && columns.hasRevenue(place)) {
                    sum = Math.addExact(sum, columns.revenue(place));
                }
            }
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
        return columns.addsUp() ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    /** Returns how to find the same for any days within some years in two look-ups, for who asks about many. */
    Function<DateRange, OptionalLong> revenueWithin(DateRange all) {
        long start = all.start().toEpochDay();
        long length = all.days();
        long[] before = new long[Math.toIntExact(length) + 1];
        long together = 0; // without signs: where it fits a long, so does the sum of any days
        try {
            for (int place : places) {
                long day = columns.closedOn(place) - start;
                if (day >= 0 && day < length && columns.hasRevenue(place)) {
                    together = Math.addExact(together, Math.absExact(columns.revenue(place)));
                    before[(int) day + 1] += columns.revenue(place);
                }
            }
        } catch (ArithmeticException e) {
            return days -> OptionalLong.empty();
        }
        for (int day = 0; day < length; day++) {
            before[day + 1] += before[day];
        }
        return days -> columns.addsUp()
                ? OptionalLong.of(before[(int) (days.end().toEpochDay() - start)]
                        - before[(int) (days.start().toEpochDay() - start)])
                : OptionalLong.empty();
    }

    /** Returns how many deals with an amount were won. */
    int wins() {
        int wins = 0;
        for (int place : places) {
            wins += columns.hasRevenue(place) ? 1 : 0;
        }
        return wins;
    }

    /** Returns how many deals were lost, as a win rate counts them. */
    int losses() {
        int losses = 0;
        for (int place : places) {
            losses += columns.isLoss(place) ? 1 : 0;
        }
        return losses;
    }

    /** Returns how many deals have something that does not say when it was recorded. */
    int unrecorded() {
        int unrecorded = 0;
        for (int place : places) {
            unrecorded += columns.isRecorded(place) ? 0 : 1;
        }
        return unrecorded;
    }

    /** Returns the days from opening to win. */
    Quantiles wonDays() {
        long[] days = new long[places.length];
        int count = 0;
        for (int place : places) {
            if (columns.isWon(place) && columns.openedOn(place) != DealColumns.NEVER) {
                days[count++] = columns.closedOn(place) - columns.openedOn(place);
            }
        }
        return Quantiles.of(Arrays.copyOf(days, count));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof KnownDeals other && toList().equals(other.toList());
    }

    @Override
    public int hashCode() {
        return toList().hashCode();
    }
}
