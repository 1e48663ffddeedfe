// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.accuracy.ForecastAccuracy;
import io.stagecraft.planning.accuracy.ForecastCall;
import io.stagecraft.planning.accuracy.ForecastRecord;
import io.stagecraft.planning.forecast.ManagementTree;
import io.stagecraft.planning.rollup.CalledAmount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What people called for the quarter under review and for past ones, as of the day of the review, and what came of it. */
public final class Calls {
    private static final List<String> KINDS = List.of("commit", "call", "most-likely", "best-case");

    private final Business business;
    private final QuarterForecast outlook;
    private final List<ForecastCall> known;
    private final Set<String> unplaced;
    private final Optional<String> top;
    private final ManagementTree tree;
    private final List<InspectedDeal> calledDeals;

    private Calls(Business business, QuarterForecast outlook) {
        this.business = business;
        this.outlook = outlook;
        Map<String, String> managers = new TreeMap<>();
        for (Seller seller : business.book().sellers()) {
            if (!seller.manager().equals(Seller.ONE_TEAM) && !isAbove(seller.name(), seller.manager(), managers)) {
                managers.put(seller.name(), seller.manager());
            }
        }
        Set<String> people = new TreeSet<>(managers.values());
        business.book().sellers().forEach(seller -> people.add(seller.name()));
        List<ForecastCall> made = business.book().calls().stream()
                .filter(call -> !call.day().isAfter(business.book().asOf()))
                .toList();
        Set<String> others = new TreeSet<>();
        made.stream()
                .map(ForecastCall::person)
                .filter(name -> !people.contains(name))
                .forEach(others::add);
        this.top = others.size() == 1 ? others.stream().findFirst() : Optional.empty();
        top.ifPresent(boss -> {
            people.forEach(name -> managers.putIfAbsent(name, boss));
            others.clear();
        });
        this.unplaced = others;
        this.known =
                made.stream().filter(call -> !others.contains(call.person())).toList();
        this.tree = ManagementTree.of(managers);
        this.calledDeals = business.pipeline().deals().stream()
                .filter(deal -> category(deal).isPresent()
                        && outlook.openDeals().mayClose(deal.deal().id()))
                .toList();
    }

    public static Calls of(Business business, QuarterForecast outlook) {
        return new Calls(business, outlook);
    }

