// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.planning.accuracy.ForecastCall;
import io.stagecraft.planning.forecast.ManagementTree;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The amount called for a period, added up over a management tree: in each branch the call of whoever stands highest counts.
 *
 * <p>A manager's call speaks for everybody below. Where a manager made none, the calls below are added up. Who has no call, and
 * for whom nobody above has one, is named, since the amount says nothing of them.
 *
 * <pre>{@code
 * CalledAmount commit = CalledAmount.ofAll(tree, commits, today).orElseThrow();
 * commit.amount();
 * commit.calls();      // whose calls these are
 * commit.missing();    // who has still to call
 * }</pre>
 */
@Value.Immutable(copy = false)
public abstract class CalledAmount implements Serializable {
    CalledAmount() {}

    /**
     * Returns what was called for one person or team.
     *
     * @param calls for one period, of one kind and in one currency, in any order; of a person the latest counts, of
     *     those of one day the last
     * @param asOf the day of which it is asked; later calls are not seen
     * @return empty if neither that person nor anybody below has called by then
     * @throws IllegalArgumentException if the calls that count are for several periods, of several kinds or in several currencies
     */
    public static Optional<CalledAmount> of(
            String name, ManagementTree tree, Collection<ForecastCall> calls, LocalDate asOf) {
        requireNonNull(name, "name");
        return of(List.of(name), tree, latest(calls, asOf));
    }

    /**
     * Returns what was called for the whole: by those at the top of the tree, and by those who are not in it.
     *
     * @param calls as for one person
     * @return empty if nobody has called by then
     * @throws IllegalArgumentException as for one person
     */
    public static Optional<CalledAmount> ofAll(ManagementTree tree, Collection<ForecastCall> calls, LocalDate asOf) {
        Map<String, ForecastCall> latest = latest(calls, asOf);
        TreeSet<String> top = new TreeSet<>(tree.names());
        top.addAll(latest.keySet());
        top.removeIf(name -> tree.manager(name).isPresent());
        return of(top, tree, latest);
    }

    private static Map<String, ForecastCall> latest(Collection<ForecastCall> calls, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        Map<String, ForecastCall> latest = new TreeMap<>();
        for (ForecastCall call : Elements.checked(calls, "calls")) {
            if (!call.day().isAfter(asOf)) {
                latest.merge(call.person(), call, (before, now) -> now.day().isBefore(before.day()) ? before : now);
            }
        }
        return latest;
    }

    private static Optional<CalledAmount> of(
            Collection<String> branches, ManagementTree tree, Map<String, ForecastCall> latest) {
        Map<String, List<String>> below = new TreeMap<>();
        tree.managerOf()
                .forEach((name, manager) -> below.computeIfAbsent(manager, each -> new ArrayList<>())
                        .add(name));
        Map<String, ForecastCall> calls = new TreeMap<>();
        TreeSet<String> missing = new TreeSet<>();
        for (String branch : branches) {
            if (!collect(branch, below, latest, calls, missing)) {
                missing.add(branch);
            }
        }
        return calls.isEmpty()
                ? Optional.empty()
                : Optional.of(ImmutableCalledAmount.builder()
                        .addAllCalls(calls.values())
                        .addAllMissing(missing)
                        .build());
    }

    /** Collects the calls of a branch and, where anybody in it has called, who has not; returns whether anybody has. */
    private static boolean collect(
            String name,
            Map<String, List<String>> below,
            Map<String, ForecastCall> latest,
            Map<String, ForecastCall> calls,
            Collection<String> missing) {
        ForecastCall own = latest.get(name);
        if (own != null) {
            calls.put(name, own);
            return true;
        }
        List<String> silent = new ArrayList<>();
        boolean hasCalled = false;
        for (String each : below.getOrDefault(name, List.of())) {
            if (collect(each, below, latest, calls, missing)) {
                hasCalled = true;
            } else {
                silent.add(each);
            }
        }
        if (hasCalled) {
            missing.addAll(silent);
        }
        return hasCalled;
    }

    /** Returns the calls that count, by person in alphabetical order; at least one. */
    public abstract List<ForecastCall> calls();

    /**
     * Returns the people without a call, their own or one above them, in alphabetical order; empty if the amount speaks
     * for all. Of a branch without any call the highest is named.
     */
    public abstract List<String> missing();

    /** Returns the sum of the calls that count. */
    public Money amount() {
        return Money.total(calls().stream().map(ForecastCall::amount).toList());
    }

    /** Returns the day of the latest of them. */
    public LocalDate lastDay() {
        return calls().stream().map(ForecastCall::day).max(LocalDate::compareTo).orElseThrow();
    }

    @Value.Check
    void check() {
        checkArgument(!calls().isEmpty(), "calls must not be empty");
        ForecastCall first = calls().get(0);
        for (ForecastCall call : calls()) {
            checkArgument(
                    call.period().equals(first.period()),
                    "calls must be for one period but were for %s and %s",
                    first.period(),
                    call.period());
            checkArgument(
                    call.kind().equals(first.kind()),
                    "calls must be of one kind but were of %s and %s",
                    first.kind(),
                    call.kind());
            checkArgument(
                    call.amount().isSameCurrency(first.amount()),
                    "calls must be in one currency but were in %s and %s",
                    first.amount().getCurrencyUnit(),
                    call.amount().getCurrencyUnit());
        }
    }
}
