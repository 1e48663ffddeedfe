// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.OverAssignment;
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.TargetDimension;
import io.stagecraft.planning.target.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Holds a plan against the five points of a decomposition.
 *
 * <pre>{@code
 * List<Verdict<DecompositionPoint>> points = FivePoints.of(
 *         plan, organisation, fairness, seller -> outlooks.get(seller), seller -> checkedDays.get(seller), today);
 * }</pre>
 */
public final class FivePoints {
    /** The number of gaps in the daily checks that are named. */
    private static final int MOST_RUNS = 5;

    private FivePoints() {}

    /**
     * Returns a verdict on each point.
     *
     * @param plan the plan
     * @param people the dimension of the owners
     * @param fairness how the owners are stretched
     * @param outlook whether an owner can, can with difficulty, or cannot; empty while it is too early to say
     * @param checked the days on which an owner's number was checked, in any order
     * @param asOf the last day that has elapsed
     * @return five verdicts, in the order of {@link DecompositionPoint}; immutable
     */
    public static <K> List<Verdict<DecompositionPoint>> of(
            TargetPlan plan,
            Dimension<K> people,
            PlanFairness<K> fairness,
            Function<? super K, Optional<AttainmentOutlook>> outlook,
            Function<? super K, ? extends Collection<LocalDate>> checked,
            LocalDate asOf) {
        requireNonNull(plan, "plan");
        requireNonNull(people, "people");
        requireNonNull(fairness, "fairness");
        requireNonNull(outlook, "outlook");
        requireNonNull(checked, "checked");
        requireNonNull(asOf, "asOf");
        return ImmutableList.of(
                higher(plan),
                challenging(fairness),
                controllable(people, outlook),
                everyDay(plan),
                daily(plan, people, checked, asOf));
    }

    private static Verdict<DecompositionPoint> higher(TargetPlan plan) {
        OverAssignment over = plan.overAssignment();
        boolean higher = over.givenOut().compareTo(over.target()) > 0;
        return Verdict.of(DecompositionPoint.HIGHER_THAN_ASSIGNED, higher ? Answer.YES : Answer.NO, over.message());
    }

    private static Verdict<DecompositionPoint> challenging(PlanFairness<?> fairness) {
        long outside = fairness.outside().size();
        long known = fairness.owners().stream()
                .filter(owner -> owner.withinBounds() != Answer.UNKNOWN)
                .count();
        Answer answer =
                known == 0 ? Answer.UNKNOWN : outside == 0 ? Answer.YES : outside < known ? Answer.PARTLY : Answer.NO;
        return Verdict.of(
                DecompositionPoint.CHALLENGING_AND_EXECUTABLE,
                answer,
                known == 0
                        ? Message.of("points.no-baseline")
                        : Message.of("points.within-bounds")
                                .with("within", known - outside)
                                .with("known", known));
    }

    private static <K> Verdict<DecompositionPoint> controllable(
            Dimension<K> people, Function<? super K, Optional<AttainmentOutlook>> outlook) {
        Map<AttainmentOutlook, Integer> counts = new EnumMap<>(AttainmentOutlook.class);
        int early = 0;
        for (K owner : people.leaves()) {
            Optional<AttainmentOutlook> known = outlook.apply(owner);
            known.ifPresent(value -> counts.merge(value, 1, Integer::sum));
            early += known.isPresent() ? 0 : 1;
        }
        Answer answer = counts.isEmpty() ? Answer.UNKNOWN : early == 0 ? Answer.YES : Answer.PARTLY;
        return Verdict.of(
                DecompositionPoint.CONTROLLABLE,
                answer,
                counts.isEmpty()
                        ? Message.of("points.too-early")
                        : Message.of("points.outlooks")
                                .with("can", counts.getOrDefault(AttainmentOutlook.CAN, 0))
                                .with("difficult", counts.getOrDefault(AttainmentOutlook.DIFFICULT, 0))
                                .with("cannot", counts.getOrDefault(AttainmentOutlook.CANNOT, 0))
                                .with("early", early));
    }

