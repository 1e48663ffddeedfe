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
import java.util.function.IntPredicate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The deals that were known on a day, in the order of the book. */
final class KnownDeals {
    private final DealColumns columns;
    private final int[] places;
    private @Nullable Revenue revenue;

    private KnownDeals(DealColumns columns, int[] places) {
        this.columns = columns;
        this.places = places;
    }

    /** Returns deals as they are given. */
    static KnownDeals of(Collection<Opportunity> deals, ZoneId zone, CurrencyUnit currency) {
        DealColumns columns = new DealColumns(zone, currency, deals.size());
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
        long first = revenue().firstClosed;
        return DateRange.ofClosed(first <= asOf.toEpochDay() ? LocalDate.ofEpochDay(first) : asOf, asOf);
    }

    /** Returns the twelve months up to a day, that day included, or as much of them as is {@linkplain #observed observed}. */
    DateRange pastYear(LocalDate asOf) {
        return observed(asOf).from(asOf.minus(1, ChronoUnit.YEARS).plusDays(1));
    }

    /** Returns the revenue of the deals won in some days, in minor units; empty where it does not add up in one currency. */
    OptionalLong revenue(DateRange days) {
        return revenue().of(days);
    }

    /** Returns how many deals with an amount were won. */
    int wins() {
        return revenue().days.length;
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

    private Revenue revenue() {
        if (revenue == null) {
            revenue = new Revenue(columns, places);
        }
        return revenue;
    }

    /** What was won, by day: that of any days is found in two look-ups. */
    private static final class Revenue {
        private final long firstClosed;
        private final long[] days;
        private final long[] sums;
        private final boolean addsUp;

        Revenue(DealColumns columns, int[] places) {
            long first = DealColumns.NEVER;
            int count = 0;
            for (int place : places) {
                first = Math.min(first, columns.closedOn(place));
                count += columns.hasRevenue(place) ? 1 : 0;
            }
            firstClosed = first;
            int[] won = new int[count];
            for (int place : places) {
                if (columns.hasRevenue(place)) {
                    won[won.length - count--] = place;
                }
            }
            days = new long[won.length];
            sums = new long[won.length + 1];
            addsUp = columns.addsUp() && fill(columns, won);
        }

        private boolean fill(DealColumns columns, int[] won) {
            long[] order = new long[won.length];
            for (int i = 0; i < won.length; i++) {
                long day = columns.closedOn(won[i]);
                if (day != (int) day) {
                    return false;
                }
                order[i] = day << 32 | i;
            }
            Arrays.sort(order);
            for (int i = 0; i < won.length; i++) {
                days[i] = order[i] >> 32;
                long amount = columns.revenue(won[(int) order[i]]);
                sums[i + 1] = sums[i] + amount;
                if (((sums[i] ^ sums[i + 1]) & (amount ^ sums[i + 1])) < 0) {
                    return false; // more than a long holds
                }
            }
            return true;
        }

        OptionalLong of(DateRange range) {
            if (!addsUp) {
                return OptionalLong.empty();
            }
            long before = sums[from(range.start().toEpochDay())];
            long until = sums[from(range.end().toEpochDay())];
            long sum = until - before;
            return ((until ^ before) & (until ^ sum)) < 0 ? OptionalLong.empty() : OptionalLong.of(sum);
        }

        /** Returns how many wins were before a day. */
        private int from(long day) {
            int low = 0;
            int high = days.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (days[middle] < day) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
