package io.stagecraft.core.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** What {@code core} says, package by package. */
final class CorePhrases {
    static final Map<String, String> ENGLISH =
            ImmutableMap.<String, String>builder()
            // contact
            .put("outcomes.mis-recorded", "outcomes are probably mis-recorded: {ended} of {visits} visits ended "
                            + "in an order or a refusal, more than {believable}")
            // explain
            .put("explanation.because", "because {reason}")
            .put("explanation.number", "{value}")
            .put("explanation.number-unit", "{value} {unit}")
            .put("explanation.unknown", "unknown")
            .put("explanation.with", "with {default}")
            .put("rule.first", "first")
            .put("rule.given", "given")
            .put("rule.log-odds", "log-odds")
            .put("rule.look-up", "look-up")
            .put("rule.minimum", "minimum")
            .put("rule.product", "product")
            .put("rule.sum", "sum")
            // inspection
            .put("decision.outlived", "close it, or win it anew with the customer")
            .put("default.contact-limit", "no customer contact in {days} {days|day|days}, our assumption")
            .put("default.push-limit", "pushed {pushes} {pushes|time|times} or more, our assumption")
            .put("default.slippage-limit", "pushed {pushes} {pushes|time|times} or by {days} {days|day|days} in "
                            + "all, our assumption")
            .put("default.stall-otherwise", "stalled beyond {days} {days|day|days} where neither history nor "
                            + "process tells, our assumption")
            .put("default.stall-percent", "stalled beyond what {share} of at least {wins} won deals needed in "
                            + "the stage, our assumption")
            .put("hygiene-action.ahead-of-customer", "go back and get what the customer has not confirmed")
            .put("hygiene-action.close-in-the-past", "agree a new date with the customer, or close the deal")
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
            .put("hygiene.no-amount", "no amount")
            .put("hygiene.no-close", "no expected close")
            .put("hygiene.no-contact", "no customer contact in {days} {days|day|days}")
            .put("hygiene.no-next-step", "no next step ahead")
            .put("hygiene.pushed", "pushed {pushes} {pushes|time|times} or more")
            .put("hygiene.single-threaded", "single-threaded or no decision maker")
            .put("hygiene.stalled", "longer in its stage than the limit")
            .put("hygiene.two-owners", "two owners on one customer and product")
            // performance
            .put("default.balance-limits", "in balance from {low} to {high} of the mean, our assumption")
            .put("default.seller-minimum", "no comparison of sellers below {deals} won {deals|deal|deals}, our "
                            + "assumption")
            // pipeline
            .put("coverage.met", "target met")
            .put("coverage.no-win-rate", "open deals cover {times} times what is missing; too few closed deals "
                            + "to say how many times are needed")
            .put("coverage.required", "open deals cover {times} times what is missing; {required} times "
                            + "needed")
            .put("default.missing-amount", "amount estimated from list price")
            .put("default.missing-close", "expected close estimated from the time that deals of this age took to "
                            + "win")
            .put("not-counted.close-in-the-past", "expected close has passed")
            .put("not-counted.no-close", "no expected close, given or estimated")
            .put("not-counted.outlived", "older than any deal we ever won")
            // stakeholder
            .put("default.active-contact", "contact within {days} {days|day|days} counts as active")
            .put("default.single-threaded", "single-threaded below {contacts} active {contacts|contact|contacts}")
            .put("default.support-points", "support from +2 to -2 where no points are given, our assumption")
            .put("default.support-score", "support from +2 to -2 weighs 1 to 3 by political status, our "
                            + "assumption")
            .put("default.support-weights", "weights of 1 to 3 by political status where none are given, our "
                            + "assumption")
            .put("stakeholder.competitor-reaches-decider", "a competitor talks with the decision maker while we reach only "
                            + "advisers: further talk with them may be worth nothing, unless the competitor fails on need or price")
            .put("stakeholder.no-decision-maker", "no decision maker is mapped")
            .put("stakeholder.no-majority", "supporters do not outnumber opponents")
            .put("stakeholder.no-opponent-known", "nobody is marked as an opponent: the map is probably incomplete")
            .put("stakeholder.one-source", "all contacts come from one and the same person")
            .put("stakeholder.single-threaded", "too few active contacts")
            .buildOrThrow();

    private CorePhrases() {}
}
