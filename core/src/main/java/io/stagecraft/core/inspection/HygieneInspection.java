// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StallRule;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.stakeholder.StakeholderRules;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * Looks for what is wrong with the open deals of a book, in eleven checks: ten of the domain model, Inspection of a pipeline, and
 * that for duplicates. Deals on hold are put to none of them.
 *
 * <pre>{@code
 * HygieneInspection rules = HygieneInspection.of(StageEngine.of(process, zone).with(stallRule));
 * Hygiene hygiene = rules.inspect(deals, HygieneSources.none().withLastContact(deal -> contacts.lastAbout(deal, monday)), Valuation.amount(), monday);
 * hygiene.cleanShare();     // what part of open money nothing is wrong with
 * hygiene.deals();          // each deal with its failed checks
 * }</pre>
 *
 * <p>A check whose data the book lacks is not checked, never passed: expected closes, amounts, next steps, pushes,
 * dates of stages, and owners of a customer's product count as recorded if any deal of the book has them, people if
 * an open deal names any, contacts if there is a source.
 *
 * <p>The limits are our assumption.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class HygieneInspection implements Serializable, WithHygieneInspection {
    HygieneInspection() {}

    /** Returns the default limits: contact within 30 days, two pushes, the stall rule of the engine. */
    public static HygieneInspection of(StageEngine engine) {
        return builder()
                .process(engine.process())
                .zone(engine.zone())
                .stallRule(engine.stallRule())
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the process of the book. */
    public abstract SalesProcess process();

    /** Returns the zone in which days are told. */
    public abstract ZoneId zone();

    /** Returns the rule by which a deal is stalled. */
    public abstract StallRule stallRule();

    /** Returns within how many days the customer should have been contacted, at least 1; 30 by default. */
    @Value.Default
    public int contactDays() {
        return 30;
    }

    /** Returns the number of pushes from which a deal is pushed too often, at least 1; 2 by default. */
    @Value.Default
    public int pushLimit() {
        return SlippageReport.PUSH_LIMIT;
    }

    /**
     * Returns the rules by which the people at the customer are judged; by default as in {@link StakeholderRules#standard()}.
     */
    @Value.Default
    public StakeholderRules stakeholderRules() {
        return StakeholderRules.standard();
    }

    /**
     * Returns the findings on the open deals of a day.
     *
     * @param deals all deals of the book, in any order, the closed ones too: they tell what the book records; each is
     *     seen as it was known at the end of the day
     * @param sources what is known beside the deals
     * @param valuation what a deal is worth
     * @param asOf the day of the report
     */
    public Hygiene inspect(Iterable<Opportunity> deals, HygieneSources sources, Valuation valuation, LocalDate asOf) {
        requireNonNull(sources, "sources");
        requireNonNull(valuation, "valuation");
        HygieneCount count = new HygieneCount(this, sources, valuation, asOf);
        deals.forEach(count::add);
        return count.toHygiene();
    }

    /** Returns the limits that are defaults, in the order of the checks. */
    public List<DefaultUsed> defaultsUsed() {
        return defaultsUsed(check -> true);
    }

    List<DefaultUsed> defaultsUsed(Predicate<HygieneCheck> isChecked) {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        if (contactDays() == 30 && isChecked.test(HygieneCheck.NO_CONTACT)) {
            used.add(DefaultUsed.of(
                    "contact-limit", Message.of("default.contact-limit").with("days", contactDays())));
        }
        if (isChecked.test(HygieneCheck.STALLED)) {
            addStallDefaults(used);
        }
        if (pushLimit() == SlippageReport.PUSH_LIMIT && isChecked.test(HygieneCheck.PUSHED)) {
            used.add(DefaultUsed.of(
                    "push-limit", Message.of("default.push-limit").with("pushes", pushLimit())));
        }
        if (isChecked.test(HygieneCheck.SINGLE_THREADED)) {
            stakeholderRules().defaultsUsed().stream()
                    .filter(each -> !each.id().equals("support-score")) // no check asks for it
                    .forEach(used::add);
        }
        return used.build();
    }

    private void addStallDefaults(ImmutableList.Builder<DefaultUsed> used) {
        StallRule rule = stallRule();
        StallRule ours = StallRule.ofProcess();
        boolean isLearned = !rule.stageLimits().isEmpty();
        if (isLearned && (rule.stallPercent() == ours.stallPercent() || rule.leastWins() == ours.leastWins())) {
            used.add(DefaultUsed.of(
                    "stall-limit",
                    Message.of("default.stall-percent")
                            .with("share", Ratio.ofPercent(rule.stallPercent()))
                            .with("wins", rule.leastWins())));
        }
        boolean isLimitMissing = process().openStages().stream()
                .anyMatch(stage ->
                        stage.stallDays().isEmpty() && !rule.stageLimits().containsKey(stage.id()));
        if (isLimitMissing && rule.otherwiseDays() == ours.otherwiseDays()) {
            used.add(DefaultUsed.of(
                    "stall-limit", Message.of("default.stall-otherwise").with("days", rule.otherwiseDays())));
        }
    }

    @Value.Check
    void check() {
        checkArgument(contactDays() >= 1, "contactDays must be at least 1 but were %s", contactDays());
        checkArgument(pushLimit() >= 1, "pushLimit must be at least 1 but was %s", pushLimit());
    }

    /** Builds {@link HygieneInspection} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableHygieneInspection.Builder {
        Builder() {}
    }
}
