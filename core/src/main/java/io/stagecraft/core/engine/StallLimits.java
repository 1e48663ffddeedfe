package io.stagecraft.core.engine;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Optional;

/** The limits that hold for each stage, and the days they are compared with. */
final class StallLimits {
    static final int UNKNOWN = -1;
    private static final int SECONDS_A_DAY = 86_400;

    private final SalesProcess process;
    private final StallRule rule;
    private final ZoneRules zone;
    private final int[] days;
    private final int outlived;

    StallLimits(SalesProcess process, StallRule rule, ZoneId zone) {
        this.process = process;
        this.rule = rule;
        this.zone = zone.getRules();
        this.days = process.stages().stream()
                .mapToInt(stage -> Optional.ofNullable(rule.stageLimits().get(stage.id()))
                        .map(LearnedLimit::days)
                        .orElseGet(() -> stage.stallDays().orElse(rule.otherwiseDays())))
                .toArray();
        this.outlived = rule.outlived().map(LearnedLimit::days).orElse(Integer.MAX_VALUE);
    }

    /** Returns the calendar days between two instants, 0 within one day, or {@link #UNKNOWN}. */
    int days(Optional<Instant> since, Instant until) {
        return since.isEmpty() ? UNKNOWN : (int) Math.max(0, epochDay(until) - epochDay(since.get()));
    }

    private long epochDay(Instant instant) {
        return Math.floorDiv(
                instant.getEpochSecond() + zone.getOffset(instant).getTotalSeconds(), (long) SECONDS_A_DAY);
    }

    int limit(int stage) {
        return days[stage];
    }

    boolean isOutlived(int ageDays) {
        return ageDays > outlived;
    }

    /** Returns where the limit of a stage comes from, in words. */
    String basis(int stage) {
        SellingStage each = process.stages().get(stage);
        LearnedLimit learned = rule.stageLimits().get(each.id());
        return learned == null
                ? fallBack(stage).text()
                : rule.stallPercent() + " % of " + learned.wins() + " won deals left " + each.id() + " within "
                        + learned.days() + " days";
    }

    /** Returns the default that stands in where history does not tell. */
    Optional<DefaultUsed> defaultUsed(int stage) {
        return rule.stageLimits().containsKey(process.stages().get(stage).id())
                ? Optional.empty()
                : Optional.of(fallBack(stage));
    }

    private DefaultUsed fallBack(int stage) {
        boolean isOfProcess = process.stages().get(stage).stallDays().isPresent();
        return DefaultUsed.of(
                "stall-limit",
                limit(stage) + " days",
                isOfProcess ? "given by the process" : "our assumption where neither history nor process tells");
    }

    /** Returns what an outlived deal is older than, in words. */
    Optional<String> outlivedBasis() {
        return rule.outlived()
                .map(limit -> rule.outlivedBeyond() == StallRule.OutlivedBeyond.LONGEST_WON
                        ? "older than any deal we ever won (" + limit.days() + " days)"
                        : "older than 95 % of the deals we won (" + limit.days() + " days)");
    }
}
