// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * The check of a target for being SMART: five verdicts with their reasons.
 *
 * <pre>{@code
 * SmartCheck check = SmartCheck.of(target);
 * check.isPassed();                                   // no criterion is answered NO
 * check.verdict(SmartCriterion.REALISTIC).reason();   // 111.1 % of the baseline CNY 3600000.00, within 80 % to 130 %
 * }</pre>
 *
 * <p>Realistic means within {@link TargetBounds} of the target's own baseline. A target without a baseline, for a new hire or a
 * new market, never fails it: it is held against its ramp or potential where that is known, and is unknown otherwise.
 */
@Value.Immutable
public abstract class SmartCheck implements Serializable {
    SmartCheck() {}

    /** Checks a target with the default bounds, 80 % to 130 % of its baseline. */
    public static SmartCheck of(Target target) {
        return of(target, TargetBounds.standard());
    }

    /** Checks a target with bounds of the caller's. */
    public static SmartCheck of(Target target, TargetBounds bounds) {
        return ImmutableSmartCheck.builder()
                .target(target)
                .bounds(bounds)
                .addVerdicts(specific(target), measurable(target), assignable(target))
                .addVerdicts(realistic(target, bounds), timeBound(target))
                .build();
    }

    /** Returns the target that was checked. */
    public abstract Target target();

    /** Returns the bounds of what is realistic. */
    public abstract TargetBounds bounds();

    /** Returns one verdict for each criterion, in the order of SMART. */
    public abstract List<Verdict<SmartCriterion>> verdicts();

    /** Returns the verdict on one criterion. */
    public Verdict<SmartCriterion> verdict(SmartCriterion criterion) {
        requireNonNull(criterion, "criterion");
        return verdicts().stream()
                .filter(verdict -> verdict.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    /** Returns whether no criterion is answered {@code NO}. */
    public boolean isPassed() {
        return failures().isEmpty();
    }

    /** Returns the criteria answered {@code NO}, as problems with codes such as {@code smart.realistic}; possibly empty. */
    public List<Problem> failures() {
        return verdicts().stream()
                .filter(verdict -> verdict.answer() == Answer.NO)
                .map(verdict -> Problem.of(
                        "target",
                        Message.of("smart."
                                        + verdict.criterion()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))
                                .with("reason", verdict.reason())))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the defaults that took part, in words; empty if none did. */
    public List<DefaultUsed> defaultsUsed() {
        return bounds().isDefault()
                        && (target().baseline().isPresent()
                                || target().expectation().isPresent())
                ? List.of(bounds().asDefault())
                : List.of();
    }

    private static Verdict<SmartCriterion> specific(Target target) {
        boolean subject = target.subject().filter(text -> !text.isBlank()).isPresent();
        boolean metric = target.metric().filter(text -> !text.isBlank()).isPresent();
        return Verdict.of(
                SmartCriterion.SPECIFIC,
                subject && metric ? Answer.YES : Answer.NO,
                subject && metric
                        ? Message.of("target.specific")
                                .with("metric", target.metric().get())
                                .with("subject", target.subject().get())
                        : Message.of(
                                subject
                                        ? "target.no-metric"
                                        : metric ? "target.no-subject" : "target.no-subject-nor-metric"));
    }

    private static Verdict<SmartCriterion> measurable(Target target) {
        return target.amount()
                .map(amount -> Verdict.of(
                        SmartCriterion.MEASURABLE,
                        amount.isPositive() ? Answer.YES : Answer.NO,
                        Message.of(amount.isPositive() ? "target.amount" : "target.not-above-zero")
                                .with("amount", amount.argument())))
                .orElse(Verdict.of(SmartCriterion.MEASURABLE, Answer.NO, Message.of("target.no-amount")));
    }

    private static Verdict<SmartCriterion> assignable(Target target) {
        return target.owner()
                .filter(owner -> !owner.isBlank())
                .map(owner -> Verdict.of(
                        SmartCriterion.ASSIGNABLE,
                        Answer.YES,
                        Message.of("target.owned").with("owner", owner)))
                .orElse(Verdict.of(SmartCriterion.ASSIGNABLE, Answer.NO, Message.of("target.no-owner")));
    }

    private static Verdict<SmartCriterion> timeBound(Target target) {
        return target.period()
                .filter(period -> !period.isEmpty())
                .map(SmartCheck::inPeriod)
                .orElse(Verdict.of(SmartCriterion.TIME_BOUND, Answer.NO, Message.of("target.no-period")));
    }

    private static Verdict<SmartCriterion> inPeriod(DateRange period) {
        return Verdict.of(
                SmartCriterion.TIME_BOUND,
                Answer.YES,
                Message.of("target.days").with("first", period.start()).with("last", period.lastDay()));
    }

    private static Verdict<SmartCriterion> realistic(Target target, TargetBounds bounds) {
        if (target.amount().isEmpty()) {
            return Verdict.of(SmartCriterion.REALISTIC, Answer.UNKNOWN, Message.of("target.no-amount"));
        }
        Quantity amount = target.amount().get();
        if (target.baseline().filter(Quantity::isPositive).isPresent()) {
            boolean within = bounds.contains(amount, target.baseline().get());
            return Verdict.of(
                    SmartCriterion.REALISTIC,
                    within ? Answer.YES : Answer.NO,
                    against("target.against-baseline", amount, target.baseline().get(), within, bounds));
        }
        if (target.expectation().filter(Quantity::isPositive).isPresent()) {
            boolean within = bounds.contains(amount, target.expectation().get());
            return Verdict.of(
                    SmartCriterion.REALISTIC,
                    within ? Answer.YES : Answer.PARTLY,
                    against(
                            "target.against-expectation",
                            amount,
                            target.expectation().get(),
                            within,
                            bounds));
        }
        return Verdict.of(SmartCriterion.REALISTIC, Answer.UNKNOWN, Message.of("target.no-baseline"));
    }

    private static Message against(
            String code, Quantity amount, Quantity reference, boolean within, TargetBounds bounds) {
        return Message.of(code)
                .with("share", amount.ratioTo(reference))
                .with("reference", reference.argument())
                .with(
                        "bounds",
                        Message.of(within ? "target.within" : "target.outside")
                                .with("least", bounds.minimum())
                                .with("most", bounds.maximum()));
    }

    @Value.Check
    void check() {
        requireNonNull(target(), "target");
        requireNonNull(bounds(), "bounds");
        requireNonNull(verdicts(), "verdicts");
    }
}
