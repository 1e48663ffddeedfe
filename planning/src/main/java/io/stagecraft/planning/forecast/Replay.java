// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import io.stagecraft.core.Incubating;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.forecast.Origin.Detail;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The present period and the complete ones before it, each at the same elapsed share of its working days.
 *
 * <p>On the 33rd of 65 working days each past period is looked at on the evening of the day on which half of its working days had
 * passed, with what was recorded by then and nothing else.
 *
 * <p>A deal tells its past by its events, and of what has none it shows the last value. Whether that was so all the time, or is all that
 * an export kept, no deal can tell: a caller whose histories begin late says so, {@link #withUnrecordedBefore}.
 */
@Incubating
@Serial.Structural
@Value.Immutable
public abstract class Replay {
    private static final int MOST_PERIODS = 200;

    /** Up to which part of the deals open on a day the path, or the time of recording, may be unrecorded. */
    private static final double MOST_UNRECORDED = 0.1;

    Replay() {}

    /**
     * Returns the period that tomorrow lies in and the ones before it, from the first of which all closed deals are known.
     *
     * <p>Of some closed deals only the end may be known ({@link io.stagecraft.core.history.DealPath#isRecorded}): the
     * stage in which they are shown before is later knowledge. They are not among the deals of a past day on which they
     * were open; and where they are more than a tenth of those open on it, our assumption, stages are {@linkplain
     * Origin#unrecorded not recorded} for that day.
     *
     * <p>Amounts and expected closes without events are taken to have never changed. Of an export of final values that is not so, and
     * forecasts of the past would look better than they could have been: such a book is {@linkplain #withUnrecordedBefore told} from
     * which day on it records them, or that it never does.
     *
     * @param deals with all their events, of any status, with amounts in one currency; what happened after the day is not read
     * @param fiscal by which the book is kept
     * @param unit of the periods, such as a quarter
     * @param asOf the day on whose evening the present period is forecast
     * @param calendar in whose working days the elapsed share is told; where a period has none, all its days count
     */
    public static Replay of(
            Collection<Opportunity> deals,
            FiscalCalendar fiscal,
            FiscalUnit unit,
            LocalDate asOf,
            WorkCalendar calendar,
            ZoneId zone,
            CurrencyUnit currency) {
        Elements.checked(deals, "deals");
        requireNonNull(fiscal, "fiscal");
        requireNonNull(unit, "unit");
        requireNonNull(asOf, "asOf");
        requireNonNull(calendar, "calendar");
        requireNonNull(zone, "zone");
        requireNonNull(currency, "currency");
        FiscalPeriod period = fiscal.periodOf(unit, Exact.plus(asOf, 1, ChronoUnit.DAYS, "asOf"));
        Instant instant = DateRange.ofDay(asOf).lastInstant(zone);
        List<Opportunity> now = new ArrayList<>(deals.size());
        deals.forEach(deal -> deal.asOf(instant).ifPresent(now::add));
        KnownDeals known = KnownDeals.of(now, zone, currency);
        Origin present = origin(period.range(), asOf, known, Set.of(), calendar, zone, currency);
        Set<String> endsOnly = endsOnly(present);
        KnownDeals.Past before = new KnownDeals.Past(known);
        DateRange observed = known.observed(asOf);
        List<Origin> past = new ArrayList<>();
        for (FiscalPeriod each = fiscal.previous(period);
                past.size() < MOST_PERIODS && observed.encloses(each.range());
                each = fiscal.previous(each)) {
            LocalDate day = dayAt(elapsed(period.range(), asOf, calendar), each.range(), calendar);
            past.add(origin(each.range(), day, before.at(day, zone), endsOnly, calendar, zone, currency));
        }
        return new Builder()
                .past(ImmutableList.copyOf(past).reverse())
                .present(present)
                .losses(present.known().losses())
                .build();
    }

    /** Returns the ids of the closed deals of which nothing but the end is known. */
    private static Set<String> endsOnly(Origin present) {
        Set<String> ids = new HashSet<>();
        for (Opportunity deal : present.deals()) {
            if (!deal.isOpen()
                    && deal.isImported()
                    && DealPath.of(deal, present.zone(), present.instant())
                            .filter(path -> !path.isRecorded())
                            .isPresent()) {
                ids.add(deal.id());
            }
        }
        return ids;
    }

    private static Origin origin(
            DateRange period,
            LocalDate asOf,
            KnownDeals known,
            Set<String> endsOnly,
            WorkCalendar calendar,
            ZoneId zone,
            CurrencyUnit currency) {
        DealColumns columns = known.columns();
        KnownDeals shown = endsOnly.isEmpty()
                ? known
                : known.where(place -> !columns.isOpen(place)
                        || !endsOnly.contains(columns.deal(place).id()));
        long open = known.where(columns::isOpen).size();
        long hidden = (long) known.size() - shown.size();
        return new Origin.Builder()
                .period(period)
                .asOf(asOf)
                .known(shown)
                .unrecorded(exceedsMost(hidden, open) ? EnumSet.of(Detail.STAGE) : Set.of())
                .calendar(calendar)
                .zone(zone)
                .currency(currency)
                .build();
    }

    /**
     * Returns this with a history of some details that begins late: of deals that were open on an earlier day the book has
     * nothing but a later value, as in an export of final amounts, or in one that is compared with the next since last week.
     * Models that read one of them do not speak of past periods that are looked at before its day.
     *
     * <pre>{@code
     * replay.withUnrecordedBefore(Map.of(
     *         Detail.AMOUNT, LocalDate.MAX,                         // final amounts only
     *         Detail.EXPECTED_CLOSE, LocalDate.of(2025, 4, 1)));    // field history switched on
     * }</pre>
     *
     * @param firstDays of the histories, by detail; {@link LocalDate#MAX} where there is none at all
     */
    public Replay withUnrecordedBefore(Map<Detail, LocalDate> firstDays) {
        Map<Detail, LocalDate> days = Map.copyOf(requireNonNull(firstDays, "firstDays"));
        return days.isEmpty()
                ? this
                : new Builder()
                        .from(this)
                        .past(past().stream()
                                .map(origin -> origin.withUnrecorded(Sets.union(
                                        origin.unrecorded(),
                                        Maps.filterValues(days, origin.asOf()::isBefore)
                                                .keySet())))
                                .toList())
                        .build();
    }

    /**
     * Returns this without the past periods on whose day more than a tenth of the open deals, our assumption, are not {@linkplain
     * Opportunity#isRecorded(Instant) recorded} up to that day, as after an import of rows that tell what happened but not when it was
     * entered; what is recorded of them later does not mend that. Otherwise such deals count as recorded when they happened: what
     * was entered late is then known too early, and the forecasts of the past look better than they could have been. {@link
     * PeriodForecast} says which of the two was done.
     */
    public Replay recordedOnly() {
        Map<String, Opportunity> now = new HashMap<>();
        present().deals().forEach(deal -> now.put(deal.id(), deal));
        List<Origin> kept = past().stream()
                .filter(origin -> !exceedsMost(
                        origin.open().toList().stream()
                                .filter(then ->
                                        !now.getOrDefault(then.id(), then).isRecorded(origin.instant()))
                                .count(),
                        origin.open().size()))
                .toList();
        return new Builder()
                .from(this)
                .past(kept)
                .leftOut(leftOut() + past().size() - kept.size())
                .build();
    }

    /** Returns the number of the deals of which something does not say when it was recorded. */
    int unrecordedDeals() {
        return present().known().unrecorded();
    }

    private static boolean exceedsMost(long part, long whole) {
        return part > MOST_UNRECORDED * whole;
    }

    /**
     * Returns the same days with only the deals of each group, such as of each owner, by group in alphabetical order:
     * at each day those that were of the group then, a closed deal that of the group in which it closed, whoever took it over since,
     * and only periods from the first of which the group closed deals.
     *
     * @param group of a deal; a deal without one is in none
     */
    public SortedMap<String, Replay> by(Function<? super Opportunity, Optional<String>> group) {
        requireNonNull(group, "group");
        Groups groups = Groups.of(present().known().columns(), group);
        List<Map<String, Origin>> origins =
                past().stream().map(origin -> origin.by(groups)).toList();
        ImmutableSortedMap.Builder<String, Replay> replays = ImmutableSortedMap.naturalOrder();
        present().by(groups).forEach((name, present) -> {
            DateRange observed = present.known().observed(present.asOf());
            List<Origin> past = new ArrayList<>();
            for (int i = 0; i < origins.size(); i++) {
                Origin whole = past().get(i);
                if (observed.encloses(whole.period())) {
                    Origin own = origins.get(i).get(name);
                    past.add(own == null ? whole.withoutDeals() : own);
                }
            }
            replays.put(
                    name,
                    new Builder()
                            .past(past)
                            .present(present)
                            .leftOut(leftOut())
                            .losses(losses())
                            .build());
        });
        return replays.build();
    }

    /** How many working days of how many have passed. */
    private record Elapsed(long days, long all) {}

    private static Elapsed elapsed(DateRange period, LocalDate asOf, WorkCalendar calendar) {
        WorkCalendar counted = counted(period, calendar);
        return new Elapsed(counted.count(period.before(asOf.plusDays(1))), counted.count(period));
    }

    private static LocalDate dayAt(Elapsed elapsed, DateRange period, WorkCalendar calendar) {
        WorkCalendar counted = counted(period, calendar);
        BigInteger all = BigInteger.valueOf(elapsed.all);
        long nth = BigInteger.valueOf(elapsed.days)
                .multiply(BigInteger.valueOf(2 * counted.count(period)))
                .add(all)
                .divide(all.shiftLeft(1))
                .longValueExact();
        return nth == 0 ? period.start().minusDays(1) : counted.nth(period, nth).orElseThrow();
    }

    /**
     * Returns which parts of the remainders of past periods had come after the same share of the working days that were
     * left, by every seventh day to come and the last one, in the order of time; nothing of periods without a
     * remainder.
     */
    Map<LocalDate, List<Double>> arrived() {
        ImmutableListMultimap.Builder<LocalDate, Double> arrived = ImmutableListMultimap.builder();
        DateRange ahead = present().ahead();
        LocalDate first = past().isEmpty() ? present().asOf() : past().get(0).asOf();
        Function<DateRange, Money> won =
                present().wonWithin(DateRange.ofClosed(first, present().asOf()));
        for (LocalDate day = ahead.start().plusDays(6); day.isBefore(ahead.lastDay()); day = day.plusDays(7)) {
            arrived.putAll(day, arrived(day, won));
        }
        return Multimaps.asMap(
                arrived.putAll(ahead.lastDay(), arrived(ahead.lastDay(), won)).build());
    }

    private List<Double> arrived(LocalDate day, Function<DateRange, Money> won) {
        Elapsed elapsed = elapsed(present().ahead(), day, present().calendar());
        List<Double> parts = new ArrayList<>();
        for (Origin origin : past()) {
            double remainder = HistoryModels.minor(won.apply(origin.ahead()));
            if (remainder > 0) {
                LocalDate then = dayAt(elapsed, origin.ahead(), origin.calendar());
                DateRange until = day.equals(present().period().lastDay())
                        ? origin.ahead()
                        : origin.ahead().before(then.plusDays(1));
                parts.add(HistoryModels.minor(won.apply(until)) / remainder);
            }
        }
        return parts;
    }

    private static WorkCalendar counted(DateRange period, WorkCalendar calendar) {
        return calendar.count(period) == 0 ? WorkCalendar.everyDay() : calendar;
    }

    /** Returns the past periods in the order of time; possibly empty. */
    public abstract List<Origin> past();

    /** Returns the present period. */
    public abstract Origin present();

    /** Returns how many deals of the whole book were lost up to the present, as a win rate counts them. */
    abstract int losses();

    /** Returns the number of past periods that were left out because too little says when it was {@linkplain #recordedOnly recorded}. */
    @Value.Default
    public int leftOut() {
        return 0;
    }

    static final class Builder extends ImmutableReplay.Builder {}
}
