// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;

/** The English phrases of {@code core}, package by package. */
final class CorePhrases {
    static final ImmutableMap<String, String> ENGLISH = ImmutableMap.<String, String>builder()
            // apportion
            .put("apportionment.cumulative-rounding", "cumulative rounding")
            .put("apportionment.largest-remainder", "largest remainder")
            .put("apportionment.named", "{name}")
            .put("apportionment.staggered", "staggered cumulative rounding")
            .put("part.at-maximum", "held at its maximum")
            .put("part.at-minimum", "held at its minimum")
            .put("part.both", "{one}; {other}")
            .put(
                    "part.explained",
                    "{part} of {total} for weight {weight} of {sum} by {method}: quota {quota}; {ground}")
            .put(
                    "part.explained-beside-bounds",
                    "{part} of {total} for weight {weight} of {sum} by {method}: quota {quota} of the {shared} left beside parts at their bounds; {ground}")
            .put("part.fixed", "fixed")
            .put("part.front", "the front, as every first unit does")
            .put("part.kept", "one of the remaining units, kept from the earlier split")
            .put("part.last-unit", "its last unit came at {priority}")
            .put("part.mirrored", "{ground} (as for the positive total)")
            .put("part.next-unit", "the next unit would come at {priority}, after the last one given")
            .put("part.not-raised", "no further unit, because larger remainders took them")
            .put(
                    "part.not-raised-beside-kept",
                    "no further unit, because larger remainders took them, after the parts that kept theirs")
            .put(
                    "part.not-raised-tie",
                    "no further unit, because earlier parts with the same remainder took the last ones")
            .put("part.priority", "priority {priority} (weight over {signpost})")
            .put("part.raised", "one of the remaining units, for its remainder")
            .put(
                    "part.raised-beside-kept",
                    "one of the remaining units, for its remainder, after the parts that kept theirs")
            .put("part.raised-tie", "one of the remaining units, ahead of later parts with the same remainder")
            .put("part.running-total", "the running total rounds to {after} with this part and to {before} before it")
            .put(
                    "part.running-total-from",
                    "rounded up from {from} of a unit on, the running total is {after} with this part and {before} before it")
            .put("part.weightless", "no weight, so no unit")
            .put("part.weightless-at-limit", "no weight, so it stays at its limit")
            .put("part.whole-quota", "the quota is whole")
            .put("split.above-maximums", "must be at most the sum of the maximums {maximums} but was {value}")
            .put("split.below-minimums", "must be at least the sum of the minimums {minimums} but was {value}")
            .put("split.minimum-above-maximum", "must have a minimum of at most its maximum {maximum} but was {value}")
            .put("split.weights-all-zero", "must not all be zero")
            // contact
            .put(
                    "outcomes.mis-recorded",
                    "outcomes are probably mis-recorded: {ended} of {visits} visits ended "
                            + "in an order or a refusal, more than {believable}")
            // engine
            .put("alignment.ahead", "seller ahead by {distance}: in \"{stage}\", {customer}{denied}")
            .put("alignment.behind", "seller behind by {distance}: in \"{stage}\", {customer}{denied}")
            .put("alignment.denying", ", denying {statements}")
            .put("alignment.level", "seller level: in \"{stage}\", {customer}{denied}")
            .put(
                    "alignment.presumed",
                    "unknown: in \"{stage}\", presumed buying stage \"{buyingStage}\" (no customer evidence proves it)")
            .put("alignment.shown", "customer shown in \"{buyingStage}\"")
            .put("alignment.shown-only", "customer shown only in \"{buyingStage}\"")
            .put("alignment.still-in", "customer still in \"{buyingStage}\"")
            .put("alignment.unknown", "unknown: in \"{stage}\", which belongs to no buying stage")
            .put("answer.fact-missing", "not met")
            .put("answer.fact-no", "not met ({value})")
            .put("answer.fact-unclear", "not to be told from {value}")
            .put("answer.fact-yes", "met ({value})")
            .put("answer.no", "denied")
            .put("answer.overdue", "unanswered for more than {days} {days|day|days}")
            .put("answer.partly", "partly confirmed")
            .put("answer.unknown", "unknown")
            .put("answer.yes", "confirmed")
            .put("entry.denied", "\"{stage}\" is not entered while \"{statement}\" is {answer}")
            .put("entry.mandatory", "entering \"{stage}\" requires \"{statement}\", which is {answer}")
            .put("entry.passed-denied", "\"{stage}\" is entered without \"{statement}\", which is {answer}")
            .put("entry.reason", "entering \"{stage}\" is not provided for yet, so it needs a reason")
            .put("entry.role", "entering \"{stage}\" is not provided for yet, so it needs a reason from {roles}")
            .put(
                    "entry.score",
                    "what \"{stage}\" asks for at its entry is {score} met, and {threshold} is needed{missing}")
            .put("fact.no", "no")
            .put("fact.partly", "partly")
            .put("fact.yes", "yes")
            .put("gate.answer", "\"{statement}\", which is {answer}")
            .put("gate.default", "gate threshold {threshold}, advice only")
            .put("gate.denied", "\"{stage}\" is held by \"{statement}\", which is {answer}")
            .put("gate.mandatory", "\"{stage}\" requires \"{statement}\", which is {answer}")
            .put("gate.missing", "; {statements}")
            .put("gate.passed-denied", "\"{stage}\" is passed without \"{statement}\", which is {answer}")
            .put("gate.passed-unanswered", "\"{stage}\" is passed without \"{statement}\", which is {answer}")
            .put("gate.reason", "the gate of \"{stage}\" is not passed, so it needs a reason")
            .put("gate.role", "the gate of \"{stage}\" is not passed, so it needs a reason from {roles}")
            .put("gate.score", "the gate of \"{stage}\" is {score} confirmed, and {threshold} is needed{missing}")
            .put("move.after-win", "\"{stage}\" is open only to a won deal")
            .put("move.closed", "it is {status}, which only a reopening changes")
            .put("move.full", "\"{stage}\" holds {count} open {count|deal|deals} already, and {limit} at most")
            .put("move.last-stage", "\"{stage}\" is the last stage")
            .put("move.limit-unchecked", "\"{stage}\" has a limit of open deals, which was not checked")
            .put("move.same-stage", "it is already in \"{stage}\"")
            .put("move.too-early", "at {at} it would be earlier than the latest event, of {latest}")
            .put("move.won", "it is won and does not go to \"{stage}\" without being reopened")
            .put("outlived.longest-won", "older than any deal we ever won ({days} {days|day|days})")
            .put("outlived.p95-of-won", "older than 95 % of the deals we won ({days} {days|day|days})")
            .put("reopen.forbidden", "the process forbids reopening")
            .put("reopen.open", "it is open")
            .put("reopen.reason", "reopening needs a reason")
            .put("review.age", "age")
            .put("review.alignment", "alignment")
            .put("review.answer", "{answer}, weight {weight}")
            .put("review.days", "{days} {days|day|days}")
            .put("review.days-in-stage", "days in \"{stage}\"")
            .put("review.gate", "gate of \"{stage}\"")
            .put(
                    "review.gate-not-passed",
                    "not passed: {score} confirmed, {threshold} needed, {known} of {all} answered")
            .put("review.gate-passed", "passed: {score} confirmed, {threshold} needed, {known} of {all} answered")
            .put("review.mandatory-statement", "{statement}, mandatory")
            .put("review.not-asked", "not asked of this deal")
            .put("review.not-stalled", "{days} {days|day|days}, at most {limit}")
            .put("review.on-hold", "{days} {days|day|days}, on hold")
            .put("review.opportunity", "opportunity {id}")
            .put("review.outlived", "{days} {days|day|days}, outlived: {basis}")
            .put("review.proof", "\"{statement}\" confirmed at {at}")
            .put("review.proof-from", "\"{statement}\" confirmed at {at} ({source})")
            .put("review.stalled", "{days} {days|day|days}, stalled: more than {limit}")
            .put("review.stands", "{status} in \"{stage}\"")
            .put("review.statement", "{statement}")
            .put("review.warning", "warning")
            .put("rule.because", ": {reason}")
            .put(
                    "rule.evidence",
                    "the move from \"{from}\" to \"{to}\" needs \"{statement}\", which is {answer}{because}")
            .put(
                    "rule.evidence-gate",
                    "the move from \"{from}\" to \"{to}\" needs the gate of \"{stage}\" passed{because}")
            .put("rule.forbidden", "the process forbids the move from \"{from}\" to \"{to}\"{because}")
            .put("rule.reason", "the move from \"{from}\" to \"{to}\" needs a reason{because}")
            .put("stall-limit.default", "stalled in \"{stage}\" beyond {days} {days|day|days}, our assumption")
            .put("stall-limit.process", "stalled in \"{stage}\" beyond {days} {days|day|days} of the process")
            .put(
                    "stall-limit.won-deals",
                    "stalled in \"{stage}\" beyond {days} {days|day|days}, which {share} of won deals did not exceed")
            .put("warning.before", "in \"{stage}\", before \"{from}\"")
            .put("warning.confirmed", "the customer has confirmed \"{statement}\"")
            .put("warning.early-pitch", "in \"{stage}\" while \"{statement}\" is {answer}")
            .put("warning.not-checked", "not checked: no evidence about the customer is recorded")
            .put(
                    "warning.order-not-recorded",
                    "the customer has confirmed \"{statements}\", but the deal is still open")
            .put("warning.unasked", "evidence names {statements}, which the process \"{process}\" does not ask for")
            .put("warning.win-unproven", "the deal is won, but \"{statements}\" {count|is|are} unproven")
            .put("win-gate.denied", "a win is held by \"{statement}\", which is {answer}")
            .put("win-gate.mandatory", "a win requires \"{statement}\", which is {answer}")
            .put("win-gate.passed-denied", "a win is possible without \"{statement}\", which is {answer}")
            .put("win-gate.passed-unanswered", "a win is possible without \"{statement}\", which is {answer}")
            .put("win-gate.reason", "what a win requires is not met, so it needs a reason")
            .put("win-gate.role", "what a win requires is not met, so it needs a reason from {roles}")
            .put("win-gate.score", "what a win requires is {score} met, and {threshold} is needed{missing}")
            .put("win.reason", "the win is not proven, so it needs a reason")
            .put("win.stage", "a deal is won from \"{winStages}\", not from \"{stage}\"")
            .put(
                    "win.stale",
                    "a win requires the gate of \"{stage}\" anew: {statements} {count|was|were} answered before the deal was reopened")
            .put(
                    "win.stale-statement",
                    "a win requires \"{statement}\" anew, which was confirmed before the deal was reopened")
            .put("win.unproven", "a win requires \"{statement}\", which is {answer}")
            // explain
            .put("coverage.answered", "{answered} of {total} answered")
            .put("explanation.because", "because {reason}")
            .put("explanation.line", "{label}: {value}")
            .put("explanation.line-by-rule", "{label}: {value} ({rule})")
            .put("explanation.number", "{value}")
            .put("explanation.number-unit", "{value} {unit}")
            .put("explanation.unknown", "unknown")
            .put("explanation.with", "with {default}")
            .put("rule.first", "first")
            .put("rule.given", "given")
            .put("rule.log-odds", "log-odds")
            .put("rule.look-up", "look-up")
            .put("rule.minimum", "minimum")
            .put("rule.named", "{name}")
            .put("rule.product", "product")
            .put("rule.sum", "sum")
            .put("unit.days", "{value} {value|day|days}")
            .put("unit.log-odds", "{value} log-odds")
            .put("unit.points", "{value} {value|point|points}")
            .put("unit.stages", "{value} {value|stage|stages}")
            .put("unit.weight", "{value} weight")
            // history
            .put("chain.cannot-end", "must lead to one of the ends {ends}")
            .put("chain.empty", "must not be empty")
            .put("chain.end-left", "must not leave an end")
            .put(
                    "conformance.no-evidence",
                    "{count} {count|move or win asks|moves and wins ask} for evidence, but the log has none about {count|its deal|their deals}")
            .put("deviation.moved", "from \"{from}\" to \"{to}\"")
            .put("deviation.opened", "opened in \"{stage}\"")
            .put("deviation.reopened", "reopened in \"{stage}\"")
            .put("deviation.won", "won from \"{stage}\"")
            .put("win-rate.minimum", "no rate below {minimum} closed {minimum|deal|deals}, our assumption")
            // inspection
            .put("decision.outlived", "close it, or win it anew with the customer")
            .put("default.contact-limit", "no customer contact in {days} {days|day|days}, our assumption")
            .put("default.push-limit", "pushed {pushes} {pushes|time|times} or more, our assumption")
            .put(
                    "default.slippage-limit",
                    "pushed {pushes} {pushes|time|times} or by {days} {days|day|days} in " + "all, our assumption")
            .put(
                    "default.stall-otherwise",
                    "stalled beyond {days} {days|day|days} where neither history nor "
                            + "process tells, our assumption")
            .put(
                    "default.stall-percent",
                    "stalled beyond what {share} of at least {wins} won deals needed in " + "the stage, our assumption")
            .put("hygiene-action.ahead-of-customer", "go back and get what the customer has not confirmed")
            .put("hygiene-action.close-in-the-past", "agree a new date with the customer, or close the deal")
            .put("hygiene-action.duplicate", "merge the two, or say what tells them apart")
            .put("hygiene-action.no-amount", "put a figure on it")
            .put("hygiene-action.no-close", "ask the customer when it will decide")
            .put("hygiene-action.no-contact", "call the customer")
            .put("hygiene-action.no-next-step", "agree a next step with a date")
            .put("hygiene-action.pushed", "find out why the date moves, and commit the customer to one")
            .put("hygiene-action.single-threaded", "meet the decision maker and a second person")
            .put("hygiene-action.stalled", "find out what holds it, or close it")
            .put("hygiene-action.two-owners", "settle who owns it")
            .put("hygiene.ahead-of-customer", "ahead of the customer")
            .put("hygiene.close-in-the-past", "expected close has passed")
            .put("hygiene.duplicate", "two open deals of one customer, product and owner")
            .put("hygiene.no-amount", "no amount")
            .put("hygiene.no-close", "no expected close")
            .put("hygiene.no-contact", "no customer contact in {days} {days|day|days}")
            .put("hygiene.no-next-step", "no next step ahead")
            .put("hygiene.pushed", "pushed {pushes} {pushes|time|times} or more")
            .put("hygiene.single-threaded", "single-threaded or no decision maker")
            .put("hygiene.stalled", "longer in its stage than the limit")
            .put("hygiene.two-owners", "two owners on one customer and product")
            // opportunity
            .put("deal-status.abandoned", "abandoned")
            .put("deal-status.lost", "lost")
            .put("deal-status.open", "open")
            .put("deal-status.won", "won")
            .put("migration.after-win", "must be won to come to a stage after the win but was {value}")
            .put("migration.process", "must be in process {process} but was in {value}")
            .put("migration.stage", "must be in a stage that the map names but was {value}")
            .put(
                    "migration.statement",
                    "must not have evidence on {value} already, which the map makes the new name of another statement")
            .put("migration.too-early", "must not be migrated before its latest event, of {latest}, but was {value}")
            // performance
            .put("default.balance-limits", "in balance from {low} to {high} of the mean, our assumption")
            .put(
                    "default.seller-minimum",
                    "no comparison of sellers below {deals} won {deals|deal|deals}, our " + "assumption")
            // pipeline
            .put("coverage.met", "target met")
            .put(
                    "coverage.no-win-rate",
                    "open deals cover {times} times what is missing; too few closed deals "
                            + "to say how many times are needed")
            .put("coverage.required", "open deals cover {times} times what is missing; {required} times " + "needed")
            .put("default.missing-amount", "amount estimated from list price")
            .put(
                    "default.missing-close",
                    "expected close estimated from the time that deals of this age took to " + "win")
            .put("default.sampled", "stall limits are learned from at most {deals} deals, as the book is large")
            .put("not-counted.close-in-the-past", "expected close has passed")
            .put("not-counted.no-close", "no expected close, given or estimated")
            .put("not-counted.outlived", "older than any deal we ever won")
            // problem
            .put("id.blank", "must not be blank")
            .put("id.hidden", "must not contain {character} but was {id}")
            // process
            .put("after-win.all", "must leave a stage to deals that are not won")
            .put("after-win.order", "must be among the last stages, in their order but was {value}")
            .put("buying-stage.duplicate", "must occur once but was {value}")
            .put("buying-stage.unknown", "must be the id of a buying stage but was {value}")
            .put("closed-won.unknown", "must be a stage after the win but was {value}")
            .put(
                    "criterion.composite",
                    "must leave weight, question, condition, mandatory and whether a denial holds to its parts")
            .put("criterion.nested", "must not be composite inside a composite")
            .put("criterion.weight", "must be above 0, at most 1000000000 and of at most 6 decimals but was {value}")
            .put("forecast-category.closed", "must not be closed before the win")
            .put("forecast-category.not-closed", "must be closed after the win but was {value}")
            .put("gate.override-roles", "must be empty unless the gate asks for a reason")
            .put("gate.threshold", "must be above 0 % and at most 100 % but was {value}")
            .put("id.duplicate", "must occur once but was {value}")
            .put("map.from", "must be the process it is applied to but was {value}")
            .put("map.joined-statement", "must not make one statement of two but was {one} and {other} to {statement}")
            .put("map.new-stage", "must lead to stages of the new process but was {value}")
            .put("map.new-statement", "must lead to statements of the new process but was {value}")
            .put("map.old-stage", "must name stages of the old process but was {value}")
            .put("map.old-statement", "must name statements of the old process but was {value}")
            .put("map.to", "must be the process it leads to but was {value}")
            .put("open-deal-limit.range", "must be at least 1 but was {value}")
            .put("override.backward-evidence", "must name statements for a move back, which passes no gate")
            .put("override.duplicate", "must occur once but was {value}")
            .put("override.evidence", "must be empty unless evidence is needed but was {value}")
            .put("override.loop", "must join two stages but was {value}")
            .put("stage.unknown", "must be the id of a stage but was {value}")
            .put("stages.empty", "must have at least one stage")
            .put("stall-days.range", "must be at least 1 but was {value}")
            .put("statement.unknown", "must be the id of a plain statement of a gate but was {value}")
            .put("transition.evidence", "must not need evidence, because it passes no gate")
            .put("version.range", "must be at least 1 but was {value}")
            .put("win-probability.after-win", "must be empty after the win")
            .put("win-probability.certain", "must be below 1, because no open deal is certain, but was {value}")
            .put("win-stages.after-win", "must be open to a deal that is not won but was {value}")
            .put("win-stages.empty", "must name at least one stage")
            // stakeholder
            .put("default.active-contact", "contact within {days} {days|day|days} counts as active")
            .put("default.single-threaded", "single-threaded below {contacts} active {contacts|contact|contacts}")
            .put("default.support-points", "support from +2 to -2 where no points are given, our assumption")
            .put(
                    "default.support-score",
                    "support from +2 to -2 weighs 1 to 3 by political status, our " + "assumption")
            .put(
                    "default.support-weights",
                    "weights of 1 to 3 by political status where none are given, our " + "assumption")
            .put(
                    "stakeholder.competitor-reaches-decider",
                    "a competitor talks with the decision maker while we reach only "
                            + "advisers: further talk with them may be worth nothing, unless the competitor fails on need or price")
            .put("stakeholder.no-decision-maker", "no decision maker is mapped")
            .put("stakeholder.no-majority", "supporters do not outnumber opponents")
            .put("stakeholder.no-opponent-known", "nobody is marked as an opponent: the map is probably incomplete")
            .put("stakeholder.one-source", "all contacts come from one and the same person")
            .put("stakeholder.single-threaded", "too few active contacts")
            // territory
            .put("cause.parent", "must come after the cause above it but was {value}")
            .put("band.below", "below {to}")
            .put("band.from-to", "{from} to {to}")
            .put("band.or-more", "{from} or more")
            .put("cause.root", "must be the root, without a parent, but was {value}")
            .put("causes.none", "must have a root")
            .put("territory.crossed", "{one}, {other}")
            .put("territory.organisation", "{form}")
            .build();

    private CorePhrases() {}
}