    private static Verdict<DecompositionPoint> everyDay(TargetPlan plan) {
        Set<TargetDimension> missing =
                EnumSet.of(TargetDimension.PERSON, TargetDimension.MARKET, TargetDimension.DEALER);
        plan.dimensions().forEach(dimension -> missing.remove(dimension.kind()));
        boolean days = endsInDays(plan);
        Answer answer = days && missing.isEmpty()
                ? Answer.YES
                : days && !missing.contains(TargetDimension.PERSON) ? Answer.PARTLY : Answer.NO;
        String depth = days ? "points.to-days" : "points.not-to-days";
        Message reason = missing.isEmpty()
                ? Message.of(depth)
                : Message.of(depth + "-without")
                        .with(
                                "missing",
                                missing.stream()
                                        .map(kind -> Argument.of(Message.of("points.dimension."
                                                + kind.name().toLowerCase(Locale.ROOT))))
                                        .toList());
        return Verdict.of(DecompositionPoint.DOWN_TO_EVERY_DAY, answer, reason);
    }

    private static <K> Verdict<DecompositionPoint> daily(
            TargetPlan plan,
            Dimension<K> people,
            Function<? super K, ? extends Collection<LocalDate>> checked,
            LocalDate asOf) {
        if (!endsInDays(plan)) {
            return Verdict.of(DecompositionPoint.CHECKED_DAILY, Answer.NO, Message.of("points.no-day"));
        }
        List<LocalDate> elapsed = plan.byDay(Cut.all()).keySet().stream()
                .filter(day -> !day.isAfter(asOf))
                .toList();
        if (elapsed.isEmpty()) {
            return Verdict.of(DecompositionPoint.CHECKED_DAILY, Answer.UNKNOWN, Message.of("points.no-day-passed"));
        }
        boolean[] isMissing = new boolean[elapsed.size()];
        long made = 0;
        for (K owner : people.leaves()) {
            Set<LocalDate> days = ImmutableSet.copyOf(checked.apply(owner));
            for (int i = 0; i < isMissing.length; i++) {
                boolean isChecked = days.contains(elapsed.get(i));
                isMissing[i] |= !isChecked;
                made += isChecked ? 1 : 0;
            }
        }
        long all = (long) elapsed.size() * people.leaves().size();
        Message done =
                Message.of(made == 0 ? "points.no-checks" : made == all ? "points.checks" : "points.checks-missing");
        done = made == 0 ? done : done.with("made", made).with("all", all);
        return Verdict.of(
                DecompositionPoint.CHECKED_DAILY,
                made == all ? Answer.YES : made == 0 ? Answer.UNKNOWN : Answer.PARTLY,
                made == all ? done : missing(done, elapsed, isMissing));
    }

    /** Names the days that are missing, working days in a row as one run. */
    private static Message missing(Message done, List<LocalDate> days, boolean[] isMissing) {
        List<Argument> runs = new ArrayList<>();
        for (int from = 0; from < isMissing.length; from++) {
            int to = from;
            while (to < isMissing.length && isMissing[to]) {
                to++;
            }
            if (to > from) {
                runs.add(
                        to - from == 1
                                ? Argument.of(days.get(from))
                                : Argument.of(Message.of("points.days")
                                        .with("first", days.get(from))
                                        .with("last", days.get(to - 1))));
                from = to;
            }
        }
        int more = runs.size() - MOST_RUNS;
        List<Argument> named = new ArrayList<>(runs.subList(0, Math.min(MOST_RUNS, runs.size())));
        if (more > 0) {
            named.add(Argument.of(Message.of("points.more").with("more", more)));
        }
        return done.with("missing", named);
    }

    private static boolean endsInDays(TargetPlan plan) {
        return plan.dimensions().stream()
                .filter(dimension -> dimension.kind() == TargetDimension.PERIOD)
                .anyMatch(calendar -> calendar.leaves().stream()
                        .allMatch(leaf -> leaf instanceof PlanPeriod period
                                && period.range().days() == 1));
    }
}
