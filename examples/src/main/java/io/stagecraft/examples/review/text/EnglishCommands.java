// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.text;

import java.util.Map;
import java.util.TreeMap;

/** What the commands beside the review say in English. */
public final class EnglishCommands {
    public static final Map<String, String> PHRASES = new TreeMap<>();

    static {
        PHRASES.put("checklist.answer", "{answer}: {reason}");
        PHRASES.put(
                "checklist.lead",
                "{phase}, {point}. {open} of {questions} {questions|question|questions} of the day {open|is|are} not answered with yes by what is recorded.");
        PHRASES.put("checklist.names", "{names}");
        PHRASES.put(
                "checklist.planned",
                "Visits and calls that the book records stand for what was done, next steps with a day for what is planned. Whether the day is summarised is told by outcomes. The biggest obstacle and the help needed are for the seller to name.");
        PHRASES.put("checklist.rhythm", "The rhythm of the month");
        PHRASES.put("checklist.sellers", "Daily checklist of {day}");
        PHRASES.put("checklist.tasks", "{tasks}");
        PHRASES.put("column.amount-then", "Amount then");
        PHRASES.put("column.average", "Deals bring on average");
        PHRASES.put("column.chance-then", "Chance then");
        PHRASES.put("column.changed-deals", "Deals changed");
        PHRASES.put("column.difference", "Difference");
        PHRASES.put("column.entry", "Entry");
        PHRASES.put("column.expected-amount", "Expected");
        PHRASES.put("column.field", "Field");
        PHRASES.put("column.gap-day", "Ahead or behind");
        PHRASES.put("column.gap-month", "Ahead or behind, month");
        PHRASES.put("column.key-point", "Key point");
        PHRASES.put("column.month", "Month");
        PHRASES.put("column.next-month", "Next month");
        PHRASES.put("column.next-visits", "Visits next month");
        PHRASES.put("column.obstacle", "Biggest obstacle");
        PHRASES.put("column.open-worth", "Open deals");
        PHRASES.put("column.outcome", "Outcome");
        PHRASES.put("column.phase", "Part of the month");
        PHRASES.put("column.planned-day", "Planned");
        PHRASES.put("column.planned-month", "Planned, month to date");
        PHRASES.put("column.scenario", "Scenario");
        PHRASES.put("column.target-chance", "Chance");
        PHRASES.put("column.tasks", "Tasks");
        PHRASES.put("column.usual", "Usually buys");
        PHRASES.put("column.visits", "Visits");
        PHRASES.put("column.without-customer", "Without a customer");
        PHRASES.put("column.won-day", "Won");
        PHRASES.put("column.won-month", "Won, month to date");
        PHRASES.put(
                "day.by-hand",
                "What was collected, and what was learned of market, competitors and technology, is not in the book: the sellers add it.");
        PHRASES.put(
                "day.lead",
                "On {day} {won} were won of {planned} planned, with {visits} {visits|visit or call|visits and calls}. In the month to date {monthWon} of {monthPlanned}.");
        PHRASES.put("day.not-begun", "No day of {quarter} has come yet, so there is nothing to report of it.");
        PHRASES.put("day.sellers", "Daily sales report of {day}");
        PHRASES.put("day.visits", "Visits and calls of {day}");
        PHRASES.put("form.pen", "__________");
        PHRASES.put("letter.all", "What is still without a customer");
        PHRASES.put(
                "letter.all-note",
                "Likely end and outlook: those of the review. Expected: what open deals that may close in the quarter bring at their chances, less in proportion where that is more than the likely end leaves; empty where nobody can say. Without a customer: the target less what is won and expected; below zero where more is expected.");
        PHRASES.put(
                "letter.customers",
                "{customers} {customers|customer|customers}, of whom {expected} are expected; {missing} of the target are without one");
        PHRASES.put(
                "letter.customers-not-said",
                "{customers} {customers|customer|customers}; nobody can say what is expected of them");
        PHRASES.put("letter.customers-of", "Customers who are to deliver the target of {seller}");
        PHRASES.put("letter.fields", "Target responsibility letter of {seller}");
        PHRASES.put("letter.heading", "Target responsibility letter of {seller}");
        PHRASES.put(
                "letter.lead",
                "{letters} {letters|seller answers|sellers answer} for a target; each letter names the customers who are to deliver it.");
        PHRASES.put("letter.margin", "all sellers together are given {margin} more than the target");
        PHRASES.put(
                "letter.nobody",
                "{deals} open {deals|deal|deals} that may close in the quarter {deals|names|name} no customer, so nobody is named for {deals|it|them}.");
        PHRASES.put("letter.section", "Due from {from} to {to}");
        PHRASES.put(
                "letter.usual",
                "What a customer usually buys is what it bought of the seller in the last twelve months, as much of it as a quarter has of their days. It is not added to what is expected, since open deals may be the same business.");
        PHRASES.put(
                "month-report.by-hand", "Collection and the support needed are not in the book: the sellers add them.");
        PHRASES.put("month-report.lead", "Of {target} planned for {month}, {won} were won by {day}.");
        PHRASES.put("month-report.next", "Plan of {month}");
        PHRASES.put("month-report.no-next", "There is no target for it yet.");
        PHRASES.put(
                "month-report.note",
                "Activity, mix, conversion and deal size are the causes of the gap in the quarter to date; empty where too few deals tell what is usual.");
        PHRASES.put("month-report.sellers", "Monthly report, {month}");
        PHRASES.put("scenarios.as-it-is", "As it is");
        PHRASES.put(
                "scenarios.average",
                "Deals bring on average: what is won and what open deals and deals not yet opened bring at their chances, whatever past quarters say of such sums.");
        PHRASES.put("scenarios.changes", "What each changes");
        PHRASES.put("scenarios.comparison", "Scenarios of {quarter}");
        PHRASES.put(
                "scenarios.deals", "Open deals that bring more or less in the quarter then, the largest change first");
        PHRASES.put("scenarios.idle", "{scenario}");
        PHRASES.put(
                "scenarios.idle-heading",
                "Scenarios that change nothing in the forecast: nobody and no open deal in play is as they say");
        PHRASES.put(
                "scenarios.lead",
                "{scenarios} {scenarios|scenario|scenarios} of {quarter}. As it is, the middle is {now}; the best of the scenarios is \"{best}\", with {middle}.");
        PHRASES.put(
                "scenarios.lead-unsure",
                "{scenarios} {scenarios|scenario|scenarios} of {quarter}. Nobody can say yet where the quarter ends, so no scenario can be held against another.");
        PHRASES.put(
                "scenarios.no-families",
                "No model that reads the deals takes part in the forecast, so that scenarios of deals do not move it.");
        PHRASES.put(
                "scenarios.note",
                "Middle, eight in ten: the forecast of the quarter as the scenario has its deals. Chance: of reaching the target beside it. Deals changed: those that bring more or less in the quarter then.");
        PHRASES.put("section.checklist", "What does the day ask for?");
        PHRASES.put("section.day", "What did the day bring?");
        PHRASES.put("section.league", "Who stands where?");
        PHRASES.put("section.letters", "Who answers for which target, and which customers are to deliver it?");
        PHRASES.put("section.month", "What did the month bring, and what is next?");
        PHRASES.put("section.scenarios", "What if it went otherwise?");
        PHRASES.put("section.sheet", "Who is to sell how much, in which week?");
        PHRASES.put("sheet.days", "Every day");
        PHRASES.put(
                "sheet.lead",
                "{total} of {quarter} are given to {sellers} {sellers|seller|sellers}, by week and by day; every sum is exact.");
        PHRASES.put("sheet.month", "{year}-{month}, by week");
        PHRASES.put("sheet.name", "{name}");
        PHRASES.put("sheet.week", "{from} to {to}");
        PHRASES.put("study.data", "Data: SHA-256 {digest}");
        PHRASES.put("study.difference", "{scenario}, {measure}: recorded {recorded}, found {found}");
        PHRASES.put("study.differs", "{others} of {numbers} recorded {numbers|number is|numbers are} not found again:");
        PHRASES.put("study.exactly", "{value} {unit}");
        PHRASES.put("study.forecast-chance", "chance of the target, combined forecast");
        PHRASES.put("study.forecast-quantile", "quantile {share} of the combined forecast");
        PHRASES.put("study.no-number", "none");
        PHRASES.put("study.not-recorded", "Nothing was recorded to hold it against; --record writes what was found.");
        PHRASES.put("study.number", "{scenario}, {measure}: {number}");
        PHRASES.put("study.other-data", "The data are others than those recorded, SHA-256 {digest}.");
        PHRASES.put("study.other-versions", "Recorded with Stagecraft {version} on Java {java}.");
        PHRASES.put(
                "study.run",
                "Stagecraft {version} on Java {java}, as of {day}, seed {seed}, {trials} {trials|draw|draws}");
        PHRASES.put(
                "study.same",
                "All {numbers} recorded {numbers|number is|numbers are} found again: money to the unit, others within 1e-12.");
        PHRASES.put("study.simulated-difference", "difference to the baseline, simulated");
        PHRASES.put("study.simulated-mean", "mean revenue, simulated");
        PHRASES.put("title.plan", "Plan of {book}");
        PHRASES.put("title.track", "Tracking of {book}");
        PHRASES.put("title.what-if", "What if, {book}");
    }

    private EnglishCommands() {}
}
