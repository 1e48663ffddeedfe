// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static io.stagecraft.core.message.PhraseExample.says;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CorePhrasesTest {
    private static final Labels STAGE = Labels.of("Proposal").with("zh", "推荐方案");
    private static final Labels STATEMENT = Labels.of("The budget is fixed").with("zh", "预算已确定");
    static final List<PhraseExample> EXAMPLES = List.of(
            // apportion
            says(Message.of("apportionment.cumulative-rounding"), "cumulative rounding"),
            says(Message.of("apportionment.largest-remainder"), "largest remainder"),
            says(Message.of("apportionment.named").with("name", "Adams"), "Adams"),
            says(Message.of("apportionment.staggered"), "staggered cumulative rounding"),
            says(Message.of("part.at-maximum"), "held at its maximum"),
            says(Message.of("part.at-minimum"), "held at its minimum"),
            says(
                    Message.of("part.both")
                            .with("one", Message.of("part.fixed"))
                            .with("other", Message.of("part.weightless")),
                    "fixed; no weight, so no unit"),
            says(
                    Message.of("part.explained")
                            .with("part", new BigDecimal("3.5"))
                            .with("total", new BigDecimal("3.5"))
                            .with("weight", new BigDecimal("3.5"))
                            .with("sum", new BigDecimal("3.5"))
                            .with("method", "largest remainder")
                            .with("quota", new BigDecimal("3.5"))
                            .with("ground", Message.of("part.whole-quota")),
                    "3.5 of 3.5 for weight 3.5 of 3.5 by largest remainder: quota 3.5; the quota is whole"),
            says(
                    Message.of("part.explained-beside-bounds")
                            .with("part", new BigDecimal("3.5"))
                            .with("total", new BigDecimal("3.5"))
                            .with("weight", new BigDecimal("3.5"))
                            .with("sum", new BigDecimal("3.5"))
                            .with("method", "largest remainder")
                            .with("quota", new BigDecimal("3.5"))
                            .with("shared", new BigDecimal("3.5"))
                            .with("ground", Message.of("part.whole-quota")),
                    "3.5 of 3.5 for weight 3.5 of 3.5 by largest remainder: quota 3.5 of the 3.5 left beside parts at their bounds; the quota is whole"),
            says(Message.of("part.fixed"), "fixed"),
            says(Message.of("part.front"), "the front, as every first unit does"),
            says(Message.of("part.kept"), "one of the remaining units, kept from the earlier split"),
            says(
                    Message.of("part.last-unit").with("priority", Message.of("part.front")),
                    "its last unit came at the front, as every first unit does"),
            says(
                    Message.of("part.mirrored").with("ground", Message.of("part.whole-quota")),
                    "the quota is whole (as for the positive total)"),
            says(
                    Message.of("part.next-unit").with("priority", Message.of("part.front")),
                    "the next unit would come at the front, as every first unit does, after the last one given"),
            says(Message.of("part.not-raised"), "no further unit, because larger remainders took them"),
            says(
                    Message.of("part.not-raised-beside-kept"),
                    "no further unit, because larger remainders took them, after the parts that kept theirs"),
            says(
                    Message.of("part.not-raised-tie"),
                    "no further unit, because earlier parts with the same remainder took the last ones"),
            says(
                    Message.of("part.priority")
                            .with("priority", new BigDecimal("3.5"))
                            .with("signpost", new BigDecimal("3.5")),
                    "priority 3.5 (weight over 3.5)"),
            says(Message.of("part.raised"), "one of the remaining units, for its remainder"),
            says(
                    Message.of("part.raised-beside-kept"),
                    "one of the remaining units, for its remainder, after the parts that kept theirs"),
            says(
                    Message.of("part.raised-tie"),
                    "one of the remaining units, ahead of later parts with the same remainder"),
            says(
                    Message.of("part.running-total")
                            .with("after", new BigDecimal("3.5"))
                            .with("before", new BigDecimal("3.5")),
                    "the running total rounds to 3.5 with this part and to 3.5 before it"),
            says(
                    Message.of("part.running-total-from")
                            .with("from", Ratio.of(3, 20))
                            .with("after", new BigDecimal("4"))
                            .with("before", new BigDecimal("3")),
                    "rounded up from 15 % of a unit on, the running total is 4 with this part and 3 before it"),
            says(Message.of("part.weightless"), "no weight, so no unit"),
            says(Message.of("part.weightless-at-limit"), "no weight, so it stays at its limit"),
            says(Message.of("part.whole-quota"), "the quota is whole"),
            says(
                    Message.of("split.above-maximums")
                            .with("maximums", "X-maximums")
                            .with("value", "X-value"),
                    "must be at most the sum of the maximums X-maximums but was X-value"),
            says(
                    Message.of("split.below-minimums")
                            .with("minimums", "X-minimums")
                            .with("value", "X-value"),
                    "must be at least the sum of the minimums X-minimums but was X-value"),
            says(
                    Message.of("split.minimum-above-maximum")
                            .with("maximum", "X-maximum")
                            .with("value", "X-value"),
                    "must have a minimum of at most its maximum X-maximum but was X-value"),
            says(Message.of("split.weights-all-zero"), "must not all be zero"),
            // contact
            says(
                    Message.of("outcomes.mis-recorded")
                            .with("ended", 6)
                            .with("visits", 50)
                            .with("believable", Ratio.ofPercent(10)),
                    "outcomes are probably mis-recorded: 6 of 50 visits ended in an order "
                            + "or a refusal, more than 10 %"),
            // engine
            says(
                    Message.of("alignment.ahead")
                            .with("distance", 2)
                            .with("stage", STAGE)
                            .with("customer", Message.of("alignment.shown").with("buyingStage", Labels.of("Exploring")))
                            .with("denied", list(Message.of("alignment.denying").with("statements", list(STATEMENT)))),
                    "seller ahead by 2: in \"Proposal\", customer shown in \"Exploring\", denying The budget is fixed"),
            says(
                    Message.of("alignment.behind")
                            .with("distance", 2)
                            .with("stage", STAGE)
                            .with("customer", Message.of("alignment.shown").with("buyingStage", Labels.of("Exploring")))
                            .with("denied", list(Message.of("alignment.denying").with("statements", list(STATEMENT)))),
                    "seller behind by 2: in \"Proposal\", customer shown in \"Exploring\", denying The budget is fixed"),
            says(Message.of("alignment.denying").with("statements", list(STATEMENT)), ", denying The budget is fixed"),
            says(
                    Message.of("alignment.level")
                            .with("stage", STAGE)
                            .with("customer", Message.of("alignment.shown").with("buyingStage", Labels.of("Exploring")))
                            .with("denied", list(Message.of("alignment.denying").with("statements", list(STATEMENT)))),
                    "seller level: in \"Proposal\", customer shown in \"Exploring\", denying The budget is fixed"),
            says(
                    Message.of("alignment.presumed").with("stage", STAGE).with("buyingStage", Labels.of("Exploring")),
                    "unknown: in \"Proposal\", presumed buying stage \"Exploring\" (no customer evidence proves it)"),
            says(
                    Message.of("alignment.shown").with("buyingStage", Labels.of("Exploring")),
                    "customer shown in \"Exploring\""),
            says(
                    Message.of("alignment.shown-only").with("buyingStage", Labels.of("Exploring")),
                    "customer shown only in \"Exploring\""),
            says(
                    Message.of("alignment.still-in").with("buyingStage", Labels.of("Exploring")),
                    "customer still in \"Exploring\""),
            says(
                    Message.of("alignment.unknown").with("stage", STAGE),
                    "unknown: in \"Proposal\", which belongs to no buying stage"),
            says(Message.of("answer.no"), "denied"),
            says(Message.of("answer.overdue").with("days", 31), "unanswered for more than 31 days"),
            says(Message.of("answer.partly"), "partly confirmed"),
            says(Message.of("answer.unknown"), "unknown"),
            says(Message.of("answer.yes"), "confirmed"),
            says(
                    Message.of("gate.answer").with("statement", STATEMENT).with("answer", Message.of("answer.no")),
                    "\"The budget is fixed\", which is denied"),
            says(Message.of("gate.default").with("threshold", Ratio.ofPercent(80)), "gate threshold 80 %, advice only"),
            says(
                    Message.of("gate.denied")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "\"Proposal\" is held by \"The budget is fixed\", which is denied"),
            says(
                    Message.of("gate.mandatory")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "\"Proposal\" requires \"The budget is fixed\", which is denied"),
            says(Message.of("gate.missing").with("statements", list(STATEMENT)), "; The budget is fixed"),
            says(
                    Message.of("gate.passed-denied")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "\"Proposal\" is passed without \"The budget is fixed\", which is denied"),
            says(
                    Message.of("gate.passed-unanswered")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "\"Proposal\" is passed without \"The budget is fixed\", which is denied"),
            says(
                    Message.of("gate.reason").with("stage", STAGE),
                    "the gate of \"Proposal\" is not passed, so it needs a reason"),
            says(
                    Message.of("gate.score")
                            .with("stage", STAGE)
                            .with("score", Ratio.of(5, 7))
                            .with("threshold", Ratio.ofPercent(80))
                            .with("missing", List.of()),
                    "the gate of \"Proposal\" is 71.43 % confirmed, and 80 % is needed"),
            says(Message.of("answer.fact-missing"), "not met"),
            says(Message.of("answer.fact-no").with("value", Money.parse("CNY 5.00")), "not met (CNY 5.00)"),
            says(
                    Message.of("answer.fact-unclear").with("value", Money.parse("CNY 5.00")),
                    "not to be told from CNY 5.00"),
            says(Message.of("answer.fact-yes").with("value", Money.parse("CNY 5.00")), "met (CNY 5.00)"),
            says(Message.of("fact.no"), "no"),
            says(Message.of("fact.partly"), "partly"),
            says(Message.of("fact.yes"), "yes"),
            says(
                    Message.of("entry.denied")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "\"Proposal\" is not entered while \"The budget is fixed\" is denied"),
            says(
                    Message.of("entry.mandatory")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "entering \"Proposal\" requires \"The budget is fixed\", which is denied"),
            says(
                    Message.of("entry.passed-denied")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "\"Proposal\" is entered without \"The budget is fixed\", which is denied"),
            says(
                    Message.of("entry.reason").with("stage", STAGE),
                    "entering \"Proposal\" is not provided for yet, so it needs a reason"),
            says(
                    Message.of("entry.role").with("stage", STAGE).with("roles", list(Labels.of("sales director"))),
                    "entering \"Proposal\" is not provided for yet, so it needs a reason from sales director"),
            says(
                    Message.of("entry.score")
                            .with("stage", STAGE)
                            .with("score", Ratio.of(5, 7))
                            .with("threshold", Ratio.ofPercent(80))
                            .with("missing", List.of()),
                    "what \"Proposal\" asks for at its entry is 71.43 % met, and 80 % is needed"),
            says(
                    Message.of("gate.role").with("stage", STAGE).with("roles", list(Labels.of("sales director"))),
                    "the gate of \"Proposal\" is not passed, so it needs a reason from sales director"),
            says(
                    Message.of("win-gate.denied")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "a win is held by \"The budget is fixed\", which is denied"),
            says(
                    Message.of("win-gate.mandatory")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "a win requires \"The budget is fixed\", which is denied"),
            says(
                    Message.of("win-gate.passed-denied")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "a win is possible without \"The budget is fixed\", which is denied"),
            says(
                    Message.of("win-gate.passed-unanswered")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "a win is possible without \"The budget is fixed\", which is denied"),
            says(
                    Message.of("win-gate.reason").with("stage", STAGE),
                    "what a win requires is not met, so it needs a reason"),
            says(
                    Message.of("win-gate.role").with("stage", STAGE).with("roles", list(Labels.of("sales director"))),
                    "what a win requires is not met, so it needs a reason from sales director"),
            says(
                    Message.of("win-gate.score")
                            .with("stage", STAGE)
                            .with("score", Ratio.of(5, 7))
                            .with("threshold", Ratio.ofPercent(80))
                            .with("missing", List.of()),
                    "what a win requires is 71.43 % met, and 80 % is needed"),
            says(
                    Message.of("move.full")
                            .with("stage", STAGE)
                            .with("count", 31)
                            .with("limit", 30),
                    "\"Proposal\" holds 31 open deals already, and 30 at most"),
            says(
                    Message.of("move.limit-unchecked").with("stage", STAGE),
                    "\"Proposal\" has a limit of open deals, which was not checked"),
            says(Message.of("review.not-asked"), "not asked of this deal"),
            says(Message.of("gate.override-roles"), "must be empty unless the gate asks for a reason"),
            says(Message.of("open-deal-limit.range").with("value", "X-value"), "must be at least 1 but was X-value"),
            says(Message.of("move.after-win").with("stage", STAGE), "\"Proposal\" is open only to a won deal"),
            says(
                    Message.of("move.closed").with("status", Message.of("deal-status.lost")),
                    "it is lost, which only a reopening changes"),
            says(Message.of("move.last-stage").with("stage", STAGE), "\"Proposal\" is the last stage"),
            says(Message.of("move.same-stage").with("stage", STAGE), "it is already in \"Proposal\""),
            says(
                    Message.of("move.too-early")
                            .with("at", Instant.parse("2026-01-05T01:00:00Z"))
                            .with("latest", Instant.parse("2026-01-06T01:00:00Z")),
                    "at 2026-01-05T01:00:00Z it would be earlier than the latest event, of 2026-01-06T01:00:00Z"),
            says(
                    Message.of("move.won").with("stage", STAGE),
                    "it is won and does not go to \"Proposal\" without being reopened"),
            says(Message.of("outlived.longest-won").with("days", 31), "older than any deal we ever won (31 days)"),
            says(Message.of("outlived.p95-of-won").with("days", 31), "older than 95 % of the deals we won (31 days)"),
            says(Message.of("reopen.forbidden"), "the process forbids reopening"),
            says(Message.of("reopen.open"), "it is open"),
            says(Message.of("reopen.reason"), "reopening needs a reason"),
            says(Message.of("review.age"), "age"),
            says(Message.of("review.alignment"), "alignment"),
            says(
                    Message.of("review.answer")
                            .with("answer", Message.of("answer.no"))
                            .with("weight", new BigDecimal("1.5")),
                    "denied, weight 1.5"),
            says(Message.of("review.days").with("days", 31), "31 days"),
            says(Message.of("review.days-in-stage").with("stage", STAGE), "days in \"Proposal\""),
            says(Message.of("review.gate").with("stage", STAGE), "gate of \"Proposal\""),
            says(
                    Message.of("review.gate-not-passed")
                            .with("score", Ratio.of(5, 7))
                            .with("threshold", Ratio.ofPercent(80))
                            .with("known", 3)
                            .with("all", 7),
                    "not passed: 71.43 % confirmed, 80 % needed, 3 of 7 answered"),
            says(
                    Message.of("review.gate-passed")
                            .with("score", Ratio.of(5, 7))
                            .with("threshold", Ratio.ofPercent(80))
                            .with("known", 3)
                            .with("all", 7),
                    "passed: 71.43 % confirmed, 80 % needed, 3 of 7 answered"),
            says(
                    Message.of("review.mandatory-statement").with("statement", STATEMENT),
                    "The budget is fixed, mandatory"),
            says(Message.of("review.not-stalled").with("days", 31).with("limit", 30), "31 days, at most 30"),
            says(Message.of("review.on-hold").with("days", 31), "31 days, on hold"),
            says(Message.of("review.opportunity").with("id", "A-7"), "opportunity A-7"),
            says(
                    Message.of("review.outlived")
                            .with("days", 31)
                            .with("basis", Message.of("outlived.longest-won").with("days", 138)),
                    "31 days, outlived: older than any deal we ever won (138 days)"),
            says(
                    Message.of("review.proof")
                            .with("statement", STATEMENT)
                            .with("at", Instant.parse("2026-01-05T01:00:00Z")),
                    "\"The budget is fixed\" confirmed at 2026-01-05T01:00:00Z"),
            says(
                    Message.of("review.proof-from")
                            .with("statement", STATEMENT)
                            .with("at", Instant.parse("2026-01-05T01:00:00Z"))
                            .with("source", "call of 5 March"),
                    "\"The budget is fixed\" confirmed at 2026-01-05T01:00:00Z (call of 5 March)"),
            says(Message.of("review.stalled").with("days", 31).with("limit", 30), "31 days, stalled: more than 30"),
            says(
                    Message.of("review.stands")
                            .with("status", Message.of("deal-status.lost"))
                            .with("stage", STAGE),
                    "lost in \"Proposal\""),
            says(Message.of("review.statement").with("statement", STATEMENT), "The budget is fixed"),
            says(Message.of("review.warning"), "warning"),
            says(
                    Message.of("rule.because").with("reason", Labels.of("meetings go through the office")),
                    ": meetings go through the office"),
            says(
                    Message.of("rule.evidence")
                            .with("from", Labels.of("Contacted"))
                            .with("to", Labels.of("Offer"))
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no"))
                            .with("because", List.of()),
                    "the move from \"Contacted\" to \"Offer\" needs \"The budget is fixed\", which is denied"),
            says(
                    Message.of("rule.evidence-gate")
                            .with("from", Labels.of("Contacted"))
                            .with("to", Labels.of("Offer"))
                            .with("stage", STAGE)
                            .with("because", List.of()),
                    "the move from \"Contacted\" to \"Offer\" needs the gate of \"Proposal\" passed"),
            says(
                    Message.of("rule.forbidden")
                            .with("from", Labels.of("Contacted"))
                            .with("to", Labels.of("Offer"))
                            .with("because", List.of()),
                    "the process forbids the move from \"Contacted\" to \"Offer\""),
            says(
                    Message.of("rule.reason")
                            .with("from", Labels.of("Contacted"))
                            .with("to", Labels.of("Offer"))
                            .with("because", List.of()),
                    "the move from \"Contacted\" to \"Offer\" needs a reason"),
            says(
                    Message.of("stall-limit.default").with("stage", STAGE).with("days", 31),
                    "stalled in \"Proposal\" beyond 31 days, our assumption"),
            says(
                    Message.of("stall-limit.process").with("stage", STAGE).with("days", 31),
                    "stalled in \"Proposal\" beyond 31 days of the process"),
            says(
                    Message.of("stall-limit.won-deals")
                            .with("stage", STAGE)
                            .with("days", 31)
                            .with("share", Ratio.ofPercent(80)),
                    "stalled in \"Proposal\" beyond 31 days, which 80 % of won deals did not exceed"),
            says(
                    Message.of("warning.before").with("stage", STAGE).with("from", Labels.of("Contacted")),
                    "in \"Proposal\", before \"Contacted\""),
            says(
                    Message.of("warning.confirmed").with("statement", STATEMENT),
                    "the customer has confirmed \"The budget is fixed\""),
            says(
                    Message.of("warning.early-pitch")
                            .with("stage", STAGE)
                            .with("statement", STATEMENT)
                            .with("answer", Message.of("answer.no")),
                    "in \"Proposal\" while \"The budget is fixed\" is denied"),
            says(Message.of("warning.not-checked"), "not checked: no evidence about the customer is recorded"),
            says(
                    Message.of("warning.order-not-recorded").with("statements", list(STATEMENT)),
                    "the customer has confirmed \"The budget is fixed\", but the deal is still open"),
            says(
                    Message.of("warning.unasked")
                            .with("statements", list(STATEMENT))
                            .with("process", Labels.of("Direct sales")),
                    "evidence names The budget is fixed, which the process \"Direct sales\" does not ask for"),
            says(
                    Message.of("warning.win-unproven")
                            .with("statements", List.of(Argument.of(STATEMENT), Argument.of(Labels.of("A need"))))
                            .with("count", 2),
                    "the deal is won, but \"The budget is fixed\" and \"A need\" are unproven"),
            says(Message.of("win.reason"), "the win is not proven, so it needs a reason"),
            says(
                    Message.of("win.stage").with("winStages", list(STAGE)).with("stage", STAGE),
                    "a deal is won from \"Proposal\", not from \"Proposal\""),
            says(
                    Message.of("win.stale")
                            .with("stage", STAGE)
                            .with("statements", list(STATEMENT))
                            .with("count", 1),
                    "a win requires the gate of \"Proposal\" anew: The budget is fixed was answered before the deal was reopened"),
            says(
                    Message.of("win.stale-statement").with("statement", STATEMENT),
                    "a win requires \"The budget is fixed\" anew, which was confirmed before the deal was reopened"),
            says(
                    Message.of("win.unproven").with("statement", STATEMENT).with("answer", Message.of("answer.no")),
                    "a win requires \"The budget is fixed\", which is denied"),
            // explain
            says(Message.of("coverage.answered").with("answered", 4).with("total", 7), "4 of 7 answered"),
            says(Message.of("explanation.because").with("reason", Message.said("own", "it rains")), "because it rains"),
            says(Message.of("explanation.line").with("label", "age").with("value", "30"), "age: 30"),
            says(
                    Message.of("explanation.line-by-rule")
                            .with("label", "score")
                            .with("value", "0.5")
                            .with("rule", "sum"),
                    "score: 0.5 (sum)"),
            says(Message.of("explanation.number").with("value", new BigDecimal("0.25")), "0.25"),
            says(
                    Message.of("explanation.number-unit")
                            .with("value", new BigDecimal("10000"))
                            .with("unit", "EUR"),
                    "10000 EUR"),
            says(Message.of("explanation.unknown"), "unknown"),
            says(Message.of("explanation.with").with("default", Message.said("own", "60 %")), "with 60 %"),
            says(Message.of("rule.first"), "first"),
            says(Message.of("rule.given"), "given"),
            says(Message.of("rule.log-odds"), "log-odds"),
            says(Message.of("rule.look-up"), "look-up"),
            says(Message.of("rule.minimum"), "minimum"),
            says(Message.of("rule.product"), "product"),
            says(Message.of("rule.named").with("name", "rating table 7"), "rating table 7"),
            says(Message.of("rule.sum"), "sum"),
            says(Message.of("unit.days").with("value", BigDecimal.ONE), "1 day"),
            says(Message.of("unit.log-odds").with("value", new BigDecimal("-0.4")), "-0.4 log-odds"),
            says(Message.of("unit.points").with("value", new BigDecimal("1.5")), "1.5 points"),
            says(Message.of("unit.stages").with("value", BigDecimal.TEN), "10 stages"),
            says(Message.of("unit.weight").with("value", BigDecimal.ONE), "1 weight"),
            // history
            says(
                    Message.of("chain.cannot-end").with("ends", List.of(Argument.of("won"), Argument.of("lost"))),
                    "must lead to one of the ends won and lost"),
            says(Message.of("chain.empty"), "must not be empty"),
            says(Message.of("chain.end-left"), "must not leave an end"),
            says(
                    Message.of("conformance.no-evidence").with("count", 2),
                    "2 moves and wins ask for evidence, but the log has none about their deals"),
            says(
                    Message.of("deviation.moved")
                            .with("from", Labels.of("Contacted"))
                            .with("to", Labels.of("Offer")),
                    "from \"Contacted\" to \"Offer\""),
            says(Message.of("deviation.opened").with("stage", STAGE), "opened in \"Proposal\""),
            says(Message.of("deviation.reopened").with("stage", STAGE), "reopened in \"Proposal\""),
            says(Message.of("deviation.won").with("stage", STAGE), "won from \"Proposal\""),
            says(Message.of("win-rate.minimum").with("minimum", 20), "no rate below 20 closed deals, our assumption"),
            // inspection
            says(Message.of("decision.outlived"), "close it, or win it anew with the customer"),
            says(
                    Message.of("default.contact-limit").with("days", 30),
                    "no customer contact in 30 days, our assumption"),
            says(Message.of("default.push-limit").with("pushes", 2), "pushed 2 times or more, our assumption"),
            says(
                    Message.of("default.slippage-limit").with("pushes", 2).with("days", 60),
                    "pushed 2 times or by 60 days in all, our assumption"),
            says(
                    Message.of("default.stall-otherwise").with("days", 30),
                    "stalled beyond 30 days where neither history nor process tells, our " + "assumption"),
            says(
                    Message.of("default.stall-percent")
                            .with("share", Ratio.ofPercent(80))
                            .with("wins", 20),
                    "stalled beyond what 80 % of at least 20 won deals needed in the " + "stage, our assumption"),
            says(Message.of("hygiene-action.ahead-of-customer"), "go back and get what the customer has not confirmed"),
            says(
                    Message.of("hygiene-action.close-in-the-past"),
                    "agree a new date with the customer, or close the deal"),
            says(Message.of("hygiene-action.duplicate"), "merge the two, or say what tells them apart"),
            says(Message.of("hygiene-action.no-amount"), "put a figure on it"),
            says(Message.of("hygiene-action.no-close"), "ask the customer when it will decide"),
            says(Message.of("hygiene-action.no-contact"), "call the customer"),
            says(Message.of("hygiene-action.no-next-step"), "agree a next step with a date"),
            says(Message.of("hygiene-action.pushed"), "find out why the date moves, and commit the customer to one"),
            says(Message.of("hygiene-action.single-threaded"), "meet the decision maker and a second person"),
            says(Message.of("hygiene-action.stalled"), "find out what holds it, or close it"),
            says(Message.of("hygiene-action.two-owners"), "settle who owns it"),
            says(Message.of("hygiene.ahead-of-customer"), "ahead of the customer"),
            says(Message.of("hygiene.close-in-the-past"), "expected close has passed"),
            says(Message.of("hygiene.duplicate"), "two open deals of one customer, product and owner"),
            says(Message.of("hygiene.no-amount"), "no amount"),
            says(Message.of("hygiene.no-close"), "no expected close"),
            says(Message.of("hygiene.no-contact").with("days", 1), "no customer contact in 1 day"),
            says(Message.of("hygiene.no-next-step"), "no next step ahead"),
            says(Message.of("hygiene.pushed").with("pushes", 2), "pushed 2 times or more"),
            says(Message.of("hygiene.single-threaded"), "single-threaded or no decision maker"),
            says(Message.of("hygiene.stalled"), "longer in its stage than the limit"),
            says(Message.of("hygiene.two-owners"), "two owners on one customer and product"),
            // opportunity
            says(Message.of("deal-status.abandoned"), "abandoned"),
            says(Message.of("deal-status.lost"), "lost"),
            says(Message.of("deal-status.open"), "open"),
            says(Message.of("deal-status.won"), "won"),
            says(
                    Message.of("migration.after-win").with("value", "X-value"),
                    "must be won to come to a stage after the win but was X-value"),
            says(
                    Message.of("migration.process").with("process", "X-process").with("value", "X-value"),
                    "must be in process X-process but was in X-value"),
            says(
                    Message.of("migration.stage").with("value", "X-value"),
                    "must be in a stage that the map names but was X-value"),
            says(
                    Message.of("migration.statement").with("value", "X-value"),
                    "must not have evidence on X-value already, which the map makes the new name of another statement"),
            says(
                    Message.of("migration.too-early")
                            .with("latest", Instant.parse("2026-01-06T01:00:00Z"))
                            .with("value", Instant.parse("2026-01-05T01:00:00Z")),
                    "must not be migrated before its latest event, of 2026-01-06T01:00:00Z, but was 2026-01-05T01:00:00Z"),
            // performance
            says(
                    Message.of("default.balance-limits")
                            .with("low", new BigDecimal("0.85"))
                            .with("high", new BigDecimal("1.15")),
                    "in balance from 0.85 to 1.15 of the mean, our assumption"),
            says(
                    Message.of("default.seller-minimum").with("deals", 10),
                    "no comparison of sellers below 10 won deals, our assumption"),
            // pipeline
            says(Message.of("coverage.met"), "target met"),
            says(
                    Message.of("coverage.no-win-rate").with("times", new BigDecimal("1.5")),
                    "open deals cover 1.5 times what is missing; too few closed deals to "
                            + "say how many times are needed"),
            says(
                    Message.of("coverage.required")
                            .with("times", new BigDecimal("1.5"))
                            .with("required", new BigDecimal("3.3")),
                    "open deals cover 1.5 times what is missing; 3.3 times needed"),
            says(Message.of("default.missing-amount"), "amount estimated from list price"),
            says(
                    Message.of("default.sampled").with("deals", 20_000),
                    "stall limits are learned from at most 20,000 deals, as the book is large"),
            says(
                    Message.of("default.missing-close"),
                    "expected close estimated from the time that deals of this age took to " + "win"),
            says(Message.of("not-counted.close-in-the-past"), "expected close has passed"),
            says(Message.of("not-counted.no-close"), "no expected close, given or estimated"),
            says(Message.of("not-counted.outlived"), "older than any deal we ever won"),
            // problem
            says(Message.of("id.blank"), "must not be blank"),
            says(
                    Message.of("id.hidden").with("character", "U+202E").with("id", "\"ab\\u202E\""),
                    "must not contain U+202E but was \"ab\\u202E\""),
            // process
            says(Message.of("after-win.all"), "must leave a stage to deals that are not won"),
            says(
                    Message.of("after-win.order").with("value", "X-value"),
                    "must be among the last stages, in their order but was X-value"),
            says(Message.of("buying-stage.duplicate").with("value", "X-value"), "must occur once but was X-value"),
            says(
                    Message.of("buying-stage.unknown").with("value", "X-value"),
                    "must be the id of a buying stage but was X-value"),
            says(
                    Message.of("closed-won.unknown").with("value", "X-value"),
                    "must be a stage after the win but was X-value"),
            says(
                    Message.of("criterion.composite"),
                    "must leave weight, question, condition, mandatory and whether a denial holds to its parts"),
            says(Message.of("criterion.nested"), "must not be composite inside a composite"),
            says(
                    Message.of("criterion.weight").with("value", "X-value"),
                    "must be above 0, at most 1000000000 and of at most 6 decimals but was X-value"),
            says(Message.of("forecast-category.closed"), "must not be closed before the win"),
            says(
                    Message.of("forecast-category.not-closed").with("value", Labels.of("pipeline")),
                    "must be closed after the win but was pipeline"),
            says(
                    Message.of("gate.threshold").with("value", "X-value"),
                    "must be above 0 % and at most 100 % but was X-value"),
            says(Message.of("id.duplicate").with("value", "X-value"), "must occur once but was X-value"),
            says(
                    Message.of("map.from").with("value", "X-value"),
                    "must be the process it is applied to but was X-value"),
            says(
                    Message.of("map.joined-statement")
                            .with("one", "X-one")
                            .with("other", "X-other")
                            .with("statement", "X-statement"),
                    "must not make one statement of two but was X-one and X-other to X-statement"),
            says(
                    Message.of("map.new-stage").with("value", "X-value"),
                    "must lead to stages of the new process but was X-value"),
            says(
                    Message.of("map.new-statement").with("value", "X-value"),
                    "must lead to statements of the new process but was X-value"),
            says(
                    Message.of("map.old-stage").with("value", "X-value"),
                    "must name stages of the old process but was X-value"),
            says(
                    Message.of("map.old-statement").with("value", "X-value"),
                    "must name statements of the old process but was X-value"),
            says(Message.of("map.to").with("value", "X-value"), "must be the process it leads to but was X-value"),
            says(
                    Message.of("override.backward-evidence"),
                    "must name statements for a move back, which passes no gate"),
            says(Message.of("override.duplicate").with("value", "X-value"), "must occur once but was X-value"),
            says(
                    Message.of("override.evidence").with("value", "X-value"),
                    "must be empty unless evidence is needed but was X-value"),
            says(Message.of("override.loop").with("value", "X-value"), "must join two stages but was X-value"),
            says(Message.of("stage.unknown").with("value", "X-value"), "must be the id of a stage but was X-value"),
            says(Message.of("stages.empty"), "must have at least one stage"),
            says(Message.of("stall-days.range").with("value", "X-value"), "must be at least 1 but was X-value"),
            says(
                    Message.of("statement.unknown").with("value", "X-value"),
                    "must be the id of a plain statement of a gate but was X-value"),
            says(Message.of("transition.evidence"), "must not need evidence, because it passes no gate"),
            says(Message.of("version.range").with("value", "X-value"), "must be at least 1 but was X-value"),
            says(Message.of("win-probability.after-win"), "must be empty after the win"),
            says(
                    Message.of("win-probability.certain").with("value", "X-value"),
                    "must be below 1, because no open deal is certain, but was X-value"),
            says(
                    Message.of("win-stages.after-win").with("value", "X-value"),
                    "must be open to a deal that is not won but was X-value"),
            says(Message.of("win-stages.empty"), "must name at least one stage"),
            // stakeholder
            says(Message.of("default.active-contact").with("days", 60), "contact within 60 days counts as active"),
            says(Message.of("default.single-threaded").with("contacts", 2), "single-threaded below 2 active contacts"),
            says(
                    Message.of("default.support-points"),
                    "support from +2 to -2 where no points are given, our assumption"),
            says(
                    Message.of("default.support-score"),
                    "support from +2 to -2 weighs 1 to 3 by political status, our " + "assumption"),
            says(
                    Message.of("default.support-weights"),
                    "weights of 1 to 3 by political status where none are given, our " + "assumption"),
            says(
                    Message.of("stakeholder.competitor-reaches-decider"),
                    "a competitor talks with the decision maker while we reach only "
                            + "advisers: further talk with them may be worth nothing, unless the competitor fails on need or price"),
            says(Message.of("stakeholder.no-decision-maker"), "no decision maker is mapped"),
            says(Message.of("stakeholder.no-majority"), "supporters do not outnumber opponents"),
            says(
                    Message.of("stakeholder.no-opponent-known"),
                    "nobody is marked as an opponent: the map is probably incomplete"),
            says(Message.of("stakeholder.one-source"), "all contacts come from one and the same person"),
            says(Message.of("stakeholder.single-threaded"), "too few active contacts"),
            // territory
            says(Message.of("cause.parent").with("value", "none"), "must come after the cause above it but was none"),
            says(Message.of("band.below").with("to", new BigDecimal("50")), "below 50"),
            says(
                    Message.of("band.from-to")
                            .with("from", new BigDecimal("50"))
                            .with("to", new BigDecimal("499")),
                    "50 to 499"),
            says(Message.of("band.or-more").with("from", new BigDecimal("500")), "500 or more"),
            says(Message.of("cause.root").with("value", "b"), "must be the root, without a parent, but was b"),
            says(Message.of("causes.none"), "must have a root"),
            says(
                    Message.of("territory.crossed")
                            .with("one", Message.said("territory.industry", "machinery"))
                            .with("other", Message.of("band.below").with("to", new BigDecimal("50"))),
                    "machinery, below 50"),
            says(Message.of("territory.organisation").with("form", Labels.of("Branch")), "Branch"));

    private static List<Argument> list(Labels part) {
        return List.of(Argument.of(part));
    }

    private static List<Argument> list(Message part) {
        return List.of(Argument.of(part));
    }

    @TestFactory
    Stream<DynamicTest> everyPhraseReadsAsASentence() {
        return EXAMPLES.stream().map(PhraseExample::test);
    }

    @Test
    void everyPhraseHasAnExample() {
        PhraseExample.coverAll(CorePhrases.ENGLISH.keySet(), EXAMPLES);
    }
}
