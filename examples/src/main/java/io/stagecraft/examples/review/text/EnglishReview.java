// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.text;

import java.util.Map;
import java.util.TreeMap;

/** What the review says in English. */
public final class EnglishReview {
    public static final Map<String, String> PHRASES = new TreeMap<>();

    static {
        PHRASES.put("answers.deal", "{customer} ({deal}, {worth}, {chance})");
        PHRASES.put("answers.deal-estimated", "{customer} ({deal}, {worth} estimated, {chance})");
        PHRASES.put("answers.deal-open", "{customer} ({deal}, {worth})");
        PHRASES.put("answers.deal-open-estimated", "{customer} ({deal}, {worth} estimated)");
        PHRASES.put("answers.decide", "decide on {deal}: {what}");
        PHRASES.put(
                "answers.end", "your own past quarters and open deals make a likely end of {end} (record: {record})");
        PHRASES.put(
                "answers.find",
                "find new customers: no open deal of yours names a customer to see or wants a decision");
        PHRASES.put("answers.first", "What do I do first? {what}.");
        PHRASES.put("answers.heading", "Three questions of {seller}");
        PHRASES.put("answers.high", "Is my number high? {stretch} {potential} {missing}");
        PHRASES.put(
                "answers.in-line",
                "No: {target} is {share} of what you won in {quarter} ({bounds} would be in line); {higher} of {others} colleagues are stretched further.");
        PHRASES.put(
                "answers.low",
                "No, it is low: {target} is {share} of what you won in {quarter} ({bounds} would be in line); {higher} of {others} colleagues are stretched further.");
        PHRASES.put("answers.missing", "{missing} are still missing; {end}.");
        PHRASES.put("answers.no-customer", "a deal without a customer");
        PHRASES.put("answers.no-past", "Nobody can say: there is no comparable quarter in which you won anything.");
        PHRASES.put("answers.no-potential", "No seller has an open deal to hold it against.");
        PHRASES.put(
                "answers.no-prospects",
                "Where are my prospects? No open deal of yours can be expected to close in {quarter}.");
        PHRASES.put(
                "answers.no-room", "{customers} more {customers|customer|customers} with open deals found no room.");
        PHRASES.put("answers.nobody-to-visit", "No open deal names a customer to visit.");
        PHRASES.put(
                "answers.of",
                "{seller}, {region}: {outlook}, with a chance of {chance} to reach {target}; record: {record}");
        PHRASES.put("answers.of-reached", "{seller}, {region}: {target} is reached");
        PHRASES.put("answers.of-unknown", "{seller}, {region}, to reach {target}: {why}");
        PHRASES.put(
                "answers.potential-higher",
                "For your potential it is higher than the team's: your open deals in play are worth {worth}, {share} of it, the team's {team} of its targets.");
        PHRASES.put(
                "answers.potential-like",
                "For your potential it is like the team's: your open deals in play are worth {worth}, {share} of it, the team's {team} of its targets.");
        PHRASES.put(
                "answers.potential-lower",
                "For your potential it is lower than the team's: your open deals in play are worth {worth}, {share} of it, the team's {team} of its targets.");
        PHRASES.put(
                "answers.prospects",
                "Where are my prospects? {deals} open {deals|deal|deals} may close in {quarter}; most is expected of {best}.");
        PHRASES.put("answers.prospects-and-wins", "{prospects} {wins}");
        PHRASES.put(
                "answers.prospects-open",
                "Where are my prospects? {deals} open {deals|deal|deals} may close in {quarter}; most is open with {best}.");
        PHRASES.put("answers.reached", "It is reached.");
        PHRASES.put("answers.see", "see {customer} on {day} ({deal}: {why})");
        PHRASES.put("answers.then", "{first}; then {second}");
        PHRASES.put(
                "answers.too-high",
                "Yes: {target} is {share} of what you won in {quarter} ({bounds} would be in line); {higher} of {others} colleagues are stretched further.");
        PHRASES.put("answers.week", "Visits of {seller} next week");
        PHRASES.put(
                "answers.wins",
                "What is missing takes {wins} {wins|win|wins} at your average of {average}, out of {decided} decided {decided|deal|deals} at your win rate of {rate}.");
        PHRASES.put(
                "answers.wins-team",
                "What is missing takes {wins} {wins|win|wins} at your average of {average}, out of {decided} decided {decided|deal|deals} at the team's win rate of {rate}.");
        PHRASES.put("brief", "{amount}");
        PHRASES.put("brief.hundred-millions", "{number} x 100,000,000");
        PHRASES.put("brief.millions", "{number} m");
        PHRASES.put("brief.ones", "{number}");
        PHRASES.put("brief.ten-thousands", "{number} x 10,000");
        PHRASES.put("brief.thousands", "{number} k");
        PHRASES.put("call.above", "Above the target in the middle");
        PHRASES.put("call.above-won", "Won above the target");
        PHRASES.put("call.band", "eight in ten: {low} to {high}");
        PHRASES.put("call.bridge", "Open deals due in the quarter, from {from} to {to}");
        PHRASES.put("call.bridge.by-age", "No date, may close by its age");
        PHRASES.put("call.bridge.estimated", "Amounts estimated");
        PHRASES.put("call.carriers", "The deals that carry the call");
        PHRASES.put(
                "call.carriers-note",
                "By amount times the chance to be won in the quarter. If won / if it slips: the chance of the target then, a sensitivity and not the effect of an action.");
        PHRASES.put(
                "call.carriers-note-apart",
                "By amount. The forecast does not read single deals: no past quarter shows how their chances would have held, so none is said here.");
        PHRASES.put("call.carriers-note-short", "By amount times the chance to be won in the quarter.");
        PHRASES.put("call.chance", "Chance to reach the target");
        PHRASES.put("call.chance-then", "{chance} at the last call");
        PHRASES.put("call.due", "{deals} open {deals|deal|deals} may close in time, worth {worth}");
        PHRASES.put("call.due-cause", "{deals} {deals|deal|deals} worth {worth} ({cause})");
        PHRASES.put("call.due-none", "none of {open} open {open|deal|deals} is known to close in time: {causes}");
        PHRASES.put(
                "call.families",
                "What is still to come {count|is told by|is the average of} {count} {count|family|families} of models: {families}.");
        PHRASES.put(
                "call.families-weighed",
                "What is still to come is the average of {count} {count|family|families} of models, weighted by how near each came in the past: {families}.");
        PHRASES.put("call.fan", "What may have come in by the end of {quarter}");
        PHRASES.put("call.fan-line", "in the end: {middle} in the middle, eight times in ten {low} to {high}");
        PHRASES.put(
                "call.fan-note",
                "Won so far, then the forecast by the end of each week; what is still to come comes as it came in one of the past quarters, our assumption.");
        PHRASES.put("call.gap", "Missing in the middle");
        PHRASES.put("call.gap-won", "Still missing");
        PHRASES.put("call.goal", "target {amount}");
        PHRASES.put("call.if", "{won} / {slips}");
        PHRASES.put(
                "call.lead",
                "{quarter}, week {week} of {weeks}; held against the call of {lastCall}. {verdict} {headline}");
        PHRASES.put(
                "call.lead-before",
                "{quarter} begins tomorrow; held against the call of {lastCall}. {verdict} {headline}");
        PHRASES.put("call.less", "-{change} since the last call");
        PHRASES.put("call.middle", "Forecast, middle");
        PHRASES.put("call.more", "+{change} since the last call");
        PHRASES.put(
                "call.next", "{quarter}, the next: {deals} open {deals|deal is|deals are} due in it, worth {worth}.");
        PHRASES.put("call.next-target", "{due} That covers its target of {target} {times} times.");
        PHRASES.put("call.next-undated", "{due} {deals} more open {deals|deal has|deals have} no close date.");
        PHRASES.put(
                "call.next-unknown",
                "{quarter}, the next: nobody can say what is due in it, since none of {deals} open {deals|deal|deals} has a close date.");
        PHRASES.put("call.no-change", "not known at the last call");
        PHRASES.put("call.of-target", "{share} of the target");
        PHRASES.put(
                "call.outlived",
                "{count} of {open} open {open|deal|deals}, {worth}, are older than any deal ever won and count nothing: decide or close them.");
        PHRASES.put("call.past", "{low} to {high} at this point of {count} past {count|quarter|quarters}");
        PHRASES.put("call.past-above", "{amount} above");
        PHRASES.put("call.past-missing", "{amount} missing");
        PHRASES.put("call.past-one", "{value} at this point of {count} past {count|quarter|quarters}");
        PHRASES.put("call.remarks", "What to know about it");
        PHRASES.put("call.step", "{step}, {day}");
        PHRASES.put("call.step-undated", "{step}, no date");
        PHRASES.put("call.target", "Target");
        PHRASES.put("call.teams", "By manager");
        PHRASES.put(
                "call.teams-note",
                "Middle, eight in ten: what the team's own past quarters and open deals say; record: how often such ranges held, each by the families of models that could speak then, between which shares that lies as far as so few tell (95 %), and which way the middle of the whole quarter ran.");
        PHRASES.put(
                "call.teams-note-called",
                "Called: the last call of the manager, or of the team where the manager made none; last call: what stood then; ran: such calls at this point of past quarters against what came. Middle, eight in ten: what the team's own past quarters and open deals say; record: how often such ranges held, each by the families of models that could speak then, between which shares that lies as far as so few tell (95 %), and which way the middle of the whole quarter ran.");
        PHRASES.put("call.unchanged", "unchanged since the last call");
        PHRASES.put("call.verdict.can", "Likely:");
        PHRASES.put("call.verdict.cannot", "No, not as things stand:");
        PHRASES.put("call.verdict.difficult", "With difficulty:");
        PHRASES.put("call.verdict.no-target", "As things stand:");
        PHRASES.put("call.verdict.not-known", "Nobody can say yet:");
        PHRASES.put("call.verdict.reached", "Reached:");
        PHRASES.put("call.won", "Won");
        PHRASES.put("calls.best-case", "Best case");
        PHRASES.put("calls.by", "called by {person} on {day}");
        PHRASES.put("calls.by-deals", "won and {deals} {deals|deal|deals} called so: {worth}");
        PHRASES.put("calls.by-person", "How near calls came, by person");
        PHRASES.put(
                "calls.by-person-note",
                "All calls for periods that are over, held against what the deals of the person or the team brought. Error: the mean distance, whichever way.");
        PHRASES.put("calls.by-several", "called by {count} {count|person|people}, last on {day}");
        PHRASES.put("calls.by-week", "How near the calls for the whole came, by the week of the period");
        PHRASES.put(
                "calls.by-week-note",
                "Week 1 is the first seven days of the period. What stood at the end of each week in which somebody called: the calls of whoever stands highest, so that each amount counts once, against what came of it.");
        PHRASES.put("calls.call", "Call");
        PHRASES.put("calls.closed", "Closed");
        PHRASES.put("calls.commit", "Commit");
        PHRASES.put("calls.leaning", "{leaning} in {count} {count|quarter|quarters}");
        PHRASES.put("calls.missing", "{count} {count|has|have} not called");
        PHRASES.put("calls.most-likely", "Most likely");
        PHRASES.put("calls.nobody", "nobody has called an amount for the quarter");
        PHRASES.put(
                "calls.none",
                "Nobody's call for the quarter is in the book: a table of person, amount, period, day of the call and category gives commit and best case.");
        PHRASES.put("calls.omitted", "Omitted");
        PHRASES.put("calls.past", "such calls at this point: {leaning}");
        PHRASES.put("calls.pipeline", "Pipeline");
        PHRASES.put(
                "calls.unplaced",
                "Calls of {people} are in no sum: nobody can say for whom they speak, as they are neither sellers nor managers of the book.");
        PHRASES.put("cell.all", "All");
        PHRASES.put("cell.all-sellers", "All sellers");
        PHRASES.put("cell.estimated", "{amount} est.");
        PHRASES.put("cell.no-amount", "no amount");
        PHRASES.put("cell.nobody", "nobody");
        PHRASES.put("cell.nobody-can-say", "nobody can say");
        PHRASES.put("cell.none", "none");
        PHRASES.put("cell.others", "Others");
        PHRASES.put("cell.reached", "reached");
        PHRASES.put("cell.sum", "Sum");
        PHRASES.put("cell.too-few", "too few");
        PHRASES.put("cell.unknown", "unknown");
        PHRASES.put("chance", "{percent}");
        PHRASES.put("chance.above", "above 99 %");
        PHRASES.put("chance.below", "below 1 %");
        PHRASES.put("change.all", "Every change of the open deals from {from} to {to}, whenever they are due");
        PHRASES.put("change.amounts", "Amounts changed, or known since");
        PHRASES.put("change.crossing.pulled-in", "Pulled into {quarter}");
        PHRASES.put("change.crossing.pushed-out", "Pushed out of {quarter}");
        PHRASES.put("change.date", "Close date from {from} to {to}");
        PHRASES.put("change.date-earlier", "Close date earlier, still {in}");
        PHRASES.put("change.date-later", "Close date later, still {in}");
        PHRASES.put("change.due-in", "Due in {quarter}");
        PHRASES.put("change.due.earlier", "earlier quarters");
        PHRASES.put("change.due.later", "later quarters");
        PHRASES.put("change.due.unknown", "no date");
        PHRASES.put(
                "change.lead",
                "In the {days} days to {to}, the open deals of the book went from {before} worth {worthBefore} to {after} worth {worthAfter}.");
        PHRASES.put(
                "change.lead-due",
                "In the {days} days to {to}, the open deals due in {quarter} went from {before} worth {worthBefore} to {after} worth {worthAfter}.");
        PHRASES.put(
                "change.lead-due-without-money",
                "In the {days} days to {to}, the open deals due in {quarter} went from {before} to {after}; none of them has an amount.");
        PHRASES.put(
                "change.lead-without-money",
                "In the {days} days to {to}, the open deals of the book went from {before} to {after}; none of them has an amount.");
        PHRASES.put("change.moved", "What moved in deals that stayed open");
        PHRASES.put(
                "change.moved-note",
                "Worth is what the deals are worth now; of a changed amount, the change. A deal in which several things moved is in several lines.");
        PHRASES.put("change.moved.amount-down", "Amount down");
        PHRASES.put("change.moved.amount-known", "Amount not known before");
        PHRASES.put("change.moved.amount-up", "Amount up");
        PHRASES.put("change.moved.category", "Another forecast category");
        PHRASES.put("change.moved.owner", "Another owner");
        PHRASES.put("change.moved.owner-known", "Owner not known before");
        PHRASES.put("change.moved.stage-back", "Stage back");
        PHRASES.put("change.moved.stage-forward", "Stage forward");
        PHRASES.put("change.no-region", "no region");
        PHRASES.put(
                "change.note",
                "In number only, without an amount: {without} {without|deal|deals}. Came and went in between: {between}.");
        PHRASES.put("change.regions", "By region");
        PHRASES.put("change.steps", "Step by step, from {from} to {to}");
        PHRASES.put("change.waterfall", "From {from} to {to}, {currency}");
        PHRASES.put("change.whole", "Those due in the quarter and those due at other times");
        PHRASES.put(
                "change.whole-note",
                "A deal that no longer is due in the quarter is due at another time, so that both columns add up to all. In number only, without an amount then or now: {without} {without|deal|deals}. Came and went in between: {between}.");
        PHRASES.put(
                "change.whole-note-vanished",
                "A deal that no longer is due in the quarter is due at another time, so that both columns add up to all. In number only, without an amount then or now: {without} {without|deal|deals}. Came and went in between: {between}. {vanished} {vanished|deal|deals} of an earlier export that the last does not have {vanished|is|are} in no line.");
        PHRASES.put("chart.eighty", "eight cases in ten");
        PHRASES.put("chart.half", "every second case");
        PHRASES.put("chart.held", "held");
        PHRASES.put("chart.likely", "likely");
        PHRASES.put("chart.middle", "half are above, half below");
        PHRASES.put("chart.missed", "missed");
        PHRASES.put("chart.point", "said {said}, came {came}, {count} {count|time|times}");
        PHRASES.put("chart.unlikely", "unlikely");
        PHRASES.put("checks.clean", "Open money that fails no check");
        PHRASES.put("checks.clean-deals", "{deals} of {of} {of|deal|deals}, by {checks} {checks|check|checks}");
        PHRASES.put("checks.clean-of", "{worth} of {all}");
        PHRASES.put(
                "checks.lead-in-number",
                "{deals} of {of} open {of|deal|deals} that may close in {quarter} {deals|fails|fail} a check; what they are worth is not known.");
        PHRASES.put("checks.most-in-number", "{lead} Most fail: {check} ({deals}). What to do: {what}.");
        PHRASES.put(
                "checks.lead",
                "{worth} of the {all} that may close in {quarter}, in {deals} of {of} {of|deal|deals}, fail a check.");
        PHRASES.put("checks.most", "{lead} Most of it: {check}, {worth}. What to do: {what}.");
        PHRASES.put(
                "checks.negative",
                "{deals} {deals|deal|deals} of negative worth, such as credits, {deals|stands|stand} beside the share.");
        PHRASES.put("checks.never-passed", "A check for which the book has no data is not checked, never passed.");
        PHRASES.put("checks.no-data", "The book does not record it.");
        PHRASES.put("checks.no-deal", "No deal is open.");
        PHRASES.put("checks.none-may-close", "No open deal is known to close in {quarter}.");
        PHRASES.put("checks.not-checked", "not checked");
        PHRASES.put(
                "checks.on-hold",
                "{deals} {deals|deal|deals} on hold {deals|is|are} put to no check and {deals|is|are} in no share.");
        PHRASES.put("checks.owners", "By owner");
        PHRASES.put("checks.table", "The checks, by the money that may close in {quarter}");
        PHRASES.put("column.activity", "Activity");
        PHRASES.put("column.adds", "Adds");
        PHRASES.put("column.after", "Bought after");
        PHRASES.put("column.age", "Age, days");
        PHRASES.put("column.ahead-by", "Ahead by");
        PHRASES.put("column.all-open", "All open, deals");
        PHRASES.put("column.all-proven", "Every gate left is proven");
        PHRASES.put("column.all-worth", "All open, worth");
        PHRASES.put("column.amount", "Amount");
        PHRASES.put("column.answer", "Answer");
        PHRASES.put("column.as-of", "As of");
        PHRASES.put("column.assigned", "Assigned");
        PHRASES.put("column.averaged", "Forecast then by");
        PHRASES.put("column.before", "Bought before");
        PHRASES.put("column.beside", "Beside the whole");
        PHRASES.put("column.blank", "Step");
        PHRASES.put("column.by-value", "By value");
        PHRASES.put("column.called", "Called");
        PHRASES.put("column.called-as", "Called as");
        PHRASES.put("column.called-before", "Last call");
        PHRASES.put("column.caller", "Person");
        PHRASES.put("column.calls", "Calls");
        PHRASES.put("column.calls-ran", "Calls ran");
        PHRASES.put("column.came", "Came");
        PHRASES.put("column.came-after", "Came after that");
        PHRASES.put("column.cell", "Cell");
        PHRASES.put("column.chance", "Chance");
        PHRASES.put("column.chance-of-target", "Chance of the target");
        PHRASES.put("column.change", "Change");
        PHRASES.put("column.check", "Check");
        PHRASES.put("column.class", "Class or decision");
        PHRASES.put("column.clean", "Fail no check");
        PHRASES.put("column.clean-money", "Share of money");
        PHRASES.put("column.close", "Expected close");
        PHRASES.put("column.committed", "Committed, deals");
        PHRASES.put("column.committed-worth", "Committed, worth");
        PHRASES.put("column.contact", "Contact");
        PHRASES.put("column.conversion", "Conversion");
        PHRASES.put("column.criterion", "Criterion");
        PHRASES.put("column.customer", "Customer");
        PHRASES.put("column.customers", "Customers");
        PHRASES.put("column.day", "Day");
        PHRASES.put("column.deal", "Deal");
        PHRASES.put("column.deal-size", "Deal size");
        PHRASES.put("column.deals", "Deals");
        PHRASES.put("column.due-otherwise", "Due at other times");
        PHRASES.put("column.due-otherwise-worth", "Worth");
        PHRASES.put("column.effect", "Effect");
        PHRASES.put("column.error", "Mean error");
        PHRASES.put("column.estimated", "Estimated amount");
        PHRASES.put("column.example", "For example");
        PHRASES.put("column.expected", "Expected");
        PHRASES.put("column.family", "Family");
        PHRASES.put("column.file", "File");
        PHRASES.put("column.for", "For");
        PHRASES.put("column.gap", "Ahead or behind");
        PHRASES.put("column.given", "Given");
        PHRASES.put("column.given-out", "Given to its sellers");
        PHRASES.put("column.given-up", "Given up");
        PHRASES.put("column.group", "Sellers");
        PHRASES.put("column.header", "Column");
        PHRASES.put("column.high", "Eight in ten to");
        PHRASES.put("column.if", "If won / if it slips");
        PHRASES.put("column.in", "{what}, {currency}");
        PHRASES.put("column.in-forecast", "In the quarter");
        PHRASES.put("column.interval", "95 % interval");
        PHRASES.put("column.is", "Is");
        PHRASES.put("column.last-contact", "Last contact");
        PHRASES.put("column.leans", "Leaning");
        PHRASES.put("column.likely-end", "Likely end");
        PHRASES.put("column.lost-deals", "Lost");
        PHRASES.put("column.low", "Eight in ten from");
        PHRASES.put("column.manager", "Manager");
        PHRASES.put("column.may-close", "May close, deals");
        PHRASES.put("column.may-close-worth", "May close, worth");
        PHRASES.put("column.means", "Read as");
        PHRASES.put("column.median-age", "Median age, days");
        PHRASES.put("column.met", "Met");
        PHRASES.put("column.middle", "Middle");
        PHRASES.put("column.missing", "Missing");
        PHRASES.put("column.mix", "Mix");
        PHRASES.put("column.model", "Model");
        PHRASES.put("column.models", "Models that could speak");
        PHRASES.put("column.needed", "Needed a day");
        PHRASES.put("column.next-move", "Next move");
        PHRASES.put("column.next-step", "Next step");
        PHRASES.put("column.next-task", "Next task");
        PHRASES.put("column.no-evidence", "No evidence");
        PHRASES.put("column.of-target", "Of target");
        PHRASES.put("column.open", "Open deals");
        PHRASES.put("column.open-as-owner", "Open, as owner");
        PHRASES.put("column.open-credited", "Open, by shares");
        PHRASES.put("column.our-share", "Our share");
        PHRASES.put("column.outlived", "Outlived");
        PHRASES.put("column.outlook", "Outlook");
        PHRASES.put("column.owner", "Owner");
        PHRASES.put("column.pace", "Pace");
        PHRASES.put("column.per-customer", "Per customer, times the mean");
        PHRASES.put("column.point", "Point");
        PHRASES.put("column.presumed", "Then only presumed of the customer");
        PHRASES.put("column.pushes", "Pushes");
        PHRASES.put("column.quarter", "Quarter");
        PHRASES.put("column.quarters", "Quarters");
        PHRASES.put("column.question", "Question");
        PHRASES.put("column.rank", "Rank");
        PHRASES.put("column.record", "Record");
        PHRASES.put("column.region", "Region");
        PHRASES.put("column.relationship", "Relationship");
        PHRASES.put("column.rows", "Rows");
        PHRASES.put("column.said", "Said on average");
        PHRASES.put("column.says", "Says");
        PHRASES.put("column.score", "Score");
        PHRASES.put("column.seller", "Seller");
        PHRASES.put("column.seller-in", "Seller in");
        PHRASES.put("column.seller-is", "The seller is");
        PHRASES.put("column.sellers-stage", "Seller's stage");
        PHRASES.put("column.share-of-all", "Share of all");
        PHRASES.put("column.share-of-revenue", "Share of revenue");
        PHRASES.put("column.shown", "Shown by the customer");
        PHRASES.put("column.spends", "Spends a year");
        PHRASES.put("column.stage", "Stage");
        PHRASES.put("column.stalled", "Stalled");
        PHRASES.put("column.stands", "Stands");
        PHRASES.put("column.stretch", "Their targets over it");
        PHRASES.put("column.target", "Target");
        PHRASES.put("column.that-is", "That is");
        PHRASES.put("column.tier", "Tier");
        PHRASES.put("column.treated", "Treated so");
        PHRASES.put("column.unproven", "Unproven");
        PHRASES.put("column.unproven-gate", "A gate left is unproven");
        PHRASES.put("column.was", "Was");
        PHRASES.put("column.week", "Week");
        PHRASES.put("column.weight", "Weight");
        PHRASES.put("column.weighted", "Weighted");
        PHRASES.put("column.what", "What");
        PHRASES.put("column.what-changes", "Change");
        PHRASES.put("column.what-to-do", "What to do");
        PHRASES.put("column.where", "Where");
        PHRASES.put("column.why", "Why");
        PHRASES.put("column.win-rate", "Win rate");
        PHRASES.put("column.with-baseline", "With a baseline");
        PHRASES.put("column.with-us", "With us");
        PHRASES.put("column.won", "Won");
        PHRASES.put("column.won-as-owner", "Won, as owner");
        PHRASES.put("column.won-credited", "Won, by shares");
        PHRASES.put("column.won-deals", "Won");
        PHRASES.put("column.worth", "Worth");
        PHRASES.put("customer.ahead", "Selling ahead of the customer");
        PHRASES.put("customer.confirm", "Have confirmed: {task}");
        PHRASES.put("customer.furthest", "Furthest ahead of the customer, the largest first");
        PHRASES.put("customer.missing", "{statement}");
        PHRASES.put("customer.missing-more", "{statement}; and {more} more");
        PHRASES.put(
                "customer.no-order",
                "In {deals} open {deals|deal|deals} the evidence says that the customer has decided for us, but no order is recorded.");
        PHRASES.put("customer.nothing-proven", "{stage}, for nothing is proven");
        PHRASES.put(
                "customer.pitch",
                "{deals} open {deals|deal is|deals are} in \"{stage}\" or later, without proof that \"{statement}\".");
        PHRASES.put("customer.positions", "Sellers and customers");
        PHRASES.put(
                "customer.positions-note",
                "A seller who has just left a stage by its proof is ahead by one, until the customer shows the next.");
        PHRASES.put("customer.proven", "{stage}, by \"{statement}\" ({day})");
        PHRASES.put("customer.proven-by", "{stage}, by \"{statement}\" ({day}, {source})");
        PHRASES.put("customer.stands", "Where the customer stands");
        PHRASES.put(
                "customer.stands-note",
                "By the evidence about the customer; a stage is presumed from the seller's alone where there is none.");
        PHRASES.put("customer.task", "{task}");
        PHRASES.put("customers.as-split", "as split");
        PHRASES.put(
                "customers.asked",
                "{needed} visits a month are asked for, {possible} are possible for {sellers} {sellers|seller|sellers} in {days} working {days|day|days}. {enough}");
        PHRASES.put("customers.capacity", "Can the visits be made?");
        PHRASES.put("customers.contacts", "Contacts made");
        PHRASES.put("customers.customers", "Customers");
        PHRASES.put("customers.enough", "That can be done.");
        PHRASES.put(
                "customers.is", "A customer is an account with revenue won from {span}; its value is that revenue.");
        PHRASES.put(
                "customers.lead",
                "{most} of {customers} customers that bought from {span} make {share} of the {won} won in that time.");
        PHRASES.put("customers.nothing", "Nobody bought anything from {span}, so there is nothing to rank.");
        PHRASES.put(
                "customers.prospects",
                "{accounts} {accounts|account|accounts} bought nothing in that time and are prospects; {earlier} of them bought earlier.");
        PHRASES.put("customers.pyramid", "The pyramid");
        PHRASES.put("customers.share", "{won}, {share}");
        PHRASES.put("customers.short", "{missing} a month are missing.");
        PHRASES.put("customers.strips", "Who they are, what they bring, and what they get");
        PHRASES.put("customers.ten", "The ten customers that brought most");
        PHRASES.put(
                "customers.tie",
                "{customers} customers of equal value stand on both sides of the cut below {tier}; their name decides.");
        PHRASES.put("customers.time", "Time they should get");
        PHRASES.put("customers.top", "Top {percent} of customers");
        PHRASES.put("customers.top-of", "of won revenue, {top} of {customers} customers");
        PHRASES.put("customers.visits", "Visits they should get");
        PHRASES.put("data.accounts", "Accounts");
        PHRASES.put("data.all-reviewed", "all are reviewed as of {day}");
        PHRASES.put("data.assumed", "Assumed, because nobody said");
        PHRASES.put("data.columns", "How each column was read");
        PHRASES.put(
                "data.columns-note",
                "To read one otherwise: --write-mapping FILE, edit it, and pass it back with --mapping FILE.");
        PHRASES.put("data.customers", "customers and prospects");
        PHRASES.put("data.deals", "Deals");
        PHRASES.put("data.known-then", "in the files; {count} known on {day}");
        PHRASES.put(
                "data.later",
                "{deals} {deals|deal|deals} opened after {day} are not part of this review, and what happened later is not known in it.");
        PHRASES.put(
                "data.lead",
                "The files have {deals} {deals|deal|deals} of {sellers} {sellers|seller|sellers} with {accounts} {accounts|account|accounts}; {reviewed}. {odd} {aside}");
        PHRASES.put(
                "data.list-price",
                "Deals without an amount are valued at their list price: wins brought more than can be added up of it.");
        PHRASES.put("data.no-products", "no column names them");
        PHRASES.put("data.none-aside", "No row is set aside.");
        PHRASES.put("data.none-odd", "No row is odd.");
        PHRASES.put("data.none-reviewed", "none was known on {day}");
        PHRASES.put("data.not-all-priced", "not all with a list price");
        PHRASES.put("data.odd", "What is odd in the files, and what the review does about it");
        PHRASES.put(
                "data.odd-note",
                "Counted in the files as they are, with the {deals} {deals|deal|deals} that the review of {day} does not know.");
        PHRASES.put("data.priced", "with a list price each");
        PHRASES.put("data.problems", "What is wrong with rows, and what helps");
        PHRASES.put("data.products", "Products");
        PHRASES.put("data.read-as", "Read as {system}.");
        PHRASES.put("data.read-from", "Read from {name}: {files}.");
        PHRASES.put("data.regions", "{regions}");
        PHRASES.put("data.rows", "rows of the files");
        PHRASES.put("data.sellers", "Sellers");
        PHRASES.put("data.set-aside", "Rows that are set aside and in no figure");
        PHRASES.put("data.some-aside", "{rows} {rows|row is|rows are} set aside.");
        PHRASES.put(
                "data.some-odd",
                "{kinds} {kinds|kind|kinds} of oddity, {rows} {rows|row|rows} in all, {kinds|is|are} listed below.");
        PHRASES.put(
                "data.some-reviewed",
                "{count} of them {count|was|were} known on {day} and reviewed as of that evening");
        PHRASES.put("deal-title", "{deal}, {customer}, {worth}");
        PHRASES.put("deals", "{count} {count|deal|deals}");
        PHRASES.put("decide.deals", "The deals on which a decision is worth most");
        PHRASES.put("decide.lead", "{deals} {deals|deal needs|deals need} a decision, the largest first.");
        PHRASES.put("how-to-read", "How to read this");
        PHRASES.put("met.no", "No");
        PHRASES.put("met.partly", "Partly");
        PHRASES.put("met.unknown", "Unknown");
        PHRASES.put("met.yes", "Yes");
        PHRASES.put("minus", "-{amount}");
        PHRASES.put("month", "{year}-{month}");
        PHRASES.put("month-day", "{day}");
        PHRASES.put("more", "... {count} more");
        PHRASES.put("more.full", "{count} more with --full.");
        PHRASES.put("more.hidden", "{count} more are not shown.");
        PHRASES.put("more.page", "... {count} more on the page");
        PHRASES.put("move.advised-against", "{move} is only advised against: {reasons}.");
        PHRASES.put("move.free", "{move} is free.");
        PHRASES.put("move.held", "{move} would be held: {reasons}.");
        PHRASES.put("move.needs-reason", "{move} would need a reason: {reasons}.");
        PHRASES.put("move.to", "\"{stage}\"");
        PHRASES.put("move.win", "The win");
        PHRASES.put("moves.as-much", "as much");
        PHRASES.put("moves.bought", "bought {change}");
        PHRASES.put("moves.kind.promoted", "Rose");
        PHRASES.put("moves.kind.relegated", "Fell");
        PHRASES.put("moves.kind.stayed", "Stayed");
        PHRASES.put(
                "moves.lead",
                "From the {months} {months|month|months} to {before} to the {months} {months|month|months} to {after}, {rose} {rose|customer|customers} rose, {fell} fell and {stayed} stayed where they were; together they bought {change}.");
        PHRASES.put("moves.less", "{amount} less");
        PHRASES.put("moves.more", "{amount} more");
        PHRASES.put("moves.movers.promoted", "Who rose, the largest change first");
        PHRASES.put("moves.movers.relegated", "Who fell, the largest change first");
        PHRASES.put("moves.nothing", "Nobody bought anything from {span}, so there is nothing to compare.");
        PHRASES.put(
                "moves.share-not-amount",
                "A customer can fall although it bought more, when others bought more still: a tier is a share of the customers, not an amount.");
        PHRASES.put(
                "moves.spans",
                "Both spans are of {months} {months|month|months}, so that they compare; as long as the book allows, twelve at most.");
        PHRASES.put("moves.table", "From the tier on the left to the tier above: customers");
        PHRASES.put("moves.too-short", "Closed deals are known for less than two months: too little to compare.");
        PHRASES.put("outcome.abandoned", "Given up by us");
        PHRASES.put("outcome.invalid", "No deal at all");
        PHRASES.put("outcome.lost", "Lost");
        PHRASES.put("outcome.won", "Won");
        PHRASES.put("outlook.chance", "The chance to reach {target} is {chance}.");
        PHRASES.put(
                "outlook.chance-not-judged",
                "The chance to reach {target} is {chance}; none of it can be judged yet, since no past quarter could be forecast so.");
        PHRASES.put(
                "outlook.few-wins",
                "The chances of single deals do not take part: they need 40 wins and 40 losses before each of 4 past quarters, and stages, amounts and expected closes as they were then.");
        PHRASES.put(
                "outlook.filtered",
                "The export leaves closed deals out, or when they closed, so that no forecast can be learned from it: export all deals, won and lost.");
        PHRASES.put(
                "outlook.headline",
                "{won} are won so far; in the middle it ends at {middle}, eight times in ten between {low} and {high}. {chance}");
        PHRASES.put(
                "outlook.needs-past",
                "A range and a chance need 4 past quarters known from end to end, after one to learn from: closed deals of earlier quarters, with the days on which they were opened and closed, would help.");
        PHRASES.put("outlook.no-amounts", "What deals are worth is not known.");
        PHRASES.put("outlook.no-past", "No past quarter is known from end to end.");
        PHRASES.put(
                "outlook.no-paths",
                "The closed deals are known by their end only, and nothing tells what was open in past quarters: models that read open deals do not take part, so that a forecast is that of the book's own history alone. A history of the stages would help.");
        PHRASES.put("outlook.no-target", "There is no target to hold that against.");
        PHRASES.put(
                "outlook.one-past",
                "If as much came as in the one past quarter known, after the same share of its working days, it would end at {least}.");
        PHRASES.put(
                "outlook.pasts",
                "If as much came as in one of the {count} past quarters known, after the same share of their working days, it would end between {least} and {most}.");
        PHRASES.put("outlook.reached", "The target of {target} is reached.");
        PHRASES.put(
                "outlook.stopped",
                "No deal was opened or won after {day}, longer ago than a quarter lasts: where the export ends then, a newer one would help; where business does, the past tells little of what comes.");
        PHRASES.put(
                "outlook.too-large",
                "No range and no chance are given: the range would go beyond {most}, the most that is added up here. An amount of a deal may be wrong.");
        PHRASES.put("outlook.won", "{won} are won so far. {range}");
        PHRASES.put("outlook.won-of", "{won} are won so far of the {target} to reach. {range}");
        PHRASES.put("page.contents", "Questions");
        PHRASES.put("page.everybody", "everybody");
        PHRASES.put("page.find", "Find a deal, customer or seller");
        PHRASES.put(
                "page.foot",
                "Made by stagecraft. Every number is computed by the Stagecraft library from the rows of the book; nothing was sent anywhere.");
        PHRASES.put("page.month.april", "April");
        PHRASES.put("page.month.august", "August");
        PHRASES.put("page.month.december", "December");
        PHRASES.put("page.month.february", "February");
        PHRASES.put("page.month.january", "January");
        PHRASES.put("page.month.july", "July");
        PHRASES.put("page.month.june", "June");
        PHRASES.put("page.month.march", "March");
        PHRASES.put("page.month.may", "May");
        PHRASES.put("page.month.november", "November");
        PHRASES.put("page.month.october", "October");
        PHRASES.put("page.month.september", "September");
        PHRASES.put("page.narrow", "Narrow the page");
        PHRASES.put("page.regions", "Regions");
        PHRASES.put("page.sellers", "Sellers");
        PHRASES.put("page.show", "Show");
        PHRASES.put("page.shown", "rows shown:");
        PHRASES.put("page.skip", "Skip to the answer");
        PHRASES.put("page.teams", "Teams");
        PHRASES.put("page.title.as-of", "As of {day}, amounts in {currency}, fiscal year from {month}.");
        PHRASES.put(
                "people.answers",
                "The three questions of each: is my number high, where are my prospects, what do I do first? And next week's visits.");
        PHRASES.put(
                "people.called",
                "Called: what the seller last called for the quarter; calls ran: what the seller had called at this point of past quarters, against what came.");
        PHRASES.put("people.causes", "Why sellers are ahead or behind");
        PHRASES.put("people.causes-heading", "Why are sellers ahead or behind?");
        PHRASES.put(
                "people.causes-note",
                "Won less what the plan gives up to today, and the four causes that make it exactly: {activity}, their mix over products, what part of them is won, and how large wins are, each against the seller's own {usual}. Sellers with fewer than {enough} closed deals in that time are not compared.");
        PHRASES.put("people.contacts", "contacts made");
        PHRASES.put("people.decisions", "deals decided (the book records no contacts)");
        PHRASES.put("people.fair", "Is it fair?");
        PHRASES.put(
                "people.fair-note",
                "From {lowest} to {highest} of what each won in {quarter}; {outside} of {of} outside the bounds of {bounds}.");
        PHRASES.put(
                "people.lead",
                "Of {sellers} {sellers|seller|sellers} with a target in {quarter}, {reached} {reached|has|have} reached it, {can} can, {difficult} with difficulty, {cannot} cannot as things stand.");
        PHRASES.put(
                "people.lead-no-forecast",
                "Of {sellers} {sellers|seller|sellers} with a target in {quarter}, {reached} {reached|has|have} reached it; of the others nobody can say, since nothing is forecast.");
        PHRASES.put(
                "people.lead-unknown",
                "Of {sellers} {sellers|seller|sellers} with a target in {quarter}, {reached} {reached|has|have} reached it, {can} can, {difficult} with difficulty, {cannot} cannot as things stand; of {unknown} nobody can say, for too few past quarters or wins of their own or a record that would change the answer.");
        PHRASES.put("people.no-baseline", "Nobody has a baseline: no complete quarter with a win was observed.");
        PHRASES.put("people.no-contacts", "The book records no contacts, so deals decided stand for what sellers do.");
        PHRASES.put("people.no-day-left", "no day left");
        PHRASES.put("people.no-gap-yet", "No working day of {quarter} has passed, so there is no gap to explain yet.");
        PHRASES.put(
                "people.no-next-steps",
                "The book records no next steps: visits go where open deals are expected to bring most, or are worth most where no chance can be said.");
        PHRASES.put(
                "people.no-receivables", "Nothing in the book tells of receivables, so no visit is for collection.");
        PHRASES.put(
                "people.no-starts",
                "The book does not record when sellers started, so tenure is not compared and nobody ramps up.");
        PHRASES.put("people.no-target", "Nobody has a target for {quarter}, so nobody can be held against one.");
        PHRASES.put("people.nothing-usual", "Nothing closed before {quarter}, so nobody can say what is usual.");
        PHRASES.put("people.others", "Others, and the forecast of the book less those above");
        PHRASES.put(
                "people.owners",
                "Nothing tells who had which open deal in {quarters} past {quarters|quarter|quarters}: there, each counts with the first owner known of it.");
        PHRASES.put("people.points", "The five points of a good split");
        PHRASES.put("people.poorer", "Open deals: the poorer half");
        PHRASES.put("people.reached", "Reached");
        PHRASES.put("people.region", "{region}");
        PHRASES.put("people.richer", "Open deals: the richer half");
        PHRASES.put("people.sellers", "Who stands where");
        PHRASES.put(
                "people.sellers-note",
                "Likely end: won, and the middle of what the seller's own past quarters and open deals say is still to come; nothing below 4 past quarters or 20 wins of the seller's own. Chance and outlook: of the same forecast, whose spread is scaled by the seller's past errors. Record: how often the seller's own ranges of eight in ten held, each by the families of models that could speak then, and which way the middle of the whole quarter ran; where correcting what is still to come by its own past errors would change the outlook, nobody can say, and no end and no chance is said either. Pace: won over what the plan's own calendar gives up to today. Rank: by what part of the target is won.");
        PHRASES.put(
                "people.sellers-note-before",
                "Likely end: the middle of what the seller's own past quarters and open deals say is to come; nothing below 4 past quarters or 20 wins of the seller's own. Chance and outlook: of the same forecast, whose spread is scaled by the seller's past errors. Record: how often the seller's own ranges of eight in ten held, each by the families of models that could speak then, and which way the middle of the whole quarter ran; where correcting what is still to come by its own past errors would change the outlook, nobody can say, and no end and no chance is said either. Rank: by the likely end, as no day has passed.");
        PHRASES.put("people.shared", "Deals whose credit is split");
        PHRASES.put(
                "people.shared-note",
                "Deals won in the quarter and open ones in play. As owner: what each would have if no deal were shared; by shares: what everything else in this section counts; both have one sum. Beside the whole: what overlays are credited with, won and open, in no sum. A split holds from the opening of its deal: nothing tells since when.");
        PHRASES.put(
                "people.some-answers",
                "The three questions of each of the first {first} of {sellers} sellers with a target, and next week's visits.");
        PHRASES.put("people.tenure.first-year", "Tenure: less than a year");
        PHRASES.put("people.tenure.longer", "Tenure: three years and more");
        PHRASES.put("people.tenure.to-three-years", "Tenure: one to three years");
        PHRASES.put("people.tenure.unknown", "Tenure: start not recorded");
        PHRASES.put("people.too-early", "too early");
        PHRASES.put("people.unknown-past", "nobody can say: too few past quarters or wins");
        PHRASES.put("people.unknown-record", "nobody can say: the record of past forecasts would change the answer");
        PHRASES.put("people.visits", "Visits next week");
        PHRASES.put("people.visits-a-day", "3 visits a day, our assumption.");
        PHRASES.put(
                "people.without-customer",
                "{deals} open {deals|deal names|deals name} no customer, so nobody can be visited about them.");
        PHRASES.put("people.whole", "Against the target of the whole, without the margin");
        PHRASES.put("people.without-target", "no target");
        PHRASES.put("plan.days", "What is given out day by day, to all sellers");
        PHRASES.put(
                "plan.days-alike",
                "Days weigh the same: no complete quarter was observed, or one without a win. Pale: days that have passed.");
        PHRASES.put("plan.days-passed", "{passed} of {days} working days");
        PHRASES.put(
                "plan.days-seasonal",
                "Months of the quarter and weekdays weigh as they did in the past. Pale: days that have passed.");
        PHRASES.put("plan.due", "Given out so far");
        PHRASES.put("plan.given-out", "Given out to sellers");
        PHRASES.put("plan.head", "the head of sales");
        PHRASES.put(
                "plan.holidays",
                "Working days are Monday to Friday but for the days of holidays.csv: {days} in the quarter instead of {weekdays}.");
        PHRASES.put(
                "plan.lead",
                "{target} are to be won from {span} ({basis}), split over {regions} {regions|region|regions}, {sellers} {sellers|seller|sellers} and {days} working {days|day|days} so that every sum is exact.");
        PHRASES.put("plan.measure", "won revenue");
        PHRASES.put("plan.no-holidays", "Working days are Monday to Friday, no holidays are known.");
        PHRASES.put("plan.no-split", "The target of {target} cannot be split.");
        PHRASES.put(
                "plan.no-target",
                "There is no target for {quarter}: nobody gave one, and no complete quarter with a win was observed that could be repeated. Give one with --target.");
        PHRASES.put(
                "plan.nobody",
                "The target of {target} cannot be split: no seller won anything in the last twelve months.");
        PHRASES.put("plan.owner-assumed", "The target is owned by the head of sales, whom the data does not name.");
        PHRASES.put("plan.ramping", "{seller} (ramping)");
        PHRASES.put("plan.regions", "By region and month");
        PHRASES.put(
                "plan.regions-note",
                "The regions add up to the target; their sellers carry the margin beyond it, which is rounded up in each region.");
        PHRASES.put(
                "plan.rounding",
                "Across regions and sellers parts are made by largest remainder, along the calendar by cumulative rounding.");
        PHRASES.put("plan.sellers", "By seller and month");
        PHRASES.put("plan.smart", "Is the target SMART?");
        PHRASES.put("plan.smart-note", "It fails a criterion and is planned all the same, because it was {basis}.");
        PHRASES.put(
                "plan.started",
                "{seller} started on {day} and weighs as the mean of the others, times the ramp: {share} of a full quota.");
        PHRASES.put("plan.subject", "all sellers");
        PHRASES.put("plan.taken", "it was {basis}");
        PHRASES.put("plan.week", "One seller's week: {seller}, {region}");
        PHRASES.put("plan.weighs", "Sellers weigh by what they won from {span}.");
        PHRASES.put("plan.why-not", "Why not");
        PHRASES.put("plan.without", "Without a target, having won nothing or carrying no quota yet: {sellers}.");
        PHRASES.put("plan.won", "Won so far");
        PHRASES.put("plan.won-deals", "{deals} {deals|deal|deals}, to {day}");
        PHRASES.put("plus", "+{amount}");
        PHRASES.put("point.challenging-and-executable", "Challenging and executable");
        PHRASES.put("point.checked-daily", "Checked daily");
        PHRASES.put("point.controllable", "Controllable");
        PHRASES.put("point.down-to-every-day", "Down to every day");
        PHRASES.put("point.higher-than-assigned", "Higher than assigned");
        PHRASES.put("position.ahead", "ahead");
        PHRASES.put("position.ahead-is", "in a later stage than the customer has shown");
        PHRASES.put("position.behind", "behind");
        PHRASES.put("position.behind-is", "in an earlier stage than the customer has shown");
        PHRASES.put("position.level", "level");
        PHRASES.put("position.level-is", "in a stage that the customer has shown");
        PHRASES.put("position.unknown", "unknown");
        PHRASES.put("position.unknown-is", "nobody said anything about the customer, whose stage is only presumed");
        PHRASES.put("quarter", "FY{year}-Q{number}");
        PHRASES.put("range", "{from} to {to}");
        PHRASES.put("progress.forecasting", "forecasting the quarter and past ones like it");
        PHRASES.put(
                "progress.not-kept",
                "nothing is kept: the files tell of {later}, and not only of the days up to {day}");
        PHRASES.put("progress.not-kept-over", "{file} stays as it was kept: {later} is kept already");
        PHRASES.put("progress.read", "read as {system}");
        PHRASES.put("progress.reading", "reading {source}");
        PHRASES.put("progress.sections", "putting the sections together");
        PHRASES.put("progress.stock", "taking stock of {deals} {deals|deal|deals}");
        PHRASES.put("rate", "{share}");
        PHRASES.put("reasons", "{reasons}");
        PHRASES.put("reasons.because", "because {reason}");
        PHRASES.put("reasons.deals", "The open deals, the largest first");
        PHRASES.put("reasons.largest", "What makes the chances of the largest");
        PHRASES.put(
                "reasons.lead",
                "{deals} {deals|deal is|deals are} open, {chances} with a chance that can be explained.");
        PHRASES.put(
                "reasons.lead-no-forecast",
                "{deals} {deals|deal is|deals are} open. Without a forecast of the quarter nothing shows how chances of single deals would hold, so none is said.");
        PHRASES.put(
                "reasons.log-odds",
                "Log-odds add up: each line moves the chance from what the line before left, above zero towards winning and below zero away from it.");
        PHRASES.put("reasons.makes", "{logOdds}, makes {chance}");
        PHRASES.put("reasons.makes-more", "+{logOdds}, makes {chance}");
        PHRASES.put("reasons.more", "{reasons}; and {more} more");
        PHRASES.put(
                "reasons.not-read",
                "The forecast of the quarter does not read these chances: they are those of each deal alone, and no past quarter shows how they would have held.");
        PHRASES.put(
                "reasons.outlived",
                "A deal older than any that was ever won, or whose close date has passed, counts nowhere and has no chance to explain: decide it, or date it anew.");
        PHRASES.put(
                "reasons.read",
                "The forecast of the quarter reads the chances of the deals that may close in it, moved together by the market: one of its families of models.");
        PHRASES.put("reasons.with", "with {what}");
        PHRASES.put("record.averaged", "{families}");
        PHRASES.put(
                "record.held",
                "Made as of past quarters with what was known then, the range of eight in ten held {held} of {of}, so that between {low} and {high} of such ranges hold, as far as so few tell.");
        PHRASES.put(
                "record.held-leaning",
                "Made as of past quarters with what was known then, the range of eight in ten held {held} of {of}, so that between {low} and {high} of such ranges hold, as far as so few tell; the middle of the whole quarter ran {leaning}.");
        PHRASES.put("record.high", "{percent} high");
        PHRASES.put(
                "record.how",
                "Each past quarter is forecast again as of the evening on which as many of its working days had passed as have of this one, with the deals as they were recorded by then, and by what the quarters before it teach.");
        PHRASES.put("record.interval", "{low} to {high}, came {came}");
        PHRASES.put(
                "record.intervals",
                "What was still to come in each past quarter after the same share of its working days, and what came");
        PHRASES.put(
                "record.intervals-note",
                "Bar: held in eight cases of ten. Stroke: the middle. Dot: what came, full where the bar held it.");
        PHRASES.put("record.level", "as high as what came");
        PHRASES.put("record.low", "{percent} low");
        PHRASES.put("record.model.by-stage", "what stages brought");
        PHRASES.put("record.model.common-factor", "chances in one market");
        PHRASES.put("record.model.last-period", "last quarter");
        PHRASES.put("record.model.run-rate", "pace so far");
        PHRASES.put("record.model.same-period-last-year", "same quarter of last year");
        PHRASES.put("record.models", "What each model says is still to come in {quarter}");
        PHRASES.put(
                "record.models-note",
                "Score: the error of the family's distribution over that of repeating the same quarter of last year; below 1 is better. A family counts once, however many models it has.");
        PHRASES.put("record.no-part", "does not take part");
        PHRASES.put("record.not-judged", "none of it can be judged yet");
        PHRASES.put(
                "record.not-widened",
                "By the errors of {quarters} past {quarters|quarter|quarters} the families were not too sure of themselves, and the spread stays.");
        PHRASES.put(
                "record.others",
                "{record} Of these {of}, {same} {same|was|were} made by the families of models that take part now; the others by those that the quarters before them taught.");
        PHRASES.put(
                "record.past",
                "{known} past {known|quarter is|quarters are} known from end to end: all families of models that take part speak of {used}. {judged} could be forecast with enough quarters before, by the families that could speak then.");
        PHRASES.put(
                "record.past-alone",
                "{known} past {known|quarter is|quarters are} known from end to end, and no family of models takes part.");
        PHRASES.put(
                "record.past-not-judged",
                "{known} past {known|quarter is|quarters are} known from end to end: all families of models that take part speak of {used}. None could be forecast with enough quarters before.");
        PHRASES.put("record.quarters", "Past quarters after the same share of their working days");
        PHRASES.put("record.short", "held {held} of {of}, so {low} to {high}");
        PHRASES.put("record.short-leaning", "held {held} of {of}, so {low} to {high}; ran {leaning}");
        PHRASES.put("record.together", "Together");
        PHRASES.put(
                "record.refused",
                "{quarters} past {quarters|quarter|quarters} can be looked back on; none is judged, since no forecast is made of this one.");
        PHRASES.put(
                "record.too-few",
                "{quarters} past {quarters|quarter|quarters} can be looked back on, too few to say how good such a forecast would have been.");
        PHRASES.put(
                "record.widened",
                "By the errors of {quarters} past {quarters|quarter|quarters} the families were too sure of themselves: the spread is multiplied by {factor}.");
        PHRASES.put("region", "region");
        PHRASES.put("risks.against", "What speaks against these deals, by the money concerned");
        PHRASES.put("risks.answered", "{group}, {answered}");
        PHRASES.put("risks.ask", "Ask first: {questions} {worth} in {deals} {deals|deal|deals} waits for that.");
        PHRASES.put("risks.ask-first", "{lead} {ask}");
        PHRASES.put("risks.class", "Class {class}");
        PHRASES.put("risks.classes", "Class {best} or {worst}");
        PHRASES.put("risks.contact", "How much contact each deserves, by the worst class where answers leave two");
        PHRASES.put("risks.contact-as-is", "as it is");
        PHRASES.put("risks.contact-level", "{level}");
        PHRASES.put("risks.could-exclude", "{question}, could exclude it");
        PHRASES.put("risks.decide-by", "{contact}, reduce risk or effort by {day}");
        PHRASES.put("risks.exception", "clear follow-on business: may pass if a named person approves");
        PHRASES.put("risks.excludes", "excludes the deal");
        PHRASES.put("risks.excluding", "{answer} (excludes it)");
        PHRASES.put("risks.lead", "Of {deals} open {deals|deal|deals}: {parts}.");
        PHRASES.put("risks.lowers", "lowers the score");
        PHRASES.put(
                "risks.no-answers",
                "Undecided: {deals} open {deals|deal|deals}, because nobody has answered any of the {questions} risk questions.");
        PHRASES.put("risks.no-class", "{decision}, {reason}");
        PHRASES.put(
                "risks.not-scored",
                "An answer that nobody has given is not scored; the worst and the best case are kept, and a deal is undecided while they disagree.");
        PHRASES.put(
                "risks.passes-open",
                "{deals} {deals|deal passes|deals pass} although a question that could exclude the customer is open.");
        PHRASES.put(
                "risks.questions",
                "What to ask next: the open question with most at stake, by the money that waits for it");
        PHRASES.put(
                "risks.questions-note",
                "Each undecided deal counts once, with its first question; of questions that tie, the first of the card.");
        PHRASES.put("risks.risk", "risk");
        PHRASES.put("risks.verdict.drop", "{count} excluded by an answer");
        PHRASES.put("risks.verdict.pass", "{count} passed");
        PHRASES.put("risks.verdict.pass-by-exception", "{count} passed by exception");
        PHRASES.put("risks.verdict.reduce", "{count} not passed");
        PHRASES.put("risks.verdict.undecided", "{count} undecided");
        PHRASES.put("risks.why", "Why: the {deals} {deals|deal|deals} with an answer, the largest first");
        PHRASES.put(
                "risks.why-note", "Higher is safer; the risk is one less the score, from its best to its worst case.");
        PHRASES.put("risks.worst-and-best", "worst and best case of the score");
        PHRASES.put("risks.would-decide", "{question}; would decide: {answers}");
        PHRASES.put("said", "{what}");
        PHRASES.put("section.call", "Shall we make it?");
        PHRASES.put("section.change", "What changed in four weeks?");
        PHRASES.put("section.customers", "Which customers matter?");
        PHRASES.put("section.data", "What was read, and what is odd about it?");
        PHRASES.put("section.decide", "What do we decide this week?");
        PHRASES.put("section.forecast", "How sure is the forecast?");
        PHRASES.put("section.grid", "How much of what they spend is ours?");
        PHRASES.put("section.hygiene", "What should we not count on?");
        PHRASES.put("section.moves", "Which customers rose and fell?");
        PHRASES.put("section.people", "Who makes the target, and why?");
        PHRASES.put("section.plan", "Who is to sell what, by when?");
        PHRASES.put("section.reasons", "Which deals are open, and why these chances?");
        PHRASES.put("section.record", "How good were such forecasts?");
        PHRASES.put("section.reliability", "Can the chances be trusted?");
        PHRASES.put("section.screening", "Which deals are worth the effort?");
        PHRASES.put("section.stages", "Where do the open deals stand?");
        PHRASES.put("section.what-if", "What would change that?");
        PHRASES.put("smart-criterion.assignable", "Assignable");
        PHRASES.put("smart-criterion.measurable", "Measurable");
        PHRASES.put("smart-criterion.realistic", "Realistic");
        PHRASES.put("smart-criterion.specific", "Specific");
        PHRASES.put("smart-criterion.time-bound", "Time-bound");
        PHRASES.put("span", "{from} to {to}");
        PHRASES.put("stages.all-open", "Open");
        PHRASES.put("stages.at-list-prices", "at list prices, {deals} closed {deals|deal|deals}");
        PHRASES.put("stages.counted", "The open deals, from all of them to those that may close in {quarter}");
        PHRASES.put("stages.counted-note", "Each deal stands in the first line that fits it.");
        PHRASES.put("stages.days", "P80 {p80}, P95 {p95}, longest {longest}; {wins} {wins|win|wins}");
        PHRASES.put("stages.days-to-win", "Days to win, median");
        PHRASES.put("stages.due-unread", "and: due in {quarter}, of which amount, stage or chance is not known");
        PHRASES.put("stages.estimated", "{deals} {deals|deal|deals}, {estimated} estimated from list price");
        PHRASES.put("stages.in-part", "{quarter}, in part");
        PHRASES.put("stages.in-play", "In play, whenever they close");
        PHRASES.put("stages.lead-rate", "{open} {rate} of {closed} closed {closed|deal|deals} were won.");
        PHRASES.put("stages.lead-won", "{open} {won} {won|deal was|deals were} won.");
        PHRASES.put("stages.less", "less: {what}");
        PHRASES.put("stages.loss-reasons", "Why deals were lost");
        PHRASES.put("stages.may-close", "May close in {quarter}");
        PHRASES.put(
                "stages.no-buying-stages",
                "The process of this book names no stages of the customer, so none is shown.");
        PHRASES.put("stages.of-list-price", "{span}; {share} of list price");
        PHRASES.put("stages.of-open", "of {deals} open {deals|deal|deals}");
        PHRASES.put("stages.older", "{count} of {deals} {deals|deal|deals}, older than {days} days");
        PHRASES.put(
                "stages.open",
                "{open} {open|deal is|deals are} open, worth {worth}; {counted} of them, worth {countedWorth}, may close in {quarter}.");
        PHRASES.put("stages.outcomes", "What became of closed deals");
        PHRASES.put("stages.outlived", "Outlived every win");
        PHRASES.put(
                "stages.outlived-deals",
                "The {deals} {deals|deal|deals} that outlived every win: decide or close them");
        PHRASES.put("stages.pipeline", "Open pipeline");
        PHRASES.put("stages.quarters", "Win rate by fiscal quarter, by the day of closing");
        PHRASES.put("stages.revenue", "Won revenue by fiscal quarter");
        PHRASES.put("stages.revenue-note", "Pale: the quarter was observed in part only.");
        PHRASES.put("stages.stalled", "Stalled in their stage");
        PHRASES.put("stages.table", "Stage by stage");
        PHRASES.put("stages.to-competitor", "{count}, {competitor} to a competitor");
        PHRASES.put("stages.win-rate", "Win rate");
        PHRASES.put("stages.win-rate-by-value", "Win rate by value");
        PHRASES.put(
                "stages.win-rate-is",
                "Win rate = won / (won + lost), by the day of closing; deals given up by us and no deals at all stand beside it.");
        PHRASES.put("stages.won-lost", "{won} won, {lost} lost");
        PHRASES.put("stages.won-revenue", "Won revenue");
        PHRASES.put("sure.bar", "{amount}, {deals} {deals|deal|deals}");
        PHRASES.put("sure.by-stage", "The open deals in play, by stage");
        PHRASES.put("sure.certain", "certain");
        PHRASES.put(
                "sure.counts",
                "From {won} {won|deal|deals} won so far, {open} open {open|deal|deals} that may close in the quarter, and {past} past {past|quarter|quarters} after the same share of working days.");
        PHRASES.put(
                "sure.curve-note",
                "What is won, and what the families of models together say is still to come, from 1 to 99 %.");
        PHRASES.put(
                "sure.days-in-stage",
                "longer in their stage than 20 deals ever stayed, and taken as the last day on which 20 did, our assumption");
        PHRASES.put("sure.default", "{what}: {deals} {deals|deal|deals}");
        PHRASES.put("sure.from", "Eight times in ten from");
        PHRASES.put("sure.gauge", "Chance to reach {target} in {quarter}");
        PHRASES.put("sure.half", "half: {amount}");
        PHRASES.put(
                "sure.learned-as-a-whole",
                "Probabilities are learned from this book, as a whole and by the age of a deal, from 40 wins and 40 losses on; below that the stage's template stands in.");
        PHRASES.put(
                "sure.learned-by-stage",
                "Probabilities are learned from this book, by stage and days in it, from 40 wins and 40 losses on; below that the stage's template stands in.");
        PHRASES.put("sure.mark-from", "eight in ten from: {amount}");
        PHRASES.put("sure.mark-to", "to: {amount}");
        PHRASES.put("sure.middle", "in the end, as often more as less");
        PHRASES.put(
                "sure.new-deals",
                "Deals not yet opened: {opened} were opened from {span}, {perDay} a day; of those closed in that time {rate} were won, for amounts as then. All goes on so, our assumption.");
        PHRASES.put(
                "sure.no-close",
                "{deals} open {deals|deal|deals} in play without a close date {deals|closes|close} as late as won deals of {deals|its|their} age did.");
        PHRASES.put("sure.of", "of {target}");
        PHRASES.put("sure.one-family", "The chances of single deals are one family of models among others.");
        PHRASES.put("sure.to", "to {high}");
        PHRASES.put("sure.unsure", "{headline} Nobody can say yet how sure an end would be.");
        PHRASES.put("sure.weighted", "Weighted pipeline: every open deal times its probability, whenever it closes");
        PHRASES.put(
                "sure.weighted-note",
                "{deals} {deals|deal|deals} that outlived every win, or whose close date has passed, {deals|is|are} not in play and in none of the last two.");
        PHRASES.put("sure.weighted.all", "At the rate of its stage, all open deals");
        PHRASES.put("sure.weighted.by-age", "By stage and age, those in play");
        PHRASES.put("sure.weighted.counted", "At the rate of its stage, those in play");
        PHRASES.put(
                "sure.without",
                "Without a probability, because nobody knows their age and no closed deal tells of their stage: {deals} open {deals|deal|deals}, listed in the stages and bringing nothing here.");
        PHRASES.put("target-basis.file", "given in targets.csv");
        PHRASES.put("target-basis.option", "given with --target");
        PHRASES.put("target-basis.repeat", "repeats an earlier quarter");
        PHRASES.put("terminal.page", "Page: {file}");
        PHRASES.put("too-few", "too few ({count})");
        PHRASES.put("trust.against", "{expected} : {came}");
        PHRASES.put("trust.aside", "Times set aside without a chance");
        PHRASES.put("trust.aside-won", "{won} of these were won all the same");
        PHRASES.put("trust.chances", "wins, of {count} {count|chance|chances} given");
        PHRASES.put("trust.chart", "What was said against what came, by tenths of the chance");
        PHRASES.put(
                "trust.chart-note",
                "Across: what was said; upwards: what came, with its 95 % interval; below each point, how many times. On the dashed line as much came as was said.");
        PHRASES.put("trust.error", "Mean squared error");
        PHRASES.put("trust.error-is", "{same} by saying the same of every deal");
        PHRASES.put("trust.expected", "Expected against came");
        PHRASES.put(
                "trust.known-then",
                "On each date the strategy learned only from what was known on that evening, and nothing that came later.");
        PHRASES.put(
                "trust.last-date",
                "The last date lies {days} {days|day|days} before the review, so that a deal open then is closed by now, or older than any deal that was ever won and counted as not won.");
        PHRASES.put(
                "trust.lead",
                "Replayed as of {dates} {dates|end of a month|ends of months} from {from} to {to}, the chances of the forecast expected {expected} wins and {came} came: about as many came as they promised.");
        PHRASES.put(
                "trust.no-date",
                "no end of a month is late enough to learn from 40 wins and 40 losses, and early enough that its deals are decided by now");
        PHRASES.put("trust.ranks", "Ranks a win above a loss");
        PHRASES.put("trust.ranks-is", "standard error {error}; 0.50 is a coin, 1 is always");
        PHRASES.put("trust.refused", "Nobody knows yet: {why}.");
        PHRASES.put(
                "trust.recorded-only",
                "Only the {deals} of {all} deals with a history are replayed: of the others nothing says when they were recorded.");
        PHRASES.put(
                "trust.sample",
                "Measured on a sample: {deals} {deals|deal|deals} of the {all} of the book, spread over its order.");
        PHRASES.put(
                "trust.several",
                "A deal that was open on several dates is in here once for each, so that errors and intervals are too small.");
        PHRASES.put("trust.table", "By tenths of the chance");
        PHRASES.put(
                "trust.too-little",
                "Replayed as of {dates} {dates|end of a month|ends of months} from {from} to {to}, the chances of the forecast expected {expected} wins and {came} came: they promised too little.");
        PHRASES.put(
                "trust.too-much",
                "Replayed as of {dates} {dates|end of a month|ends of months} from {from} to {to}, the chances of the forecast expected {expected} wins and {came} came: they promised too much.");
        PHRASES.put(
                "trust.undecided",
                "{chances} {chances|chance is|chances are} left out, because nobody knows when their deals were opened, and they are still open.");
        PHRASES.put("visit.due", "{step}, due {day}");
        PHRASES.put("visit.likely", "{worth}, {chance} likely to come in {quarter}");
        PHRASES.put("visit.open", "{worth}, may close in {quarter}");
        PHRASES.put("visit.overdue", "{step}, overdue since {day}");
        PHRASES.put("wallet.all-alike", "Too many customers spend the same in a year to tell them apart.");
        PHRASES.put("wallet.cell", "{cell}: {customers}, {spend}");
        PHRASES.put("wallet.class-1", "1: from {currency} {edge}");
        PHRASES.put("wallet.class-2", "2: from {currency} {edge}");
        PHRASES.put("wallet.class-3", "3: below");
        PHRASES.put(
                "wallet.classes",
                "Class 1 begins with what a fifth of the customers spend at least, class 2 with what half of them spend, our assumption.");
        PHRASES.put(
                "wallet.edges",
                "Shares of {upper} and {lower} part retain, develop and acquire; a share on the line belongs above it.");
        PHRASES.put("wallet.grid", "The nine-grid: customers, and what they spend in a year");
        PHRASES.put(
                "wallet.lead",
                "{customers} {customers|customer spends|customers spend} {spend} a year in our category, {share} of it with us; {untouched} among the largest give us less than a tenth.");
        PHRASES.put(
                "wallet.more-than-spent",
                "{customers} {customers|customer|customers} bought more from us than they are said to spend; they are taken as spending all of it with us.");
        PHRASES.put(
                "wallet.no-relationships",
                "The book does not say how we stand with any customer (relationship of accounts.csv), so nobody is shown to be defended or opened up.");
        PHRASES.put(
                "wallet.not-placed",
                "{accounts} {accounts|account is|accounts are} not placed, because nobody knows what they spend.");
        PHRASES.put("wallet.order", "The first of each cell 1, in the order of work");
        PHRASES.put("wallet.ours", "Ours is what was won from {span}.");
        PHRASES.put("wallet.relationships", "Relationships to defend or to open up, in the order of work");
        PHRASES.put("wallet.row.acquire", "A: acquire, below {edge}");
        PHRASES.put("wallet.row.develop", "D: develop, from {edge}");
        PHRASES.put("wallet.row.retain", "R: retain, from {edge}");
        PHRASES.put(
                "wallet.some-relationships",
                "The book says how we stand with {customers} {customers|customer|customers}; a limited relationship is opened up where the customer spends as class 1 does, one under attack or going backwards is defended anywhere.");
        PHRASES.put(
                "wallet.unknown",
                "The book does not say what customers spend in a year (yearly_spend of accounts.csv), so nobody knows our share of it.");
        PHRASES.put("weekday.friday", "Friday, {day}");
        PHRASES.put("weekday.monday", "Monday, {day}");
        PHRASES.put("weekday.saturday", "Saturday, {day}");
        PHRASES.put("weekday.sunday", "Sunday, {day}");
        PHRASES.put("weekday.thursday", "Thursday, {day}");
        PHRASES.put("weekday.tuesday", "Tuesday, {day}");
        PHRASES.put("weekday.wednesday", "Wednesday, {day}");
        PHRASES.put(
                "what-if.a-tenth",
                "A tenth better: the odds of winning each open deal times 1.1, a tenth more new deals a day, a tenth more of them won, and all of them won in nine tenths of the time. An example, not advice.");
        PHRASES.put("what-if.chance", "The chance to reach {target} would be {then} instead of {now}.");
        PHRASES.put("what-if.change.new-deals", "new deals +10 %");
        PHRASES.put("what-if.change.odds", "odds +10 %");
        PHRASES.put("what-if.change.time", "time -10 %");
        PHRASES.put("what-if.change.wins", "wins +10 %");
        PHRASES.put(
                "what-if.counts",
                "{deals} open {deals|deal|deals} in play, with {deals|its|their} odds changed; {sources} {sources|source|sources} of new deals.");
        PHRASES.put(
                "what-if.families",
                "Only the families that read the deals change; the book's own history, and what past quarters say of the spread, stay. Expected is the middle of the forecast.");
        PHRASES.put(
                "what-if.lead",
                "If four things went a tenth better from tomorrow on, {then} would be expected in {quarter}, {more} more than now. Most of it comes from one: {most}.");
        PHRASES.put(
                "what-if.lead-nothing",
                "If four things went a tenth better from tomorrow on, {then} would be expected in {quarter}, {more} more than now. Nothing of it matters before the quarter ends.");
        PHRASES.put("what-if.name.new-deals", "number of new deals");
        PHRASES.put("what-if.name.odds", "odds of open deals");
        PHRASES.put("what-if.name.time", "time to win");
        PHRASES.put("what-if.name.wins", "wins among them");
        PHRASES.put("what-if.now", "Expected now");
        PHRASES.put("what-if.parts", "What each adds, to the smallest unit");
        PHRASES.put("what-if.then", "Expected then");
        PHRASES.put("what-if.waterfall", "Expected revenue of {quarter}, {currency}");
        PHRASES.put(
                "what-if.waterfall-note",
                "Each step is what that change adds on average over all orders in which the four could come. The columns are cut off below.");
        PHRASES.put("worth", "worth {worth}");
        PHRASES.put("worth.partly", "{amount} ({without} without an amount)");
        PHRASES.put("worth.partly-then", "{amount} ({without} whose amount on that day is not known)");
        PHRASES.put("worth.unknown", "not known");
    }

    private EnglishReview() {}
}
