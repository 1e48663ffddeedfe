// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;

/** The English phrases of {@code planning}, package by package. */
final class PlanningPhrases {
    static final ImmutableMap<String, String> ENGLISH = ImmutableMap.<String, String>builder()
            // accuracy
            .put("accuracy.balanced", "balanced, bias {bias} over {periods} {periods|period|periods}")
            .put("accuracy.cautious", "cautious by {bias} over {periods} {periods|period|periods}")
            .put("accuracy.limit", "leaning from {limit} over {periods} {periods|period|periods} on, our assumption")
            .put("accuracy.optimistic", "optimistic by {bias} over {periods} {periods|period|periods}")
            .put("accuracy.too-few", "too few periods ({periods})")
            .put("accuracy.undefined", "undefined: actual was {actual}")
            // activity
            .put("checklist.no-plan", "no visit is planned for any day")
            .put("checklist.no-visit", "no visit is recorded for {day}")
            .put("checklist.nothing", "no visit is planned or recorded for {day}")
            .put(
                    "checklist.outcomes",
                    "{told} of {visits} {visits|visit|visits} of {day} {told|has its outcome|have their outcome}")
            .put(
                    "checklist.today",
                    "{planned} {planned|visit is|visits are} planned for {day}, {made} {made|is|are} recorded")
            .put("checklist.tomorrow", "{visits} {visits|visit is|visits are} planned for {day}")
            .put("effort.budget", "must not be negative but was {budget}")
            .put("effort.id", "must have an id of its own but was {id}")
            .put(
                    "effort.minimum",
                    "must need at most the effort available, {budget}, for their fewest visits but was {least}")
            .put("effort.response", "must have a finite response at {visits} but was {response}")
            .put("effort.visits", "must have at most {most} visits but was {visits}")
            .put("form.field", "duplicate id: {id}")
            .put("form.fields", "must not be empty")
            .put("funnel.average-deal", "average deal")
            .put("funnel.conversion", "conversion")
            .put("funnel.revenue", "revenue")
            .put("funnel.step", "{next} / conversion, rounded up")
            .put("funnel.wins", "revenue / average deal, rounded up")
            .put("rule.divided", "divided")
            // forecast
            .put(
                    "combination.no-spread",
                    "past forecasts had no spread and were wrong, so that no interval can be given")
            .put(
                    "combination.overlapping",
                    "{periods} {periods|period overlaps|periods overlap} a later one and {periods|is|are} not counted")
            .put(
                    "combination.rules",
                    "a distribution from {interval} past periods on, without the worst family from {drop}, weights by score"
                            + " from {weight}, our assumption")
            .put("combination.silent", "{family} says nothing of this period")
            .put(
                    "combination.too-few",
                    "{family} could be replayed for {periods} past {periods|period|periods}; {needed} are needed")
            .put("combination.worst", "{family} made the combination of past periods worse")
            .put("family.deals", "each deal with its chance in one market")
            .put("family.history", "the book's own history")
            .put("family.pipeline", "open deals by what their stage brought")
            .put("forecast.close-passed", "deal {deal} was to close by {last} and is in no period")
            .put("forecast.closed-stage", "deal {deal} is open but in stage {stage}, which counts as closed")
            .put(
                    "forecast.few-wins",
                    "{wins} {wins|deal|deals} with an amount {wins|was|were} won as far as is known, and {needed} are needed for a range and a chance: closed deals"
                            + " of earlier periods, with their amounts, would help")
            .put("forecast.fewest-wins", "a range and a chance from {needed} wins on, our assumption")
            .put("forecast.no-amount", "deal {deal} has no amount and counts in number only")
            .put("forecast.no-close", "deal {deal} has no close date and is in no period")
            .put(
                    "forecast.no-losses",
                    "{wins} {wins|deal|deals} with an amount {wins|was|were} won as far as is known and none was lost, so that nothing tells what part of"
                            + " open deals comes in: all deals, won and lost, would help")
            .put("forecast.no-probability", "deal {deal} has no win probability: {why}")
            .put("forecast.no-rate", "deal {deal} is worth {amount}, and there is no exchange rate into {currency}")
            .put("forecast.refused", "the strategy gives no win probability in \"{stage}\"")
            .put(
                    "forecast.not-recorded",
                    "{periods} past {periods|period|periods} {periods|is|are} left out: of more than a tenth of the deals that were open"
                            + " nothing says when anything was recorded")
            .put(
                    "forecast.recorded-when-happened",
                    "{deals} {deals|deal counts|deals count} in past periods as recorded when {deals|it|they} happened, since nothing"
                            + " says when {deals|it was|they were}")
            .put(
                    "forecast.sampled",
                    "the book is large: chances are learned from at most {learned} deals, and of more than {alone} open deals the sum of those that vary least is drawn as one number")
            .put("forecast.too-large", "deal {deal} is worth {amount}, which is too large to be added up in {currency}")
            .put("forecast.twice", "duplicate deal {deal}: only the first counts")
            .put("forecast.unknown-stage", "deal {deal} is in stage {stage}, which the process {process} does not have")
            .put(
                    "forecast.unrecorded",
                    "nothing tells the {detail} of open deals as it was in {periods} past {periods|period|periods}, so that models that"
                            + " read it do not speak of {periods|that period|those periods}")
            .put("origin.amount", "amount")
            .put("origin.expected-close", "expected close")
            .put("origin.stage", "stage")
            .put("period-deals.close-passed", "close date passed")
            .put("period-deals.counted", "may close in the period")
            .put("period-deals.due-later", "due after the period")
            .put("period-deals.no-amount", "no amount")
            .put("period-deals.no-chance", "chance to be won not known")
            .put("period-deals.no-close", "no close date")
            .put("period-deals.no-rate", "no rate for its currency")
            .put("period-deals.no-stage", "stage not known, or of closed deals")
            .put("period-deals.not-added", "recorded twice, or too large to be added up")
            .put("period-deals.outlived", "older than any deal won")
            // incentive
            .put("accelerator.first", "must begin at attainment 0 % but was {from}")
            .put("accelerator.none", "must begin at attainment 0 % but were empty")
            .put("accelerator.order", "must be above the one before, {before}, but was {from}")
            .put("arrears.ask", "must be at least 1 but was {days}")
            .put("arrears.ask-from", "ask at {days} {days|day|days} past due")
            .put(
                    "arrears.legal",
                    "must not be below the {office} {office|day|days} of the arrears office but was {days}")
            .put("arrears.legal-from", "legal office at {days}")
            .put("arrears.office", "must not be below the {ask} {ask|day|days} from which to ask but was {days}")
            .put("arrears.office-from", "arrears office at {days}")
            .put("commission.advance", "must be from 0 % to 100 % but was {share}")
            .put("commission.collected", "collected")
            .put("commission.collected-by", "collected by the {office}")
            .put("commission.earned", "commission earned")
            .put("commission.ladder", "must not be below that of {better}, {least}, but was {penalty}")
            .put("commission.least-penalty", "must be from 0 to the largest penalty, {most}, but was {penalty}")
            .put("commission.most-penalty", "must be at most 1 but was {penalty}")
            .put("commission.not-due", "due once the last {open} has been collected")
            .put("commission.paid-back", "{amount} was paid back to the customer and its commission clawed back")
            .put(
                    "commission.penalty",
                    "must be from {least} to {most} ({leastPoints} to {mostPoints}) but was {penalty}")
            .put("commission.points", "{points} {points|point|points}")
            .put("commission.points-and-parts", "{points} points")
            .put("commission.rate", "must be in [0, 1] but was {rate}")
            .put("default.arrears-limits", "{limits}, our assumption")
            .put("default.commission", "commission after full collection only, our assumption")
            .put("default.penalty", "{points} less for collections through the {office}")
            .put("pay.amount", "amount")
            .put("pay.part", "from {from} of quota")
            .put("pay.pay", "pay")
            .put("pay.rate", "rate")
            .put("pay.whole", "all, having reached {from} of quota")
            // plan
            .put("dimension.cycle", "must not lie in a cycle but was {key}")
            .put("dimension.duplicate", "must hold each key once but was {key}")
            .put("dimension.empty", "must not be empty")
            .put("dimension.unknown-parent", "must have a parent among the members but was {parent}")
            .put("plan.above-maximums", "must be at most what its maximums take, {most}, but was {found}")
            .put("plan.accepted", "accepted: {reason}")
            .put("plan.amount", "must have an amount")
            .put("plan.below-minimums", "must be at least what its minimums need, {least}, but was {found}")
            .put("plan.cell-days", "must be named by keys, not by days")
            .put("plan.cell-dimension", "must name dimensions of the plan, but \"{dimension}\" is none")
            .put("plan.cell-key", "must name a member of {dimension}, but \"{key}\" is none")
            .put("plan.cell-leaf", "must name each dimension before {dimension} down to a leaf")
            .put("plan.cells-overflow", "must have cells whose weights together fit 64 bits")
            .put("plan.cut", "must name keys of the plan or of the earlier plan")
            .put(
                    "plan.day-outside-period",
                    "must lie in the period of the target {start}/{end} but was {foundStart}/{foundEnd}")
            .put("plan.dimensions", "must have at least one dimension")
            .put("plan.earlier-dimensions", "must be over {names} but was {found}")
            .put("plan.given", "given with the margin")
            .put(
                    "plan.kept-divided",
                    "must stay without children while the earlier plan has elapsed or locked cells of it")
            .put("plan.leaves", "must have at most {most} leaves but has more, over {dimensions}")
            .put("plan.no-earlier-plan", "must have an earlier plan to keep cells of")
            .put("plan.node", "{dimension} {key}")
            .put("plan.over-assignment", "over-assignment {ratio}")
            .put("plan.over-assignment-flag", "flagged above {limit}, our assumption")
            .put("plan.over-assignment-flagged", "over-assignment {ratio}, flagged")
            .put("plan.over-assignment-unknown", "over-assignment unknown")
            .put(
                    "plan.overflow",
                    "must fit 64 bits of smallest units, with its margins and what it carries, but was {amount}")
            .put(
                    "plan.period-not-covered",
                    "must cover the period of the target {start}/{end} but was {foundStart}/{foundEnd}")
            .put("plan.ramp-days", "must be along a calendar that weighs by its days")
            .put(
                    "plan.ramp-order",
                    "must be of a dimension of the plan that stands before its calendar but was {dimensions}")
            .put("plan.target", "target")
            .put("plan.unit", "must be counted in {unit}, as the target is, but was {found}")
            .put("plan.weight", "weight")
            .put(
                    "plan.weight-digits",
                    "must have a weight of at most {most} digits but was one of scale {scale} and precision {precision}")
            .put(
                    "plan.weight-elsewhere",
                    "must have a weight; a plan from another JVM holds the weights of its own keys, give others by reweighing")
            .put("plan.weight-missing", "must have a weight")
            .put("plan.weight-negative", "must not have a weight below 0 but was {weight}")
            .put("plan.weight-unknown", "must have a weight; weights are given for {keys}")
            .put("plan.weights", "weights of all siblings")
            .put("plan.weights-all-zero", "must have a child with a weight above 0 to divide but was {amount}")
            .put("plan.weights-number", "must have one weight for each of its {leaves} leaves but was {found}")
            .put("plan.margin", "margin {margin} where the target meets people, our assumption")
            .put("rule.share-by-weight", "share by weight, {method}")
            .put("rule.sum-of-rounded", "sum of the parts below, which are rounded within their bounds")
            // settlement
            .put("points.checks", "{made} of {all} daily {all|check|checks} made")
            .put("points.checks-missing", "{made} of {all} daily {all|check|checks} made; missing: {missing}")
            .put("points.days", "{first} to {last}")
            .put("points.dimension.dealer", "dealer")
            .put("points.dimension.market", "market")
            .put("points.dimension.person", "person")
            .put("points.more", "{more} more")
            .put("points.no-baseline", "nobody has a baseline")
            .put("points.no-checks", "no daily check is recorded; missing: {missing}")
            .put("points.no-day", "no number for a day")
            .put("points.no-day-passed", "no working day has passed")
            .put("points.not-to-days", "not down to days")
            .put("points.not-to-days-without", "not down to days, without {missing}")
            .put("points.outlooks", "{can} can, {difficult} with difficulty, {cannot} cannot, {early} too early to say")
            .put("points.to-days", "down to days")
            .put("points.to-days-without", "down to days, without {missing}")
            .put("points.too-early", "too early for an outlook")
            .put("points.within-bounds", "{within} of {known} {known|owner|owners} with a baseline within bounds")
            .put("reconciliation.bottom-up", "bottom-up")
            .put("reconciliation.estimate", "must have a finite estimate but was {found}")
            .put("reconciliation.least-squares", "least squares")
            .put("reconciliation.mean-shares", "top-down, by mean shares of the past")
            .put("reconciliation.middle-out", "middle-out from level {level}")
            .put("reconciliation.shares-of-means", "top-down, by shares of past means")
            .put("reconciliation.siblings", "top-down, by the estimates of siblings")
            .put("reconciliation.variance", "must have a finite variance above 0 but was {found}")
            .put("reconciliation.weights", "top-down, by weights of leaves")
            .put("settlement.sum", "must propose what its children propose together, {sum}, but was {found}")
            .put("settlement.unit", "must be counted in {unit} but was {found}")
            .put("settlement.unknown", "must be of keys of {dimension} but was {key}")
            // target
            .put("rule.capacity-times-share", "capacity times share")
            .put("rule.grown", "last period times 1 plus growth")
            .put("rule.penetration-times-share", "penetration times share of wallet")
            .put("smart.assignable", "must be assignable but was {reason}")
            .put("smart.measurable", "must be measurable but was {reason}")
            .put("smart.realistic", "must be realistic but was {reason}")
            .put("smart.specific", "must be specific but was {reason}")
            .put("smart.time-bound", "must be time-bound but was {reason}")
            .put("target.against-baseline", "{share} of the baseline {reference}, {bounds}")
            .put(
                    "target.against-expectation",
                    "no baseline; {share} of the expectation from ramp or potential {reference}, {bounds}")
            .put("target.amount", "{amount}")
            .put("target.bounds", "bounds {least} to {most} of the baseline, our assumption")
            .put("target.capacity", "capacity of the market")
            .put("target.capped", "{estimate}, capped")
            .put("target.days", "from {first} to {last}")
            .put("target.estimate.bottom-up", "bottom-up")
            .put("target.estimate.market", "market")
            .put("target.estimate.run-rate", "run-rate")
            .put("target.gap-above", "{second} is {size} above {first}")
            .put("target.gap-below", "{second} is {size} below {first}")
            .put("target.growth-assumed", "natural growth, assumed to be none")
            .put("target.growth-given", "natural growth, as given")
            .put("target.growth-measured", "natural growth, from the last period and the one before")
            .put("target.growth-unknown", "growth needs two comparable periods, so the last one is repeated")
            .put("target.last-period", "last comparable period")
            .put("target.no-amount", "no amount")
            .put("target.no-baseline", "no baseline to compare with")
            .put("target.no-capacity", "the capacity of the market is not known")
            .put("target.no-last-period", "the last comparable period is not known")
            .put("target.no-metric", "no metric")
            .put("target.no-owner", "no owner")
            .put("target.no-owner-said", "no owner's capacity is known")
            .put("target.no-period", "no period")
            .put("target.no-share", "neither a target share nor penetration and share of wallet are known")
            .put("target.no-subject", "no subject")
            .put("target.no-subject-nor-metric", "neither subject nor metric")
            .put("target.not-above-zero", "{amount} is not above 0")
            .put("target.nothing-to-repeat", "no complete quarter before {quarter} was observed")
            .put("target.outside", "outside {least} to {most}")
            .put("target.owned", "owned by {owner}")
            .put("target.owner", "{owner}")
            .put("target.penetration", "brand penetration")
            .put("target.potential", "consumption potential")
            .put("target.quantity", "{number} {unit}")
            .put("target.repeats", "{quarter} repeats {past}")
            .put("target.repeats-grown", "{quarter} repeats {past} with growth of {growth}")
            .put("target.run-rate-proposed", "the run-rate is proposed, our assumption")
            .put("target.share", "target share")
            .put("target.share-of-wallet", "share of wallet")
            .put("target.specific", "{metric} of {subject}")
            .put("target.within", "within {least} to {most}")
            .put("default.outlook-boundaries", "on track from {can}, at risk from {difficult}, our assumption")
            .put(
                    "default.outlook-chances",
                    "can from a chance of {can}, which is where the middle reaches the target, with difficulty from {difficult}, our"
                            + " assumption")
            .put("target.ramp", "ramp of 0, 25, 50, 75, 100 % by month, our assumption")
            .put("target.ramp-month", "{month#} month of a ramp: {share} of the full quota, our assumption")
            // tracking
            .put("alert.above", "{subject}: {measure} {value}, above {limit}")
            .put("alert.below", "{subject}: {measure} {value}, below {limit}")
            .put("attainment.outlook", "outlook")
            .put("attainment.outlook-and-light", "{outlook}, {light}")
            .put("attainment.plan-share", "plan's share to date")
            .put("attainment.projected", "projected")
            .put("attainment.projection", "{share} of the target: {method}")
            .put("attainment.share", "{share}")
            .put("attainment.sold", "sold")
            .put("attainment.target", "target")
            .put("attainment.too-early", "too early")
            .put("default.earliest-projection", "projected from {from} of the plan on, our assumption")
            .put("default.outlook-can", "on track from {from}, our assumption")
            .put("default.outlook-difficult", "at risk from {from}, our assumption")
            .put("gap.activity", "a change in activity")
            .put("gap.conversion", "a change in conversion")
            .put("gap.deal-size", "a change in deal size")
            .put("gap.mix", "a change in mix")
            .put("gap.of-activity", "activity")
            .put("gap.of-conversion", "conversion")
            .put("gap.of-deal-size", "deal size")
            .put("gap.of-mix", "mix")
            .put("gap.to-plan", "gap to plan")
            .put("projection.expected", "sold, and expected from open and coming deals")
            .put("projection.pace", "sold to date / the plan's share to date")
            .put("run-rate.earliest", "projected from {share} of the period on, our assumption")
            // whatif
            .put("adjustment.amount", "amount × {factor}")
            .put("adjustment.capacity", "capacity × {factor}")
            .put("adjustment.conversion", "conversion of new deals × {factor}")
            .put("adjustment.duration", "time to win × {factor}")
            .put("adjustment.earlier", "close {days} {days|day|days} earlier")
            .put("adjustment.effort", "effort × {factor} (response {response})")
            .put("adjustment.hire", "hire {source} from {day}")
            .put("adjustment.in-order", "{adjustments}")
            .put("adjustment.later", "close {days} {days|day|days} later")
            .put("adjustment.leaves", "{seller} leaves on {day} (kept {kept})")
            .put("adjustment.log-odds", "log-odds of winning + {shift}")
            .put("adjustment.next", "then {adjustment}")
            .put("adjustment.price", "price × {factor} (sensitivity {sensitivity})")
            .put("adjustment.target", "target {target}")
            .put("adjustment.where", "{adjustment} where {filter}")
            .put("adjustment.win-probability", "win probability {probability}")
            .put("adjustment.win-probability-times", "win probability × {factor}")
            .put("cheapest.bounded", "{way}: {measured} at {cost}, no way is cheaper than {bound}")
            .put("cheapest.not-reached", "cannot be reached; best is {measured} at {cost}")
            .put("cheapest.not-surely-reached", "not surely reached in simulation; best is {measured} at {cost}")
            .put("cheapest.nothing", "nothing to do")
            .put("cheapest.proven", "{way}: {measured} at {cost}, proven to be the cheapest in these steps")
            .put(
                    "cheapest.simulated",
                    "{way}: {measured} at {cost}; by simulation, which proves nothing, no way is cheaper than {bound}")
            .put("cheapest.turn", "{lever} {setting}")
            .put("filter.all", "all")
            .put("filter.at-least", "of at least {amount}")
            .put("filter.all-of", "{filters}")
            .put("filter.deal", "deal {deal}")
            .put("filter.in-region", "in {region}")
            .put("filter.in-stage", "in stage {stage}")
            .put("filter.owned-by", "owned by {owner}")
            .put("measure.chance", "chance to reach {amount}")
            .put("measure.chance-of-target", "chance to reach the target")
            .put("measure.expected-revenue", "expected revenue")
            .put("measure.expected-wins", "expected wins")
            .put("measure.quantile", "quantile {share} of revenue")
            .put("measure.shortfall", "expected shortfall to the target")
            .put("measure.weighted", "weighted total")
            .put("measured.between", "{value} ({low} to {high})")
            .put("measured.exact", "{value}")
            .put("measured.number", "{number} {unit}")
            .put("scenario.adjustments", "{adjustments}")
            .put("scenario.baseline", "baseline")
            .put("scenario.count", "{scenarios} {scenarios|scenario|scenarios}")
            .put("scenario.measure", "{measure} under {scenario}")
            .put("scenario.result", "{scenario}: {measured}, difference {difference}")
            .put("scenario.unchanged", "no adjustments")
            .put("tornado", "{measure}, {baseline} as things are")
            .put("tornado.bar", "{low} {atLow}, {high} {atHigh}")
            .build();

    private PlanningPhrases() {}
}
