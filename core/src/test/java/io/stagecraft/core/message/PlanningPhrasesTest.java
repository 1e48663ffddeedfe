// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static io.stagecraft.core.message.PhraseExample.says;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlanningPhrasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 6);

    private static final Message FIVE_HUNDRED = Message.of("measured.exact").with("value", Money.parse("EUR 500"));
    static final List<PhraseExample> EXAMPLES = List.of(
            // accuracy
            says(
                    Message.of("accuracy.balanced").with("periods", 4).with("bias", Ratio.of(-3, 100)),
                    "balanced, bias -3 % over 4 periods"),
            says(
                    Message.of("accuracy.cautious").with("periods", 4).with("bias", Ratio.of(11, 100)),
                    "cautious by 11 % over 4 periods"),
            says(
                    Message.of("accuracy.limit")
                            .with("limit", Ratio.of(10, 100))
                            .with("periods", 4),
                    "leaning from 10 % over 4 periods on, our assumption"),
            says(
                    Message.of("accuracy.optimistic").with("periods", 1).with("bias", Ratio.of(14, 100)),
                    "optimistic by 14 % over 1 period"),
            says(Message.of("accuracy.too-few").with("periods", 3), "too few periods (3)"),
            says(Message.of("accuracy.undefined").with("actual", 0), "undefined: actual was 0"),
            // activity
            says(Message.of("checklist.no-plan"), "no visit is planned for any day"),
            says(Message.of("checklist.no-visit").with("day", DAY), "no visit is recorded for 2026-01-06"),
            says(Message.of("checklist.nothing").with("day", DAY), "no visit is planned or recorded for 2026-01-06"),
            says(
                    Message.of("checklist.outcomes")
                            .with("told", 1)
                            .with("visits", 3)
                            .with("day", DAY),
                    "1 of 3 visits of 2026-01-06 has its outcome"),
            says(
                    Message.of("checklist.today")
                            .with("planned", 1)
                            .with("made", 2)
                            .with("day", DAY),
                    "1 visit is planned for 2026-01-06, 2 are recorded"),
            says(
                    Message.of("checklist.tomorrow").with("visits", 4).with("day", DAY),
                    "4 visits are planned for 2026-01-06"),
            says(Message.of("effort.budget").with("budget", -1), "must not be negative but was -1"),
            says(Message.of("effort.id").with("id", "a"), "must have an id of its own but was a"),
            says(
                    Message.of("effort.minimum").with("budget", 2).with("least", 3),
                    "must need at most the effort available, 2, for their fewest visits but was 3"),
            says(
                    Message.of("effort.response").with("visits", 3).with("response", "NaN"),
                    "must have a finite response at 3 but was NaN"),
            says(
                    Message.of("effort.visits").with("most", 65_535).with("visits", 70_000),
                    "must have at most 65,535 visits but was 70,000"),
            says(Message.of("form.field").with("id", "a"), "duplicate id: a"),
            says(Message.of("form.fields"), "must not be empty"),
            says(Message.of("funnel.average-deal"), "average deal"),
            says(Message.of("funnel.conversion"), "conversion"),
            says(Message.of("funnel.revenue"), "revenue"),
            says(Message.of("funnel.step").with("next", "meetings"), "meetings / conversion, rounded up"),
            says(Message.of("funnel.wins"), "revenue / average deal, rounded up"),
            says(Message.of("rule.divided"), "divided"),
            // forecast
            says(
                    Message.of("combination.no-spread"),
                    "past forecasts had no spread and were wrong, so that no interval can be given"),
            says(
                    Message.of("combination.overlapping").with("periods", 1),
                    "1 period overlaps a later one and is not counted"),
            says(
                    Message.of("combination.rules")
                            .with("interval", 4)
                            .with("drop", 9)
                            .with("weight", 20),
                    "a distribution from 4 past periods on, without the worst family from 9, weights by score from 20,"
                            + " our assumption"),
            says(
                    Message.of("combination.silent").with("family", Message.of("family.deals")),
                    "each deal with its chance in one market says nothing of this period"),
            says(
                    Message.of("combination.too-few")
                            .with("family", Message.of("family.pipeline"))
                            .with("periods", 1)
                            .with("needed", 4),
                    "open deals by what their stage brought could be replayed for 1 past period; 4 are needed"),
            says(
                    Message.of("combination.worst").with("family", Message.of("family.history")),
                    "the book's own history made the combination of past periods worse"),
            says(
                    Message.of("forecast.refused").with("stage", Labels.of("Proposal")),
                    "the strategy gives no win probability in \"Proposal\""),
            says(Message.of("family.deals"), "each deal with its chance in one market"),
            says(Message.of("family.history"), "the book's own history"),
            says(Message.of("family.pipeline"), "open deals by what their stage brought"),
            says(
                    deal("forecast.close-passed").with("last", LocalDate.of(2026, 3, 29)),
                    "deal A-1 was to close by 2026-03-29 and is in no period"),
            says(
                    deal("forecast.closed-stage").with("stage", Labels.of("Signing")),
                    "deal A-1 is open but in stage Signing, which counts as closed"),
            says(
                    Message.of("forecast.few-wins").with("wins", 12).with("needed", 20),
                    "12 deals with an amount were won as far as is known, and 20 are needed for a range and a chance: closed deals of earlier periods,"
                            + " with their amounts, would help"),
            says(
                    Message.of("forecast.few-wins").with("wins", 1).with("needed", 20),
                    "1 deal with an amount was won as far as is known, and 20 are needed for a range and a chance: closed deals of earlier periods,"
                            + " with their amounts, would help"),
            says(
                    Message.of("forecast.no-losses").with("wins", 1_071),
                    "1,071 deals with an amount were won as far as is known and none was lost, so that nothing tells what part of open deals"
                            + " comes in: all deals, won and lost, would help"),
            says(
                    Message.of("forecast.fewest-wins").with("needed", 20),
                    "a range and a chance from 20 wins on, our assumption"),
            says(deal("forecast.no-amount"), "deal A-1 has no amount and counts in number only"),
            says(deal("forecast.no-close"), "deal A-1 has no close date and is in no period"),
            says(
                    deal("forecast.no-probability").with("why", Message.said("test.why", "no history")),
                    "deal A-1 has no win probability: no history"),
            says(
                    deal("forecast.no-rate")
                            .with("amount", Money.parse("USD 100"))
                            .with("currency", "EUR"),
                    "deal A-1 is worth USD 100.00, and there is no exchange rate into EUR"),
            says(
                    Message.of("forecast.sampled").with("learned", 20_000).with("alone", 1_000),
                    "the book is large: chances are learned from at most 20,000 deals, and of more than 1,000 open deals the sum of those that vary least is drawn as one number"),
            says(
                    deal("forecast.too-large")
                            .with("amount", Money.parse("USD 100"))
                            .with("currency", "EUR"),
                    "deal A-1 is worth USD 100.00, which is too large to be added up in EUR"),
            says(deal("forecast.twice"), "duplicate deal A-1: only the first counts"),
            says(
                    deal("forecast.unknown-stage").with("stage", "s9").with("process", Labels.of("Five stages")),
                    "deal A-1 is in stage s9, which the process Five stages does not have"),
            says(
                    Message.of("forecast.not-recorded").with("periods", 3),
                    "3 past periods are left out: of more than a tenth of the deals that were open nothing says when anything was"
                            + " recorded"),
            says(
                    Message.of("forecast.not-recorded").with("periods", 1),
                    "1 past period is left out: of more than a tenth of the deals that were open nothing says when anything was"
                            + " recorded"),
            says(
                    Message.of("forecast.recorded-when-happened").with("deals", 8_800),
                    "8,800 deals count in past periods as recorded when they happened, since nothing says when they were"),
            says(
                    Message.of("forecast.recorded-when-happened").with("deals", 1),
                    "1 deal counts in past periods as recorded when it happened, since nothing says when it was"),
            says(
                    Message.of("forecast.unrecorded")
                            .with("detail", Message.of("origin.amount"))
                            .with("periods", 3),
                    "nothing tells the amount of open deals as it was in 3 past periods, so that models that read it do not speak"
                            + " of those periods"),
            says(
                    Message.of("forecast.unrecorded")
                            .with("detail", Message.of("origin.stage"))
                            .with("periods", 1),
                    "nothing tells the stage of open deals as it was in 1 past period, so that models that read it do not speak of"
                            + " that period"),
            says(Message.of("origin.amount"), "amount"),
            says(Message.of("origin.expected-close"), "expected close"),
            says(Message.of("origin.stage"), "stage"),
            says(Message.of("period-deals.close-passed"), "close date passed"),
            says(Message.of("period-deals.counted"), "may close in the period"),
            says(Message.of("period-deals.due-later"), "due after the period"),
            says(Message.of("period-deals.no-amount"), "no amount"),
            says(Message.of("period-deals.no-chance"), "chance to be won not known"),
            says(Message.of("period-deals.no-close"), "no close date"),
            says(Message.of("period-deals.no-rate"), "no rate for its currency"),
            says(Message.of("period-deals.no-stage"), "stage not known, or of closed deals"),
            says(Message.of("period-deals.not-added"), "recorded twice, or too large to be added up"),
            says(Message.of("period-deals.outlived"), "older than any deal won"),
            // incentive
            says(
                    Message.of("accelerator.first").with("from", Ratio.of(1, 2)),
                    "must begin at attainment 0 % but was 50 %"),
            says(Message.of("accelerator.none"), "must begin at attainment 0 % but were empty"),
            says(
                    Message.of("accelerator.order").with("before", Ratio.one()).with("from", Ratio.of(1, 2)),
                    "must be above the one before, 100 %, but was 50 %"),
            says(Message.of("arrears.ask").with("days", 10), "must be at least 1 but was 10"),
            says(
                    Message.of("arrears.legal").with("office", 180).with("days", 10),
                    "must not be below the 180 days of the arrears office but was 10"),
            says(
                    Message.of("arrears.office").with("ask", 90).with("days", 10),
                    "must not be below the 90 days from which to ask but was 10"),
            says(
                    Message.of("commission.advance").with("share", Ratio.of(3, 2)),
                    "must be from 0 % to 100 % but was 150 %"),
            says(Message.of("commission.collected"), "collected"),
            says(
                    Message.of("commission.collected-by").with("office", Labels.of("legal office")),
                    "collected by the legal office"),
            says(Message.of("commission.earned"), "commission earned"),
            says(
                    Message.of("commission.ladder")
                            .with("better", Labels.of("Normal arrears"))
                            .with("least", new BigDecimal("0.01"))
                            .with("penalty", new BigDecimal("0.5")),
                    "must not be below that of Normal arrears, 0.01, but was 0.5"),
            says(
                    Message.of("commission.least-penalty")
                            .with("most", new BigDecimal("0.05"))
                            .with("penalty", new BigDecimal("0.5")),
                    "must be from 0 to the largest penalty, 0.05, but was 0.5"),
            says(
                    Message.of("commission.most-penalty").with("penalty", new BigDecimal("0.5")),
                    "must be at most 1 but was 0.5"),
            says(
                    Message.of("commission.penalty")
                            .with("least", new BigDecimal("0.01"))
                            .with("most", new BigDecimal("0.05"))
                            .with("leastPoints", Message.of("commission.points").with("points", 1))
                            .with("mostPoints", Message.of("commission.points").with("points", 5))
                            .with("penalty", new BigDecimal("0.5")),
                    "must be from 0.01 to 0.05 (1 point to 5 points) but was 0.5"),
            says(Message.of("commission.rate").with("rate", new BigDecimal("1.5")), "must be in [0, 1] but was 1.5"),
            says(Message.of("pay.amount"), "amount"),
            says(Message.of("pay.part").with("from", Ratio.of(1, 2)), "from 50 % of quota"),
            says(Message.of("pay.pay"), "pay"),
            says(Message.of("pay.rate"), "rate"),
            says(Message.of("pay.whole").with("from", Ratio.of(1, 2)), "all, having reached 50 % of quota"),
            says(Message.of("arrears.ask-from").with("days", 90), "ask at 90 days past due"),
            says(Message.of("arrears.legal-from").with("days", 365), "legal office at 365"),
            says(Message.of("arrears.office-from").with("days", 180), "arrears office at 180"),
            says(
                    Message.of("commission.not-due").with("open", Money.parse("EUR 5000.00")),
                    "due once the last EUR 5000.00 has been collected"),
            says(
                    Message.of("commission.paid-back").with("amount", Money.parse("EUR 100.00")),
                    "EUR 100.00 was paid back to the customer and its commission clawed back"),
            says(Message.of("commission.points").with("points", 1), "1 point"),
            says(Message.of("commission.points").with("points", 2), "2 points"),
            says(Message.of("commission.points-and-parts").with("points", new BigDecimal("1.5")), "1.5 points"),
            says(
                    Message.of("default.arrears-limits")
                            .with(
                                    "limits",
                                    List.of(
                                            Argument.of(Message.of("arrears.ask-from")
                                                    .with("days", 90)),
                                            Argument.of(Message.of("arrears.legal-from")
                                                    .with("days", 365)))),
                    "ask at 90 days past due and legal office at 365, our assumption"),
            says(Message.of("default.commission"), "commission after full collection only, our assumption"),
            says(
                    Message.of("default.penalty")
                            .with("points", Message.of("commission.points").with("points", 1))
                            .with("office", Labels.of("arrears office")),
                    "1 point less for collections through the arrears office"),
            // plan
            says(Message.of("dimension.cycle").with("key", "x"), "must not lie in a cycle but was x"),
            says(Message.of("dimension.duplicate").with("key", "x"), "must hold each key once but was x"),
            says(Message.of("dimension.empty"), "must not be empty"),
            says(
                    Message.of("dimension.unknown-parent").with("parent", "x"),
                    "must have a parent among the members but was x"),
            says(
                    Message.of("plan.above-maximums")
                            .with("most", Money.parse("EUR 500"))
                            .with("found", Money.parse("EUR 500")),
                    "must be at most what its maximums take, EUR 500.00, but was EUR 500.00"),
            says(Message.of("plan.accepted").with("reason", "x"), "accepted: x"),
            says(Message.of("plan.amount"), "must have an amount"),
            says(
                    Message.of("plan.below-minimums")
                            .with("least", Money.parse("EUR 500"))
                            .with("found", Money.parse("EUR 500")),
                    "must be at least what its minimums need, EUR 500.00, but was EUR 500.00"),
            says(Message.of("plan.cell-days"), "must be named by keys, not by days"),
            says(
                    Message.of("plan.cell-dimension").with("dimension", "shop"),
                    "must name dimensions of the plan, but \"shop\" is none"),
            says(
                    Message.of("plan.cell-key").with("dimension", "seller").with("key", "x"),
                    "must name a member of seller, but \"x\" is none"),
            says(
                    Message.of("plan.cell-leaf").with("dimension", "seller"),
                    "must name each dimension before seller down to a leaf"),
            says(Message.of("plan.cells-overflow"), "must have cells whose weights together fit 64 bits"),
            says(Message.of("plan.cut"), "must name keys of the plan or of the earlier plan"),
            says(
                    Message.of("plan.day-outside-period")
                            .with("start", LocalDate.of(2026, 1, 5))
                            .with("end", LocalDate.of(2026, 1, 5))
                            .with("foundStart", LocalDate.of(2026, 1, 5))
                            .with("foundEnd", LocalDate.of(2026, 1, 5)),
                    "must lie in the period of the target 2026-01-05/2026-01-05 but was 2026-01-05/2026-01-05"),
            says(Message.of("plan.dimensions"), "must have at least one dimension"),
            says(
                    Message.of("plan.earlier-dimensions").with("names", "x").with("found", "x"),
                    "must be over x but was x"),
            says(Message.of("plan.given"), "given with the margin"),
            says(
                    Message.of("plan.kept-divided"),
                    "must stay without children while the earlier plan has elapsed or locked cells of it"),
            says(
                    Message.of("plan.leaves").with("most", 3).with("dimensions", "x"),
                    "must have at most 3 leaves but has more, over x"),
            says(Message.of("plan.no-earlier-plan"), "must have an earlier plan to keep cells of"),
            says(Message.of("plan.node").with("dimension", "x").with("key", "x"), "x x"),
            says(Message.of("plan.over-assignment").with("ratio", Ratio.of(21, 20)), "over-assignment 105 %"),
            says(
                    Message.of("plan.over-assignment-flag").with("limit", Ratio.of(21, 20)),
                    "flagged above 105 %, our assumption"),
            says(
                    Message.of("plan.over-assignment-flagged").with("ratio", Ratio.of(21, 20)),
                    "over-assignment 105 %, flagged"),
            says(Message.of("plan.over-assignment-unknown"), "over-assignment unknown"),
            says(
                    Message.of("plan.overflow").with("amount", Money.parse("EUR 500")),
                    "must fit 64 bits of smallest units, with its margins and what it carries, but was EUR 500.00"),
            says(
                    Message.of("plan.period-not-covered")
                            .with("start", LocalDate.of(2026, 1, 5))
                            .with("end", LocalDate.of(2026, 1, 5))
                            .with("foundStart", LocalDate.of(2026, 1, 5))
                            .with("foundEnd", LocalDate.of(2026, 1, 5)),
                    "must cover the period of the target 2026-01-05/2026-01-05 but was 2026-01-05/2026-01-05"),
            says(Message.of("plan.ramp-days"), "must be along a calendar that weighs by its days"),
            says(
                    Message.of("plan.ramp-order").with("dimensions", "x"),
                    "must be of a dimension of the plan that stands before its calendar but was x"),
            says(Message.of("plan.target"), "target"),
            says(
                    Message.of("plan.unit").with("unit", "x").with("found", Money.parse("EUR 500")),
                    "must be counted in x, as the target is, but was EUR 500.00"),
            says(Message.of("plan.weight"), "weight"),
            says(
                    Message.of("plan.weight-digits")
                            .with("most", 3)
                            .with("scale", 3)
                            .with("precision", 3),
                    "must have a weight of at most 3 digits but was one of scale 3 and precision 3"),
            says(
                    Message.of("plan.weight-elsewhere"),
                    "must have a weight; a plan from another JVM holds the weights of its own keys, give others by reweighing"),
            says(Message.of("plan.weight-missing"), "must have a weight"),
            says(
                    Message.of("plan.weight-negative").with("weight", new BigDecimal("-1")),
                    "must not have a weight below 0 but was -1"),
            says(Message.of("plan.weight-unknown").with("keys", "x"), "must have a weight; weights are given for x"),
            says(Message.of("plan.weights"), "weights of all siblings"),
            says(
                    Message.of("plan.weights-all-zero").with("amount", Money.parse("EUR 500")),
                    "must have a child with a weight above 0 to divide but was EUR 500.00"),
            says(
                    Message.of("plan.weights-number").with("leaves", 3).with("found", 3),
                    "must have one weight for each of its 3 leaves but was 3"),
            says(
                    Message.of("plan.margin").with("margin", Ratio.of(1, 20)),
                    "margin 5 % where the target meets people, our assumption"),
            says(
                    Message.of("rule.share-by-weight").with("method", Message.of("apportionment.largest-remainder")),
                    "share by weight, largest remainder"),
            says(Message.of("rule.sum-of-rounded"), "sum of the parts below, which are rounded within their bounds"),
            // settlement
            says(Message.of("points.checks").with("made", 1).with("all", 1), "1 of 1 daily check made"),
            says(
                    Message.of("points.checks-missing")
                            .with("made", 3)
                            .with("all", 3)
                            .with("missing", List.of(Argument.of("dealer"), Argument.of("market"))),
                    "3 of 3 daily checks made; missing: dealer and market"),
            says(
                    Message.of("points.days")
                            .with("first", LocalDate.of(2026, 1, 5))
                            .with("last", LocalDate.of(2026, 1, 5)),
                    "2026-01-05 to 2026-01-05"),
            says(Message.of("points.dimension.dealer"), "dealer"),
            says(Message.of("points.dimension.market"), "market"),
            says(Message.of("points.dimension.person"), "person"),
            says(Message.of("points.more").with("more", 3), "3 more"),
            says(Message.of("points.no-baseline"), "nobody has a baseline"),
            says(
                    Message.of("points.no-checks")
                            .with("missing", List.of(Argument.of("dealer"), Argument.of("market"))),
                    "no daily check is recorded; missing: dealer and market"),
            says(Message.of("points.no-day"), "no number for a day"),
            says(Message.of("points.no-day-passed"), "no working day has passed"),
            says(Message.of("points.not-to-days"), "not down to days"),
            says(
                    Message.of("points.not-to-days-without")
                            .with("missing", List.of(Argument.of("dealer"), Argument.of("market"))),
                    "not down to days, without dealer and market"),
            says(
                    Message.of("points.outlooks")
                            .with("can", 3)
                            .with("difficult", 3)
                            .with("cannot", 3)
                            .with("early", 3),
                    "3 can, 3 with difficulty, 3 cannot, 3 too early to say"),
            says(Message.of("points.to-days"), "down to days"),
            says(
                    Message.of("points.to-days-without")
                            .with("missing", List.of(Argument.of("dealer"), Argument.of("market"))),
                    "down to days, without dealer and market"),
            says(Message.of("points.too-early"), "too early for an outlook"),
            says(
                    Message.of("points.within-bounds").with("within", 0).with("known", 1),
                    "0 of 1 owner with a baseline within bounds"),
            says(Message.of("reconciliation.bottom-up"), "bottom-up"),
            says(Message.of("reconciliation.least-squares"), "least squares"),
            says(Message.of("reconciliation.mean-shares"), "top-down, by mean shares of the past"),
            says(Message.of("reconciliation.middle-out").with("level", 2), "middle-out from level 2"),
            says(Message.of("reconciliation.shares-of-means"), "top-down, by shares of past means"),
            says(Message.of("reconciliation.siblings"), "top-down, by the estimates of siblings"),
            says(Message.of("reconciliation.weights"), "top-down, by weights of leaves"),
            says(Message.of("reconciliation.estimate").with("found", "x"), "must have a finite estimate but was x"),
            says(
                    Message.of("reconciliation.variance").with("found", "x"),
                    "must have a finite variance above 0 but was x"),
            says(
                    Message.of("settlement.sum")
                            .with("sum", Money.parse("EUR 500"))
                            .with("found", Money.parse("EUR 500")),
                    "must propose what its children propose together, EUR 500.00, but was EUR 500.00"),
            says(
                    Message.of("settlement.unit").with("unit", "x").with("found", Money.parse("EUR 500")),
                    "must be counted in x but was EUR 500.00"),
            says(
                    Message.of("settlement.unknown").with("dimension", "x").with("key", "x"),
                    "must be of keys of x but was x"),
            // target
            says(
                    Message.of("default.outlook-boundaries")
                            .with("can", Ratio.one())
                            .with("difficult", Ratio.ofPercent(80)),
                    "on track from 100 %, at risk from 80 %, our assumption"),
            says(
                    Message.of("default.outlook-chances")
                            .with("can", Ratio.ofPercent(50))
                            .with("difficult", Ratio.ofPercent(20)),
                    "can from a chance of 50 %, which is where the middle reaches the target, with difficulty from 20 %, our"
                            + " assumption"),
            says(Message.of("rule.capacity-times-share"), "capacity times share"),
            says(Message.of("rule.grown"), "last period times 1 plus growth"),
            says(Message.of("rule.penetration-times-share"), "penetration times share of wallet"),
            says(gap("target.gap-above"), "market is EUR 500.00 above run-rate"),
            says(gap("target.gap-below"), "market is EUR 500.00 below run-rate"),
            says(
                    Message.of("target.nothing-to-repeat").with("quarter", "FY2026-Q1"),
                    "no complete quarter before FY2026-Q1 was observed"),
            says(
                    Message.of("target.repeats").with("quarter", "FY2026-Q1").with("past", "FY2025-Q1"),
                    "FY2026-Q1 repeats FY2025-Q1"),
            says(
                    Message.of("target.repeats-grown")
                            .with("quarter", "FY2026-Q1")
                            .with("past", "FY2025-Q1")
                            .with("growth", Ratio.of(1, 8)),
                    "FY2026-Q1 repeats FY2025-Q1 with growth of 12.5 %"),
            says(
                    Message.of("smart.assignable").with("reason", Message.of("target.no-owner")),
                    "must be assignable but was no owner"),
            says(
                    Message.of("smart.measurable").with("reason", Message.of("target.no-owner")),
                    "must be measurable but was no owner"),
            says(
                    Message.of("smart.realistic").with("reason", Message.of("target.no-owner")),
                    "must be realistic but was no owner"),
            says(
                    Message.of("smart.specific").with("reason", Message.of("target.no-owner")),
                    "must be specific but was no owner"),
            says(
                    Message.of("smart.time-bound").with("reason", Message.of("target.no-owner")),
                    "must be time-bound but was no owner"),
            says(
                    Message.of("target.against-baseline")
                            .with("share", Ratio.of(21, 20))
                            .with("reference", Money.parse("EUR 500"))
                            .with("bounds", Message.said("test.bounds", "within bounds")),
                    "105 % of the baseline EUR 500.00, within bounds"),
            says(
                    Message.of("target.against-expectation")
                            .with("share", Ratio.of(21, 20))
                            .with("reference", Money.parse("EUR 500"))
                            .with("bounds", Message.said("test.bounds", "within bounds")),
                    "no baseline; 105 % of the expectation from ramp or potential EUR 500.00, within bounds"),
            says(Message.of("target.amount").with("amount", Money.parse("EUR 500")), "EUR 500.00"),
            says(
                    Message.of("target.bounds").with("least", Ratio.of(21, 20)).with("most", Ratio.of(21, 20)),
                    "bounds 105 % to 105 % of the baseline, our assumption"),
            says(Message.of("target.capacity"), "capacity of the market"),
            says(Message.of("target.capped").with("estimate", Message.of("target.estimate.market")), "market, capped"),
            says(
                    Message.of("target.days")
                            .with("first", LocalDate.of(2026, 1, 5))
                            .with("last", LocalDate.of(2026, 1, 5)),
                    "from 2026-01-05 to 2026-01-05"),
            says(Message.of("target.estimate.bottom-up"), "bottom-up"),
            says(Message.of("target.estimate.market"), "market"),
            says(Message.of("target.estimate.run-rate"), "run-rate"),
            says(Message.of("target.growth-assumed"), "natural growth, assumed to be none"),
            says(Message.of("target.growth-given"), "natural growth, as given"),
            says(Message.of("target.growth-measured"), "natural growth, from the last period and the one before"),
            says(
                    Message.of("target.growth-unknown"),
                    "growth needs two comparable periods, so the last one is repeated"),
            says(Message.of("target.last-period"), "last comparable period"),
            says(Message.of("target.no-amount"), "no amount"),
            says(Message.of("target.no-baseline"), "no baseline to compare with"),
            says(Message.of("target.no-capacity"), "the capacity of the market is not known"),
            says(Message.of("target.no-last-period"), "the last comparable period is not known"),
            says(Message.of("target.no-metric"), "no metric"),
            says(Message.of("target.no-owner"), "no owner"),
            says(Message.of("target.no-owner-said"), "no owner's capacity is known"),
            says(Message.of("target.no-period"), "no period"),
            says(Message.of("target.no-share"), "neither a target share nor penetration and share of wallet are known"),
            says(Message.of("target.no-subject"), "no subject"),
            says(Message.of("target.no-subject-nor-metric"), "neither subject nor metric"),
            says(
                    Message.of("target.not-above-zero").with("amount", Money.parse("EUR 500")),
                    "EUR 500.00 is not above 0"),
            says(
                    Message.of("target.outside").with("least", Ratio.of(21, 20)).with("most", Ratio.of(21, 20)),
                    "outside 105 % to 105 %"),
            says(Message.of("target.owned").with("owner", "x"), "owned by x"),
            says(Message.of("target.owner").with("owner", "x"), "x"),
            says(Message.of("target.penetration"), "brand penetration"),
            says(Message.of("target.potential"), "consumption potential"),
            says(
                    Message.of("target.quantity")
                            .with("number", new BigDecimal("120"))
                            .with("unit", "x"),
                    "120 x"),
            says(Message.of("target.run-rate-proposed"), "the run-rate is proposed, our assumption"),
            says(Message.of("target.share"), "target share"),
            says(Message.of("target.share-of-wallet"), "share of wallet"),
            says(Message.of("target.specific").with("metric", "x").with("subject", "x"), "x of x"),
            says(
                    Message.of("target.within").with("least", Ratio.of(21, 20)).with("most", Ratio.of(21, 20)),
                    "within 105 % to 105 %"),
            says(Message.of("target.ramp"), "ramp of 0, 25, 50, 75, 100 % by month, our assumption"),
            says(
                    Message.of("target.ramp-month").with("month", 3).with("share", Ratio.of(1, 2)),
                    "3rd month of a ramp: 50 % of the full quota, our assumption"),
            // tracking
            says(Message.of("attainment.outlook"), "outlook"),
            says(
                    Message.of("attainment.outlook-and-light")
                            .with("outlook", Labels.of("difficult"))
                            .with("light", Labels.of("amber")),
                    "difficult, amber"),
            says(Message.of("attainment.plan-share"), "plan's share to date"),
            says(Message.of("attainment.projected"), "projected"),
            says(Message.of("attainment.share").with("share", Ratio.of(3, 2)), "150 %"),
            says(Message.of("attainment.sold"), "sold"),
            says(Message.of("attainment.target"), "target"),
            says(Message.of("attainment.too-early"), "too early"),
            says(Message.of("gap.of-activity"), "activity"),
            says(Message.of("gap.of-conversion"), "conversion"),
            says(Message.of("gap.of-deal-size"), "deal size"),
            says(Message.of("gap.of-mix"), "mix"),
            says(Message.of("gap.to-plan"), "gap to plan"),
            says(
                    Message.of("alert.above")
                            .with("subject", "seller-3")
                            .with("measure", "selling expense")
                            .with("value", Ratio.ofPercent(14))
                            .with("limit", Ratio.ofPercent(12)),
                    "seller-3: selling expense 14 %, above 12 %"),
            says(
                    Message.of("alert.below")
                            .with("subject", "seller-3")
                            .with("measure", "attained")
                            .with("value", Ratio.of(419, 1000))
                            .with("limit", Ratio.ofPercent(60)),
                    "seller-3: attained 41.9 %, below 60 %"),
            says(
                    Message.of("attainment.projection")
                            .with("share", Ratio.of(7, 8))
                            .with("method", Message.of("projection.pace")),
                    "87.5 % of the target: sold to date / the plan's share to date"),
            says(
                    Message.of("default.earliest-projection").with("from", Ratio.ofPercent(10)),
                    "projected from 10 % of the plan on, our assumption"),
            says(Message.of("default.outlook-can").with("from", Ratio.one()), "on track from 100 %, our assumption"),
            says(
                    Message.of("default.outlook-difficult").with("from", Ratio.ofPercent(80)),
                    "at risk from 80 %, our assumption"),
            says(Message.of("gap.activity"), "a change in activity"),
            says(Message.of("gap.conversion"), "a change in conversion"),
            says(Message.of("gap.deal-size"), "a change in deal size"),
            says(Message.of("gap.mix"), "a change in mix"),
            says(Message.of("projection.expected"), "sold, and expected from open and coming deals"),
            says(Message.of("projection.pace"), "sold to date / the plan's share to date"),
            says(
                    Message.of("run-rate.earliest").with("share", Ratio.of(10, 100)),
                    "projected from 10 % of the period on, our assumption"),
            // whatif
            says(
                    way("cheapest.bounded").with("bound", Money.parse("EUR 20")),
                    "coaching 0.5: EUR 500.00 at EUR 30.00, no way is cheaper than EUR 20.00"),
            says(way("cheapest.not-reached"), "cannot be reached; best is EUR 500.00 at EUR 30.00"),
            says(
                    way("cheapest.not-surely-reached"),
                    "not surely reached in simulation; best is EUR 500.00 at EUR 30.00"),
            says(Message.of("cheapest.nothing"), "nothing to do"),
            says(
                    way("cheapest.proven"),
                    "coaching 0.5: EUR 500.00 at EUR 30.00, proven to be the cheapest in these steps"),
            says(
                    way("cheapest.simulated").with("bound", Money.parse("EUR 20")),
                    "coaching 0.5: EUR 500.00 at EUR 30.00; by simulation, which proves nothing,"
                            + " no way is cheaper than EUR 20.00"),
            says(
                    Message.of("cheapest.turn").with("lever", "coaching").with("setting", new BigDecimal("0.5")),
                    "coaching 0.5"),
            says(Message.of("adjustment.amount").with("factor", new BigDecimal("1.1")), "amount × 1.1"),
            says(Message.of("adjustment.capacity").with("factor", new BigDecimal("1.1")), "capacity × 1.1"),
            says(
                    Message.of("adjustment.conversion").with("factor", new BigDecimal("1.1")),
                    "conversion of new deals × 1.1"),
            says(Message.of("adjustment.duration").with("factor", new BigDecimal("0.9")), "time to win × 0.9"),
            says(Message.of("adjustment.earlier").with("days", 1), "close 1 day earlier"),
            says(
                    Message.of("adjustment.effort")
                            .with("factor", new BigDecimal("1.1"))
                            .with("response", new BigDecimal("0.5")),
                    "effort × 1.1 (response 0.5)"),
            says(
                    Message.of("adjustment.hire").with("source", "East").with("day", LocalDate.of(2026, 10, 1)),
                    "hire East from 2026-10-01"),
            says(Message.of("adjustment.later").with("days", 30), "close 30 days later"),
            says(
                    Message.of("adjustment.leaves")
                            .with("seller", "A")
                            .with("day", LocalDate.of(2026, 10, 1))
                            .with("kept", new BigDecimal("0.5")),
                    "A leaves on 2026-10-01 (kept 0.5)"),
            says(Message.of("adjustment.log-odds").with("shift", new BigDecimal("0.2")), "log-odds of winning + 0.2"),
            says(
                    Message.of("adjustment.price")
                            .with("factor", new BigDecimal("1.05"))
                            .with("sensitivity", new BigDecimal("2")),
                    "price × 1.05 (sensitivity 2)"),
            says(Message.of("adjustment.target").with("target", Money.parse("EUR 500")), "target EUR 500.00"),
            says(
                    Message.of("adjustment.in-order")
                            .with(
                                    "adjustments",
                                    List.of(
                                            Argument.of(Message.of("scenario.baseline")),
                                            Argument.of(Message.of("adjustment.next")
                                                    .with("adjustment", Message.of("scenario.unchanged"))))),
                    "baseline and then no adjustments"),
            says(Message.of("adjustment.next").with("adjustment", Message.of("scenario.baseline")), "then baseline"),
            says(
                    Message.of("adjustment.where")
                            .with("adjustment", Message.of("scenario.unchanged"))
                            .with("filter", Message.of("filter.all")),
                    "no adjustments where all"),
            says(
                    Message.of("adjustment.win-probability").with("probability", new BigDecimal("0.3")),
                    "win probability 0.3"),
            says(
                    Message.of("adjustment.win-probability-times").with("factor", new BigDecimal("0.8")),
                    "win probability × 0.8"),
            says(Message.of("filter.all"), "all"),
            says(Message.of("filter.at-least").with("amount", Money.parse("EUR 500")), "of at least EUR 500.00"),
            says(
                    Message.of("filter.all-of")
                            .with(
                                    "filters",
                                    List.of(
                                            Argument.of(Message.of("filter.owned-by")
                                                    .with("owner", "A")),
                                            Argument.of(Message.of("filter.in-region")
                                                    .with("region", "East")))),
                    "owned by A and in East"),
            says(Message.of("filter.deal").with("deal", "A-1"), "deal A-1"),
            says(Message.of("filter.in-region").with("region", "East"), "in East"),
            says(Message.of("filter.in-stage").with("stage", "proposal"), "in stage proposal"),
            says(Message.of("filter.owned-by").with("owner", "A"), "owned by A"),
            says(Message.of("measure.chance").with("amount", Money.parse("EUR 500")), "chance to reach EUR 500.00"),
            says(Message.of("measure.chance-of-target"), "chance to reach the target"),
            says(Message.of("measure.expected-revenue"), "expected revenue"),
            says(Message.of("measure.expected-wins"), "expected wins"),
            says(Message.of("measure.quantile").with("share", new BigDecimal("0.1")), "quantile 0.1 of revenue"),
            says(Message.of("measure.shortfall"), "expected shortfall to the target"),
            says(Message.of("measure.weighted"), "weighted total"),
            says(
                    Message.of("measured.between")
                            .with("value", Ratio.of(1, 2))
                            .with("low", Ratio.of(2, 5))
                            .with("high", Ratio.of(3, 5)),
                    "50 % (40 % to 60 %)"),
            says(FIVE_HUNDRED, "EUR 500.00"),
            says(Message.of("measured.number").with("number", BigDecimal.TEN).with("unit", "wins"), "10 wins"),
            says(
                    Message.of("scenario.adjustments")
                            .with("adjustments", List.of(Argument.of("one"), Argument.of("other"))),
                    "one and other"),
            says(Message.of("scenario.baseline"), "baseline"),
            says(Message.of("scenario.count").with("scenarios", 1), "1 scenario"),
            says(
                    Message.of("scenario.measure")
                            .with("measure", Message.of("measure.weighted"))
                            .with("scenario", Message.of("scenario.baseline")),
                    "weighted total under baseline"),
            says(
                    Message.of("scenario.result")
                            .with("scenario", "hire")
                            .with("measured", FIVE_HUNDRED)
                            .with("difference", FIVE_HUNDRED),
                    "hire: EUR 500.00, difference EUR 500.00"),
            says(Message.of("scenario.unchanged"), "no adjustments"),
            says(
                    Message.of("tornado")
                            .with("measure", Message.of("measure.weighted"))
                            .with("baseline", FIVE_HUNDRED),
                    "weighted total, EUR 500.00 as things are"),
            says(
                    Message.of("tornado.bar")
                            .with("low", "bad")
                            .with("atLow", FIVE_HUNDRED)
                            .with("high", "good")
                            .with("atHigh", FIVE_HUNDRED),
                    "bad EUR 500.00, good EUR 500.00"));

    private static Message way(String code) {
        return Message.of(code)
                .with("way", Argument.of(List.of(Argument.of("coaching 0.5"))))
                .with("measured", FIVE_HUNDRED)
                .with("cost", Money.parse("EUR 30"));
    }

    private static Message gap(String code) {
        return Message.of(code)
                .with("first", Message.of("target.estimate.run-rate"))
                .with("second", Message.of("target.estimate.market"))
                .with("size", Money.parse("EUR 500"));
    }

    private static Message deal(String code) {
        return Message.of(code).with("deal", "A-1");
    }

    @TestFactory
    Stream<DynamicTest> everyPhraseReadsAsASentence() {
        return EXAMPLES.stream().map(PhraseExample::test);
    }

    @Test
    void everyPhraseHasAnExample() {
        PhraseExample.coverAll(PlanningPhrases.ENGLISH.keySet(), EXAMPLES);
    }
}
