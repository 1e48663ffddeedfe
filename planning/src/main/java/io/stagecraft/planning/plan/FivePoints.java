package io.stagecraft.planning.plan;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.planning.target.AttainmentOutlook;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds a plan against the five points of a decomposition.
 *
 * <pre>{@code
 * List<PointVerdict> points = FivePoints.of(plan, organisation, fairness, seller -> outlooks.get(seller));
 * }</pre>
 */
public final class FivePoints {
    private FivePoints() {}

    /**
     * Returns a verdict on each point.
     *
     * @param plan the plan
     * @param people the dimension of the owners
     * @param fairness how the owners are stretched
     * @param outlook whether an owner can, can with difficulty, or cannot; empty while it is too early to say
     * @return five verdicts, in the order of {@link DecompositionPoint}; immutable
     */
    public static <K> List<PointVerdict> of(
            TargetPlan plan,
            Dimension<K> people,
            PlanFairness<K> fairness,
            Function<? super K, Optional<AttainmentOutlook>> outlook) {
        return ImmutableList.of(
                higher(plan), challenging(fairness), controllable(people, outlook), everyDay(plan), daily(plan));
    }

    private static PointVerdict higher(TargetPlan plan) {
        OverAssignment over = plan.overAssignment();
        boolean higher = over.givenOut().compareTo(over.target()) > 0;
        return PointVerdict.of(
                DecompositionPoint.HIGHER_THAN_ASSIGNED, higher ? Answer.YES : Answer.NO, over.toString());
    }

    private static PointVerdict challenging(PlanFairness<?> fairness) {
        long outside = fairness.outside().size();
        long known = fairness.owners().stream()
                .filter(owner -> owner.withinBounds() != Answer.UNKNOWN)
                .count();
        Answer answer =
                known == 0 ? Answer.UNKNOWN : outside == 0 ? Answer.YES : outside < known ? Answer.PARTLY : Answer.NO;
        return PointVerdict.of(
                DecompositionPoint.CHALLENGING_AND_EXECUTABLE,
                answer,
                known == 0
                        ? "nobody has a baseline"
                        : known - outside + " of " + known + " owners with a baseline within bounds");
    }

    private static <K> PointVerdict controllable(
            Dimension<K> people, Function<? super K, Optional<AttainmentOutlook>> outlook) {
        Map<AttainmentOutlook, Integer> counts = new EnumMap<>(AttainmentOutlook.class);
        int early = 0;
        for (K owner : people.leaves()) {
            Optional<AttainmentOutlook> known = outlook.apply(owner);
            known.ifPresent(value -> counts.merge(value, 1, Integer::sum));
            early += known.isPresent() ? 0 : 1;
        }
        Answer answer = counts.isEmpty() ? Answer.UNKNOWN : early == 0 ? Answer.YES : Answer.PARTLY;
        return PointVerdict.of(
                DecompositionPoint.CONTROLLABLE,
                answer,
                counts.isEmpty()
                        ? "too early for an outlook"
                        : counts.getOrDefault(AttainmentOutlook.CAN, 0) + " can, "
                                + counts.getOrDefault(AttainmentOutlook.DIFFICULT, 0) + " with difficulty, "
                                + counts.getOrDefault(AttainmentOutlook.CANNOT, 0) + " cannot, " + early
                                + " too early to say");
    }

    private static PointVerdict everyDay(TargetPlan plan) {
        Set<TargetDimension> missing =
                EnumSet.of(TargetDimension.PERSON, TargetDimension.MARKET, TargetDimension.DEALER);
        plan.dimensions().forEach(dimension -> missing.remove(dimension.kind()));
        boolean days = endsInDays(plan);
        Answer answer = days && missing.isEmpty()
                ? Answer.YES
                : days && !missing.contains(TargetDimension.PERSON) ? Answer.PARTLY : Answer.NO;
        String named = missing.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return PointVerdict.of(
                DecompositionPoint.DOWN_TO_EVERY_DAY,
                answer,
                (days ? "down to days" : "not down to days") + (missing.isEmpty() ? "" : ", without " + named));
    }

    private static PointVerdict daily(TargetPlan plan) {
        boolean days = endsInDays(plan);
        return PointVerdict.of(
                DecompositionPoint.CHECKED_DAILY,
                days ? Answer.YES : Answer.NO,
                days ? "every working day has a number to check" : "no number for a day");
    }

    private static boolean endsInDays(TargetPlan plan) {
        return plan.dimensions().stream()
                .filter(dimension -> dimension.kind() == TargetDimension.PERIOD)
                .anyMatch(calendar -> calendar.leaves().stream()
                        .allMatch(leaf -> leaf instanceof PlanPeriod period
                                && period.range().days() == 1));
    }
}
