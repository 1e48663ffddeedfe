package io.stagecraft.core.message;

import static io.stagecraft.core.message.PhraseExample.says;

import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CorePhrasesTest {
    private static final List<PhraseExample> EXAMPLES = List.of(
            // contact
            says(Message.of("outcomes.mis-recorded").with("ended", 6).with("visits", 50).with("believable", Ratio.ofPercent(10)), "outcomes are probably mis-recorded: 6 of 50 visits ended in an order "
                            + "or a refusal, more than 10 %"),
            // explain
            says(Message.of("explanation.because").with("reason", Message.said("own", "it rains")), "because it rains"),
            says(Message.of("explanation.number").with("value", new BigDecimal("0.25")), "0.25"),
            says(
                    Message.of("explanation.number-unit").with("value", new BigDecimal("10000")).with("unit", "EUR"),
                    "10000 EUR"),
            says(Message.of("explanation.unknown"), "unknown"),
            says(Message.of("explanation.with").with("default", Message.said("own", "60 %")), "with 60 %"),
            says(Message.of("rule.first"), "first"),
            says(Message.of("rule.given"), "given"),
            says(Message.of("rule.log-odds"), "log-odds"),
            says(Message.of("rule.look-up"), "look-up"),
            says(Message.of("rule.minimum"), "minimum"),
            says(Message.of("rule.product"), "product"),
            says(Message.of("rule.sum"), "sum"),
            // inspection
            says(Message.of("decision.outlived"), "close it, or win it anew with the customer"),
            says(Message.of("default.contact-limit").with("days", 30), "no customer contact in 30 days, our assumption"),
            says(Message.of("default.push-limit").with("pushes", 2), "pushed 2 times or more, our assumption"),
            says(Message.of("default.slippage-limit").with("pushes", 2).with("days", 60), "pushed 2 times or by 60 days in all, our assumption"),
            says(Message.of("default.stall-otherwise").with("days", 30), "stalled beyond 30 days where neither history nor process tells, our "
                            + "assumption"),
            says(Message.of("default.stall-percent").with("share", Ratio.ofPercent(80)).with("wins", 20), "stalled beyond what 80 % of at least 20 won deals needed in the "
                            + "stage, our assumption"),
            says(Message.of("hygiene-action.ahead-of-customer"), "go back and get what the customer has not confirmed"),
            says(Message.of("hygiene-action.close-in-the-past"), "agree a new date with the customer, or close the deal"),
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
            says(Message.of("hygiene.no-amount"), "no amount"),
            says(Message.of("hygiene.no-close"), "no expected close"),
            says(Message.of("hygiene.no-contact").with("days", 1), "no customer contact in 1 day"),
            says(Message.of("hygiene.no-next-step"), "no next step ahead"),
            says(Message.of("hygiene.pushed").with("pushes", 2), "pushed 2 times or more"),
            says(Message.of("hygiene.single-threaded"), "single-threaded or no decision maker"),
            says(Message.of("hygiene.stalled"), "longer in its stage than the limit"),
            says(Message.of("hygiene.two-owners"), "two owners on one customer and product"),
            // performance
            says(Message.of("default.balance-limits").with("low", new BigDecimal("0.85")).with("high", new BigDecimal("1.15")), "in balance from 0.85 to 1.15 of the mean, our assumption"),
            says(Message.of("default.seller-minimum").with("deals", 10), "no comparison of sellers below 10 won deals, our assumption"),
            // pipeline
            says(Message.of("coverage.met"), "target met"),
            says(Message.of("coverage.no-win-rate").with("times", new BigDecimal("1.5")), "open deals cover 1.5 times what is missing; too few closed deals to "
                            + "say how many times are needed"),
            says(Message.of("coverage.required").with("times", new BigDecimal("1.5")).with("required", new BigDecimal("3.3")), "open deals cover 1.5 times what is missing; 3.3 times needed"),
            says(Message.of("default.missing-amount"), "amount estimated from list price"),
            says(Message.of("default.missing-close"), "expected close estimated from the time that deals of this age took to "
                            + "win"),
            says(Message.of("not-counted.close-in-the-past"), "expected close has passed"),
            says(Message.of("not-counted.no-close"), "no expected close, given or estimated"),
            says(Message.of("not-counted.outlived"), "older than any deal we ever won"),
            // stakeholder
            says(Message.of("default.active-contact").with("days", 60), "contact within 60 days counts as active"),
            says(Message.of("default.single-threaded").with("contacts", 2), "single-threaded below 2 active contacts"),
            says(Message.of("default.support-points"), "support from +2 to -2 where no points are given, our assumption"),
            says(Message.of("default.support-score"), "support from +2 to -2 weighs 1 to 3 by political status, our "
                            + "assumption"),
            says(Message.of("default.support-weights"), "weights of 1 to 3 by political status where none are given, our "
                            + "assumption"),
            says(Message.of("stakeholder.competitor-reaches-decider"), "a competitor talks with the decision maker while we reach only "
                            + "advisers: further talk with them may be worth nothing, unless the competitor fails on need or price"),
            says(Message.of("stakeholder.no-decision-maker"), "no decision maker is mapped"),
            says(Message.of("stakeholder.no-majority"), "supporters do not outnumber opponents"),
            says(Message.of("stakeholder.no-opponent-known"), "nobody is marked as an opponent: the map is probably incomplete"),
            says(Message.of("stakeholder.one-source"), "all contacts come from one and the same person"),
            says(Message.of("stakeholder.single-threaded"), "too few active contacts"));

    @TestFactory
    Stream<DynamicTest> everyPhraseReadsAsASentence() {
        return EXAMPLES.stream().map(PhraseExample::test);
    }

    @Test
    void everyPhraseHasAnExample() {
        PhraseExample.coverAll(CorePhrases.ENGLISH.keySet(), EXAMPLES);
    }
}
