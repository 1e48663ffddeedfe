package io.stagecraft.core.message;

import static io.stagecraft.core.message.PhraseExample.says;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScoringPhrasesTest {
    private static final List<PhraseExample> EXAMPLES = List.of(
            // learning
            says(Message.of("logistic.dependent").with("variable", "both").with("others", List.of(Argument.of("a"), Argument.of("b"))), "both follows from a and b, so its coefficient is not determined"),
            says(Message.of("logistic.held-by-ridge").with("variables", List.of(Argument.of("x"))), "only the ridge holds back what separates won from lost: x"),
            says(Message.of("logistic.intercept"), "the intercept"),
            says(Message.of("logistic.not-converged").with("steps", 1), "no maximum after 1 step"),
            says(Message.of("logistic.one-class").with("deals", 2).with("won", 1), "won and lost are both needed, but of 2 deals 1 was won"),
            says(Message.of("logistic.others"), "the others"),
            says(Message.of("logistic.separated").with("variables", List.of(Argument.of("x"), Argument.of("y"))), "no finite maximum: won and lost are separated without an error by x and y"),
            says(Message.of("naive-bayes.against").with("feature", "country=BE").with("share", new BigDecimal("0.63")), "country=BE speaks against winning (0.63)"),
            says(Message.of("naive-bayes.for").with("feature", "country=BE").with("share", new BigDecimal("0.63")), "country=BE speaks for winning (0.63)"),
            says(Message.of("naive-bayes.neutral").with("feature", "country=BE").with("share", new BigDecimal("0.5")), "country=BE speaks neither for nor against winning (0.5)"),
            says(Message.of("naive-bayes.never-lost").with("feature", "country=BE"), "country=BE was never lost"),
            says(Message.of("naive-bayes.never-won").with("feature", "country=BE"), "country=BE was never won"),
            says(Message.of("naive-bayes.never-won-and-never-lost").with("neverWon", "tag=late").with("neverLost", "country=BE"), "tag=late was never won and country=BE never lost, and nothing is added to counts"),
            says(Message.of("naive-bayes.no-stage"), "the stage is unknown"),
            says(Message.of("naive-bayes.none-counted").with("stage", "new"), "no deal that reached new was counted"),
            says(Message.of("naive-bayes.won-or-lost-not-counted").with("stage", "new"), "no won and lost deals that reached new were counted"),
            says(Message.of("naive-bayes.won-stage").with("stage", "ordered"), "ordered is a won stage"),
            says(Message.of("churn.few-purchases").with("minimum", 4), "with fewer than 4 purchases"),
            says(Message.of("churn.own-gaps"), "by its own gaps"),
            says(Message.of("churn.silence").with("days", 1).with("atRisk", 30).with("lost", 60).with("measured", Message.of("churn.own-gaps")), "1 day silent; at risk above 30, lost above 60, by its own gaps"),
            says(Message.of("default.churn-fallback").with("atRisk", 180).with("lost", 365), "at risk after 180 days, lost after 365, our assumption"),
            says(Message.of("default.lifecycle-growth").with("growing", Ratio.ofPercent(10)).with("declining", Ratio.ofPercent(-10)), "growing from +10 % over 12 months, declining from -10 %"),
            says(Message.of("default.new-customer").with("months", 6), "new for 6 months"),
            says(Message.of("lifecycle.bought-nothing"), "nothing bought in two years"),
            says(Message.of("lifecycle.buys-again"), "buys again after a year without"),
            says(Message.of("lifecycle.fell").with("growth", Ratio.ofPercent(-5)), "-5 % against the year before"),
            says(Message.of("lifecycle.new").with("first", LocalDate.of(2017, 8, 1)).with("months", 1), "first purchase on 2017-08-01, within the last 1 month"),
            says(Message.of("lifecycle.rose").with("growth", Ratio.ofPercent(5)), "+5 % against the year before"),
            says(Message.of("lifecycle.too-short").with("first", LocalDate.of(2017, 7, 31)).with("end", LocalDate.of(2018, 2, 1)), "first purchase on 2017-07-31, so there are no two full years before 2018-02-01"),
            // probability
            says(Message.of("probability.computed"), "computed"),
            says(
                    Message.of("rate.too-few")
                            .with("number", 7)
                            .with("of", "deals stayed in stage Proposal")
                            .with("minimum", 20),
                    "too few (7) deals stayed in stage Proposal; a rate takes 20, our assumption"),
            // tier and validation
            says(Message.of("default.classes-by-value"), "classes by value 80, 15 and 5 %, our assumption"),
            says(Message.of("default.contacts-per-class"), "4 contacts a month for A, 2 for B, 1 for C, our assumption"),
            says(Message.of("default.prospect"), "value 0 counts as no purchase"),
            says(Message.of("default.tier-split"), "tier split by largest remainder, our assumption"),
            says(Message.of("default.visits-a-day").with("visits", 3), "3 visits a day, our assumption"),
            says(Message.of("default.visits-per-tier"), "visits per tier 1 a month for important, 1 a quarter for general customers, our assumption"),
            says(Message.of("pyramid.ranks").with("tier", Labels.of("Large")).with("first", 1).with("last", 2).with("size", 1000).with("rule", Message.of("tier-rule.rank-percent")), "Large takes ranks 1 to 2 of 1,000 by rank percent"),
            says(Message.of("pyramid.tie").with("customers", 3).with("upper", Labels.of("Large")).with("lower", Labels.of("Small")), "3 customers of equal value are divided between Large and Small by their key"),
            says(Message.of("tier-rule.cumulative-value"), "cumulative value"),
            says(Message.of("tier-rule.largest-remainder"), "largest remainder"),
            says(Message.of("tier-rule.rank-percent"), "rank percent"),
            says(Message.of("tier-rule.threshold"), "threshold"),
            says(Message.of("validation.too-few").with("happened", 2).with("others", 0).with("minimum", 20), "too few (2 happened and 0 did not; it takes 20 of each)"));

    @TestFactory
    Stream<DynamicTest> everyPhraseReadsAsASentence() {
        return EXAMPLES.stream().map(PhraseExample::test);
    }

    @Test
    void everyPhraseHasAnExample() {
        PhraseExample.coverAll(ScoringPhrases.ENGLISH.keySet(), EXAMPLES);
    }
}