    /** Returns whether somebody stands above another already. */
    private static boolean isAbove(String name, String other, Map<String, String> managers) {
        Set<String> met = new HashSet<>();
        for (String at = other; at != null && met.add(at); at = managers.get(at)) {
            if (at.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether anybody called anything by the day of the review. */
    boolean isEmpty() {
        return known.isEmpty();
    }

    /**
     * Returns the callers of whom nobody can say whom they speak for: those who are neither sellers nor managers, where there is more
     * than one; a single one speaks for all.
     */
    public Set<String> unplaced() {
        return unplaced;
    }

    /** Returns the kinds of the calls for the quarter under review, what is promised first. */
    public List<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>(KINDS);
        kinds.retainAll(
                forQuarter(outlook.quarter()).stream().map(ForecastCall::kind).toList());
        return List.copyOf(kinds);
    }

    /** Returns the kind of call that sellers and managers are held to: what they promise, or what they call without saying more. */
    public Optional<String> promised() {
        return kinds().stream().filter(kind -> KINDS.indexOf(kind) < 2).findFirst();
    }

    /** Returns the categories that somebody called open deals which may close in time, what is promised first. */
    public List<ForecastCategory> categoriesOfDeals() {
        return Stream.of(ForecastCategory.COMMIT, ForecastCategory.BEST_CASE)
                .filter(category ->
                        calledDeals.stream().anyMatch(deal -> category(deal).equals(Optional.of(category))))
                .toList();
    }

    /**
     * Returns the open deals which may close in time and somebody called in a category or a more certain one. It takes no model to count
     * them.
     */
    public List<InspectedDeal> deals(ForecastCategory least) {
        return calledDeals.stream()
                .filter(deal -> category(deal)
                        .filter(called -> called.compareTo(least) >= 0)
                        .isPresent())
                .toList();
    }

    private static Optional<ForecastCategory> category(InspectedDeal deal) {
        return deal.deal().dossier().category();
    }

    private List<ForecastCall> forQuarter(DateRange quarter) {
        return known.stream().filter(call -> call.period().equals(quarter)).toList();
    }

    private List<ForecastCall> forQuarter(DateRange quarter, String kind) {
        return forQuarter(quarter).stream()
                .filter(call -> call.kind().equals(kind))
                .toList();
    }

    /** Returns the last day before that of the review on which somebody called for the quarter; empty if nobody did. */
    public Optional<LocalDate> lastDay() {
        return forQuarter(outlook.quarter()).stream()
                .map(ForecastCall::day)
                .filter(day -> day.isBefore(business.book().asOf()))
                .max(LocalDate::compareTo);
    }

    /** Returns what was called for the whole quarter by the evening of a day; empty if nobody had called by then. */
    public Optional<CalledAmount> all(String kind, LocalDate day) {
        return CalledAmount.ofAll(tree, forQuarter(outlook.quarter(), kind), day);
    }

    /** Returns what was called for the quarter of a person or team by the evening of a day; empty if nobody had called by then. */
    public Optional<CalledAmount> of(String name, String kind, LocalDate day) {
        return CalledAmount.of(name, tree, forQuarter(outlook.quarter(), kind), day);
    }

    /** Returns how near the calls for the whole came that stood after the same share of the working days of past quarters. */
    public Optional<ForecastAccuracy> atThisPoint(String kind) {
        List<ForecastRecord> records = new ArrayList<>();
        outlook.pastOrigins()
                .forEach(past -> CalledAmount.ofAll(tree, forQuarter(past.period(), kind), past.asOf())
                        .flatMap(called -> judged(called, past.asOf()))
                        .ifPresent(records::add));
        return accuracy(records);
    }

    /** Returns the same of the calls of one person or team. */
    public Optional<ForecastAccuracy> atThisPoint(String name, String kind) {
        List<ForecastRecord> records = new ArrayList<>();
        outlook.pastOrigins()
                .forEach(past -> CalledAmount.of(name, tree, forQuarter(past.period(), kind), past.asOf())
                        .flatMap(called -> judged(called, past.asOf()))
                        .ifPresent(records::add));
        return accuracy(records);
    }

    private static Optional<ForecastAccuracy> accuracy(List<ForecastRecord> records) {
        return records.isEmpty() ? Optional.empty() : Optional.of(ForecastAccuracy.of(records));
    }

    /** Returns how near all calls for periods that are over came to what came, by their kind. */
    public SortedMap<String, ForecastAccuracy> accuracy() {
        return ForecastAccuracy.ofCalls(known, business.book().asOf(), call -> won(call.period(), call.person()));
    }

    /**
     * Returns how near the calls for the whole came that stood at the end of each week of past periods in which somebody called, by their
     * kind: those of whoever stands highest, so that each money is called once.
     */
    public SortedMap<String, ForecastAccuracy> ofAllByWeek() {
        SortedMap<String, List<ForecastRecord>> records = new TreeMap<>();
        Map<DateRange, Map<String, List<ForecastCall>>> byPeriod = known.stream()
                .filter(call ->
                        !call.period().end().isAfter(business.book().asOf().plusDays(1)))
                .collect(Collectors.groupingBy(ForecastCall::period, Collectors.groupingBy(ForecastCall::kind)));
        byPeriod.forEach((period, kinds) -> kinds.forEach((kind, made) -> made.stream()
                .map(call -> endOfWeek(period, call.day()))
                .distinct()
                .forEach(day -> CalledAmount.ofAll(tree, made, day)
                        .flatMap(called -> judged(called, day))
                        .ifPresent(judged -> records.computeIfAbsent(kind, name -> new ArrayList<>())
                                .add(judged)))));
        SortedMap<String, ForecastAccuracy> accuracy = new TreeMap<>();
        records.forEach((kind, made) -> accuracy.put(kind, ForecastAccuracy.of(made)));
        return accuracy;
    }

    /** Returns the last day of the week of a period in which a day lies; all days before the period are one week. */
    private static LocalDate endOfWeek(DateRange period, LocalDate day) {
        if (day.isBefore(period.start())) {
            return period.start().minusDays(1);
        }
        LocalDate end = period.start().plusDays(ChronoUnit.DAYS.between(period.start(), day) / 7 * 7 + 6);
        return end.isBefore(period.end()) ? end : period.lastDay();
    }

    /** Returns what was called against what those who called brought; empty if not all of the period was observed. */
    private Optional<ForecastRecord> judged(CalledAmount called, LocalDate day) {
        ForecastCall first = called.calls().get(0);
        Money came = Money.zero(business.book().currency());
        for (ForecastCall call : called.calls()) {
            Optional<Money> own = won(call.period(), call.person());
            if (own.isEmpty()) {
                return Optional.empty();
            }
            came = came.plus(own.get());
        }
        return Optional.of(ForecastRecord.builder()
                .asOf(day)
                .period(first.period())
                .kind(first.kind())
                .forecast(called.amount())
                .actual(came)
                .build());
    }

    /** Returns what was won in a period by a person and everybody below; empty if not all of it was observed. */
    private Optional<Money> won(DateRange period, String name) {
        if (!business.observed().encloses(period)) {
            return Optional.empty();
        }
        if (top.filter(name::equals).isPresent()) {
            return Optional.of(business.wonRevenue(period)); // deals without an owner too
        }
        return Optional.of(business.wonByOwner(period).entrySet().stream()
                .filter(entry -> tree.upwards(entry.getKey()).contains(name))
                .map(Map.Entry::getValue)
                .reduce(Money.zero(business.book().currency()), Money::plus));
    }

    /** Says which way calls leaned, as in "12 % high in 6 quarters"; empty where nothing came of them. */
    public static Optional<Message> leaning(ForecastAccuracy accuracy) {
        return accuracy.bias().map(bias -> {
            Ratio percent = Texts.percent(bias.signum() < 0 ? bias.negated() : bias);
            Message side = percent.signum() == 0
                    ? Message.of("record.level")
                    : Message.of(bias.signum() > 0 ? "record.high" : "record.low")
                            .with("percent", percent);
            return Message.of("calls.leaning").with("leaning", side).with("count", accuracy.periods());
        });
    }
}
