// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.apportion.SplitResult;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.time.DailyAmounts;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import java.util.List;
import java.util.Optional;

/** The target of the quarter split to region, seller, month and working day: made once for all sections. */
public final class QuarterPlan {
    private final QuarterTarget target;
    private final SalesForce force;
    private final Dimension<Member> organisation;
    private final Dimension<PlanPeriod> calendar;
    private final Optional<Seasonality> season;
    private final SplitResult<TargetPlan> result;

    private QuarterPlan(Business business, QuarterTarget target, SalesForce force, PhraseBook words) {
        this.target = target;
        this.force = force;
        this.organisation = force.dimension();
        WorkCalendar working = business.book().calendar();
        this.calendar = Dimension.calendar(business.fiscal(), target.quarter().range(), working, FiscalUnit.MONTH);
        this.season = season(business);
        TargetSplit split = TargetSplit.of(target.check())
                .over(organisation, force.weights())
                .over(
                        calendar,
                        season.map(known -> SplitWeights.seasonal(known, working))
                                .orElse(SplitWeights.equal()))
                .ramping(organisation, force.starts(), force.ramp());
        this.result = (target.isGiven()
                        ? split.accepting(words.say(Message.of("plan.taken").with("basis", target.basis())))
                        : split)
                .plan();
    }

    /** Returns the plan of a target, or empty where nobody is there to carry it. */
    public static Optional<QuarterPlan> of(Business business, QuarterTarget target, PhraseBook words) {
        SalesForce force = SalesForce.of(business, target.quarter().range());
        return force.isEmpty() ? Optional.empty() : Optional.of(new QuarterPlan(business, target, force, words));
    }

    private static Optional<Seasonality> season(Business business) {
        List<FiscalPeriod> quarters = business.fiscal().completePeriods(FiscalUnit.QUARTER, business.observed());
        boolean quarterKnown = !quarters.isEmpty()
                && quarters.stream()
                        .allMatch(
                                quarter -> business.wonRevenue(quarter.range()).isPositive());
        Seasonality none = Seasonality.of(business.fiscal());
        DailyAmounts won = business.wonByDay();
        if (!quarterKnown || !none.canLearnMonthsOfQuarter(won)) {
            return Optional.empty();
        }
        Seasonality months = none.learnMonthsOfQuarter(won);
        WorkCalendar calendar = business.book().calendar();
        return Optional.of(months.canLearnWeekdays(won, calendar) ? months.learnWeekdays(won, calendar) : months);
    }

    public QuarterTarget target() {
        return target;
    }

    public SalesForce force() {
        return force;
    }

    /** Returns regions and their sellers. */
    public Dimension<Member> organisation() {
        return organisation;
    }

    /** Returns months and working days. */
    public Dimension<PlanPeriod> calendar() {
        return calendar;
    }

    /** Returns whether days weigh as they did in the past, rather than all the same. */
    public boolean isSeasonal() {
        return season.isPresent();
    }

    /** Returns the plan, or empty where the target cannot be split. */
    public Optional<TargetPlan> plan() {
        return result.isMade() ? Optional.of(result.orElseThrow()) : Optional.empty();
    }

    /** Returns why there is no plan. */
    public List<Problem> problems() {
        return result.problems();
    }
}
