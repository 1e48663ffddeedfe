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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScoringPhrasesTest {
    private static final Message COVERAGE =
            Message.of("coverage.answered").with("answered", 5).with("total", 7);
    private static final Message RANGE =
            Message.of("card.range").with("from", BigDecimal.ZERO).with("to", BigDecimal.TEN);
    private static final List<Argument> TWICE = List.of(Argument.of("A"), Argument.of("A"));
    private static final List<Argument> QUESTION =
            List.of(Argument.of(Message.of("risk.question").with("question", Labels.of("Are the funds there?"))));
    static final List<PhraseExample> EXAMPLES = List.of(
            says(Message.of("default.dealer-points"), "strong, average and weak count 2, 1 and 0, our assumption"),
            says(
                    Message.of("default.performance-coverage").with("coverage", Ratio.ofPercent(70)),
                    "rated from 70 % of the weight, our assumption"),
            says(Message.of("default.performance-points"), "points rise evenly from 0 to the plan, our assumption"),
            says(Message.of("default.performance-weights"), "weights of the card, our assumption"),
            says(
                    Message.of("aggregation.own").with("value", "median"),
                    "must not be the caller's own where cards stand on each other but was median"),
            says(Message.of("answer.choice"), "be a choice"),
            says(Message.of("answer.finite"), "be finite"),
            says(
                    Message.of("answer.in-band").with("first", "below 0").with("last", "from 501"),
                    "be in a band from \"below 0\" to \"from 501\""),
            says(Message.of("answer.number"), "be a number"),
            says(
                    Message.of("answer.one-of").with("options", List.of(Argument.of("YES"), Argument.of("NO"))),
                    "be one of YES and NO"),
            says(
                    Message.of("answer.outside")
                            .with("rule", Message.of("answer.finite"))
                            .with("value", "Infinity"),
                    "must be finite but was Infinity"),
            says(
                    Message.of("answer.to-one-of")
                            .with("questions", List.of(Argument.of("budget"), Argument.of("users"))),
                    "be to a question of the card, budget and users,"),
            says(
                    Message.of("band.above-to")
                            .with("from", new BigDecimal("10"))
                            .with("to", new BigDecimal("20")),
                    "above 10 to 20"),
            says(
                    Message.of("band.above-to-below")
                            .with("from", new BigDecimal("10"))
                            .with("to", new BigDecimal("20")),
                    "above 10 to below 20"),
            says(
                    Message.of("band.from-to-below")
                            .with("from", new BigDecimal("10"))
                            .with("to", new BigDecimal("20")),
                    "10 to below 20"),
            says(Message.of("band.above").with("from", new BigDecimal("10")), "above 10"),
            says(Message.of("band.any"), "any"),
            says(Message.of("band.from").with("from", new BigDecimal("10")), "from 10"),
            says(Message.of("band.up-to").with("to", new BigDecimal("20")), "up to 20"),
            says(
                    Message.of("band.empty").with("value", "5 to below 5"),
                    "must begin below its end but was 5 to below 5"),
            says(
                    Message.of("band.gap").with("before", "below 5").with("value", "from 6"),
                    "must follow the band before it, \"below 5\", but was from 6"),
            says(
                    Message.of("band.overlap").with("before", "up to 5").with("value", "from 5"),
                    "must not overlap the band before it, \"up to 5\", but was from 5"),
            says(Message.of("bands.count").with("most", 100).with("value", 0), "must be 1 to 100 but was 0"),
            says(Message.of("card.range").with("from", BigDecimal.ZERO).with("to", BigDecimal.TEN), "0 to 10"),
            says(Message.of("card.scale"), "must be one of numbers where another card answers"),
            says(
                    Message.of("card.unknown")
                            .with("known", List.of(Argument.of("fit"), Argument.of("risk")))
                            .with("value", "size"),
                    "must be one of fit and risk but was size"),
            says(Message.of("cards.circle").with("value", "a on b on a"), "must not stand on themselves: a on b on a"),
            says(Message.of("cards.none"), "must have at least one"),
            says(Message.of("class.bound"), "must be given above the lowest class"),
            says(
                    Message.of("class.lowest").with("value", BigDecimal.TEN),
                    "must be absent in the lowest class but was 10"),
            says(
                    Message.of("class.order").with("below", BigDecimal.TEN).with("value", BigDecimal.ONE),
                    "must lie above that of the class below it, 10, but was 1"),
            says(
                    Message.of("class.unreachable").with("value", "best"),
                    "must be reachable with some answers but was best"),
            says(Message.of("classes.count").with("most", 100).with("value", 101), "must be at most 100 but was 101"),
            says(Message.of("classes.none"), "must have at least one"),
            says(
                    Message.of("coverage.range").with("value", Ratio.ofPercent(150)),
                    "must be from 0 % to 100 % but was 150 %"),
            says(Message.of("criteria.none"), "must have at least one"),
            says(
                    Message.of("criterion.question")
                            .with("criterion", "budget")
                            .with("question", Labels.of("Is there a budget?"))
                            .with("answer", Message.of("score.not-answered")),
                    "Is there a budget? not answered"),
            says(
                    Message.of("criterion.statement")
                            .with("criterion", "budget")
                            .with("question", Labels.of("Budget"))
                            .with("answer", Message.of("score.not-answered")),
                    "Budget: not answered"),
            says(
                    Message.of("direction.falling")
                            .with("before", BigDecimal.ONE)
                            .with("value", BigDecimal.TEN),
                    "must give points that are falling but was 1 before 10"),
            says(
                    Message.of("direction.rising")
                            .with("before", BigDecimal.TEN)
                            .with("value", BigDecimal.ONE),
                    "must give points that are rising but was 10 before 1"),
            says(Message.of("extractor.choice"), "must be given as a choice"),
            says(Message.of("extractor.missing"), "must have an extractor"),
            says(Message.of("extractor.number"), "must be given as a number"),
            says(Message.of("extractor.unknown"), "must be a criterion of the card"),
            says(
                    Message.of("id.reserved").with("value", "initial-points"),
                    "must not be that of the initial points but was initial-points"),
            says(
                    Message.of("initial.sum").with("value", BigDecimal.ONE),
                    "must be 0 unless the points are added but was 1"),
            says(Message.of("linear.decimals").with("most", 9).with("value", 10), "must be 0 to 9 but was 10"),
            says(
                    Message.of("linear.empty").with("from", BigDecimal.TEN).with("to", BigDecimal.ONE),
                    "must begin below its end but was 10 to 1"),
            says(
                    Message.of("linear.points")
                            .with("decimals", 1)
                            .with("from", new BigDecimal("0.25"))
                            .with("to", BigDecimal.ONE),
                    "must have points of at most 1 decimal at its ends but was 0.25 and 1"),
            says(
                    Message.of("option.unknown").with("value", "UNKNOWN"),
                    "must not be an answer nobody gave, UNKNOWN; use the rule for a missing answer"),
            says(Message.of("options.count").with("most", 100).with("value", 0), "must be 1 to 100 but was 0"),
            says(
                    Message.of("points.decimals").with("most", 18).with("value", 19),
                    "must have weights and points of at most 18 decimals together but was 19"),
            says(
                    Message.of("points.overflow")
                            .with("points", new BigDecimal("12345678901234567890"))
                            .with("decimals", 1),
                    "must stay within 2^60 units of the last decimal in all but was 12345678901234567890 points with 1 decimal"),
            says(
                    Message.of("range.differs").with("first", RANGE).with("value", RANGE),
                    "must give points in the range of the first criterion, 0 to 10, but was 0 to 10"),
            says(Message.of("range.zero"), "must be able to give different points where the sum is normalised"),
            says(Message.of("weight.not-positive").with("value", BigDecimal.ZERO), "must be above 0 but was 0"),
            says(
                    Message.of("weight.weakest").with("value", BigDecimal.TEN),
                    "must be 1 where the weakest link counts but was 10"),
            says(Message.of("axis.band-twice").with("value", TWICE), "must differ but was A and A"),
            says(Message.of("axis.bands"), "must not be empty"),
            says(
                    Message.of("axis.edge-order").with("before", "3/10").with("value", "1/2"),
                    "must be below the one before, 3/10, but was 1/2"),
            says(
                    Message.of("axis.edges").with("expected", 2).with("value", 3),
                    "must be one fewer than the bands, 2, but was 3"),
            says(Message.of("default.attractiveness-mean"), "our attractiveness, mean of 1 to 5"),
            says(Message.of("default.high-volume"), "high = at least the median of the machines looked at"),
            says(
                    Message.of("default.old-machine").with("lease", 12).with("age", 48),
                    "old = lease ends within 12 months, or age from 48 months"),
            says(
                    Message.of("default.relationship-strength"),
                    "strength and trend of a relationship by its level, our assumption"),
            says(Message.of("default.share-of-wallet"), "share of the customer's yearly spend in our category"),
            says(Message.of("grid.advice").with("advice", Labels.of("visit and grow")), "visit and grow"),
            says(
                    Message.of("grid.advice-and-move")
                            .with("move", Labels.of("defend the relationship"))
                            .with("advice", Labels.of("visit and grow")),
                    "defend the relationship; visit and grow"),
            says(
                    Message.of("grid.position")
                            .with("cell", Labels.of("high potential"))
                            .with("relationship", Labels.of("Developing"))
                            .with("strength", 3)
                            .with("trend", Labels.of("up")),
                    "high potential; relationship: Developing, strength 3 of 5, up"),
            says(
                    Message.of("grid.position-unknown").with("cell", Labels.of("high potential")),
                    "high potential; relationship: unknown"),
            says(Message.of("matrix.cell-missing"), "must be there"),
            says(Message.of("matrix.cell-outside"), "must be of a row and a column of the matrix"),
            says(Message.of("matrix.cell-twice"), "must be there once"),
            says(Message.of("matrix.column-twice").with("value", TWICE), "must differ but was A and A"),
            says(Message.of("matrix.columns"), "must not be empty"),
            says(Message.of("matrix.row-twice").with("value", TWICE), "must differ but was A and A"),
            says(Message.of("matrix.rows"), "must not be empty"),
            says(Message.of("added-count.range").with("value", "NaN"), "must be a number above 0 but was NaN"),
            says(Message.of("column.twice").with("value", "size"), "duplicate column: size"),
            says(Message.of("feature.unbound"), "must be bound to a function"),
            says(Message.of("features.empty"), "must hold a feature"),
            says(Message.of("minimum-tag-observations.range").with("value", -1), "must be at least 0 but was -1"),
            says(
                    Message.of("won-stages.unknown")
                            .with("stages", List.of(Argument.of("new"), Argument.of("ordered")))
                            .with("value", "won"),
                    "must be one of the stages new and ordered but was won"),
            says(Message.of("default.critical-fit"), "red by a no to solution fit, our assumption"),
            says(
                    Message.of("default.critical-funds-or-event"),
                    "red by a no to access to funds or compelling event, our assumption"),
            says(Message.of("default.meddic-points"), "one point for each element, our assumption"),
            says(Message.of("default.meddpicc-bands"), "bands 4 to 7 and 12 to 13 closed, our assumption"),
            says(
                    Message.of("default.meddpicc-coverage").with("coverage", Ratio.ofPercent(70)),
                    "one band from 70 % answered, our assumption"),
            says(Message.of("default.normalisation"), "normalised over lowest to highest, our assumption"),
            says(Message.of("default.points-card-bands"), "bands begin at 10 and 20 points, our assumption"),
            says(
                    Message.of("default.section-answers").with("minimum", 4).with("criteria", 5),
                    "section needs 4 of 5 answers, our assumption"),
            says(
                    Message.of("default.section-verdict")
                            .with("red", new BigDecimal("-0.2"))
                            .with("green", new BigDecimal("0.6")),
                    "red up to a mean of -0.2, green from 0.6, our assumption"),
            says(Message.of("default.trade-journals-rank"), "trade journals rank medium, our assumption"),
            says(Message.of("qualification.four-questions"), "four questions"),
            says(
                    Message.of("qualification.section")
                            .with("verdict", Labels.of("amber"))
                            .with("coverage", COVERAGE),
                    "amber, 5 of 7 answered"),
            says(Message.of("qualification.verdict").with("verdict", Labels.of("rework")), "rework"),
            says(
                    Message.of("default.pair-not-compared")
                            .with("first", "price")
                            .with("second", "service"),
                    "price and service were not compared and count as equally important, our assumption"),
            says(
                    Message.of("default.contact-level")
                            .with("contact", Labels.of("intensive"))
                            .with("class", "A"),
                    "intensive contact for class A, our assumption"),
            says(Message.of("default.decision-days").with("days", 1), "decided within 1 day, our assumption"),
            says(
                    Message.of("default.exception"),
                    "clear follow-on business lifts the pass mark if somebody approves, our assumption"),
            says(Message.of("default.listed-by"), "listed by the worst class, our assumption"),
            says(
                    Message.of("default.low-risk").with("from", Ratio.ofPercent(75)),
                    "low risk from 75 % in the worst case, our assumption"),
            says(Message.of("default.pass-mark").with("mark", Ratio.ofPercent(60)), "pass mark 60 %, our assumption"),
            says(
                    Message.of("default.rows-answered").with("coverage", Ratio.ofPercent(70)),
                    "rated from 70 % of the rows answered, our assumption"),
            says(
                    Message.of("default.seven-risk-rows"),
                    "the seven factors with 0, 1 or 2 points each and equal weight, our assumption"),
            says(Message.of("default.soon-fallback").with("days", 90), "soon = within 90 days, our assumption"),
            says(Message.of("default.soon-won-cycle").with("days", 57), "soon = within one median won cycle (57 days)"),
            says(
                    Message.of("default.ten-risk-rows"),
                    "ten rows with 0, 1 or 2 points each and equal weight, of which the source gives the number only, our assumption"),
            says(Message.of("rating.class").with("class", "A"), "A"),
            says(
                    Message.of("rating.classes")
                            .with("best", "B")
                            .with("worst", "D")
                            .with("questions", QUESTION),
                    "B or D; ask \"Are the funds there?\""),
            says(Message.of("rating.close-passed"), "close date passed"),
            says(Message.of("rating.contact").with("contact", Labels.of("intensive")), "intensive contact"),
            says(Message.of("rating.contact-unchanged"), "contact unchanged"),
            says(Message.of("rating.decision").with("decision", Labels.of("drop")), "drop"),
            says(
                    Message.of("rating.no-class")
                            .with("decision", Labels.of("pass"))
                            .with("contact", Message.of("rating.contact-unchanged"))
                            .with("reason", Message.of("rating.close-passed")),
                    "pass, contact unchanged: close date passed"),
            says(Message.of("rating.no-close"), "no expected close, given or estimated"),
            says(Message.of("rating.outlived"), "older than any deal we ever won"),
            says(
                    Message.of("rating.summary")
                            .with("class", Message.of("rating.class").with("class", "A"))
                            .with("contact", Message.of("rating.contact-unchanged")),
                    "A, contact unchanged"),
            says(Message.of("risk.ask-first").with("questions", QUESTION), "ask first: \"Are the funds there?\""),
            says(
                    Message.of("risk.could-exclude")
                            .with("score", Message.of("risk.score").with("score", Ratio.ofPercent(80)))
                            .with("questions", QUESTION),
                    "80 %; \"Are the funds there?\" could exclude"),
            says(Message.of("risk.decides").with("questions", QUESTION), "\"Are the funds there?\" decides"),
            says(
                    Message.of("risk.decision")
                            .with("decision", Labels.of("undecided"))
                            .with("answered", COVERAGE),
                    "undecided: 5 of 7 answered"),
            says(
                    Message.of("risk.decision-and-why")
                            .with("decision", Labels.of("reduce"))
                            .with("answered", COVERAGE)
                            .with("why", Message.of("risk.score").with("score", Ratio.ofPercent(50))),
                    "reduce: 5 of 7 answered; 50 %"),
            says(
                    Message.of("risk.exception")
                            .with("reason", Message.of("default.exception"))
                            .with("approver", "Li"),
                    "clear follow-on business lifts the pass mark if somebody approves, our assumption, approved by Li"),
            says(Message.of("risk.not-rated").with("answered", 2).with("total", 7), "not rated (2 of 7)"),
            says(
                    Message.of("risk.open-knock-out").with("question", Labels.of("Are the funds there?")),
                    "Are the funds there? could still exclude the customer"),
            says(
                    Message.of("risk.question").with("question", Labels.of("Are the funds there?")),
                    "\"Are the funds there?\""),
            says(Message.of("risk.range").with("worst", Ratio.of(5, 7)).with("best", Ratio.one()), "71.43 % to 100 %"),
            says(Message.of("risk.score").with("score", Ratio.ofPercent(80)), "80 %"),
            says(Message.of("risk.screening"), "screening"),
            says(Message.of("score.card").with("card", Labels.of("Customer risk")), "Customer risk"),
            says(Message.of("score.counted"), "points"),
            says(Message.of("score.part").with("part", "agency"), "agency"),
            says(
                    Message.of("score.part-of")
                            .with("card", Labels.of("Fit"))
                            .with("part", Message.of("score.part").with("part", "agency")),
                    "Fit: agency"),
            says(Message.of("score.status").with("status", Labels.of("not rated")), "not rated"),
            says(
                    Message.of("score.summary")
                            .with("score", Labels.of("Customer risk"))
                            .with("points", BigDecimal.TEN)
                            .with("coverage", COVERAGE)
                            .with("result", Labels.of("passed")),
                    "Customer risk: 10 points, 5 of 7 answered, passed"),
            says(Message.of("score.value").with("value", Ratio.ofPercent(80)), "80 %"),
            says(
                    Message.of("score.value-not-rated")
                            .with("value", Ratio.ofPercent(80))
                            .with("coverage", COVERAGE),
                    "80 %, not rated: 5 of 7 answered"),
            says(Message.of("naive-bayes.feature").with("variable", "country").with("value", "BE"), "country=BE"),
            says(Message.of("rule.mean"), "points / weight"),
            says(Message.of("rule.normalised"), "(points - lowest) / (highest - lowest)"),
            says(Message.of("unit.visits").with("value", BigDecimal.ONE), "1 visit"),
            says(
                    Message.of("rfm.tie")
                            .with("customers", 10)
                            .with("measure", Labels.of("frequency"))
                            .with("score", 3)
                            .with("best", 5)
                            .with("worst", 1),
                    "10 customers of equal frequency score 3 (5 to 1 by position)"),
            says(
                    Message.of("validation.brier")
                            .with("brier", new BigDecimal("0.3230"))
                            .with("share", new BigDecimal("0.2065")),
                    "Brier 0.323, of the share alone 0.2065"),
            says(
                    Message.of("validation.calibration")
                            .with("error", new BigDecimal("0.3422"))
                            .with("bins", 10),
                    "calibration error 0.3422 in 10 bins"),
            says(
                    Message.of("validation.happened")
                            .with("predictions", 12_555)
                            .with("happened", 3_658)
                            .with("expected", new BigDecimal("7954.5")),
                    "12,555 predictions, 3,658 happened, 7954.5 expected"),
            says(Message.of("validation.lift").with("lift", new BigDecimal("1.24")), "lift of the best tenth 1.24"),
            says(Message.of("validation.log-loss").with("loss", new BigDecimal("0.8435")), "log-loss 0.8435"),
            says(
                    Message.of("validation.ranking")
                            .with("area", new BigDecimal("0.5308"))
                            .with("error", new BigDecimal("0.0056")),
                    "AUC 0.5308, standard error 0.0056"),
            says(Message.of("validation.area").with("area", BigDecimal.ONE), "AUC 1"),
            // learning
            says(
                    Message.of("logistic.dependent")
                            .with("variable", "both")
                            .with("others", List.of(Argument.of("a"), Argument.of("b"))),
                    "both follows from a and b, so its coefficient is not determined"),
            says(
                    Message.of("logistic.held-by-ridge").with("variables", List.of(Argument.of("x"))),
                    "only the ridge holds back what separates won from lost: x"),
            says(Message.of("logistic.not-converged").with("steps", 1), "no maximum after 1 step"),
            says(
                    Message.of("logistic.one-class").with("deals", 2).with("won", 1),
                    "won and lost are both needed, but of 2 deals 1 was won"),
            says(
                    Message.of("logistic.separated").with("variables", List.of(Argument.of("x"), Argument.of("y"))),
                    "no finite maximum: won and lost are separated without an error by x and y"),
            says(
                    Message.of("naive-bayes.against")
                            .with("feature", "country=BE")
                            .with("share", new BigDecimal("0.63")),
                    "country=BE speaks against winning (0.63)"),
            says(
                    Message.of("naive-bayes.for").with("feature", "country=BE").with("share", new BigDecimal("0.63")),
                    "country=BE speaks for winning (0.63)"),
            says(
                    Message.of("naive-bayes.neutral")
                            .with("feature", "country=BE")
                            .with("share", new BigDecimal("0.5")),
                    "country=BE speaks neither for nor against winning (0.5)"),
            says(Message.of("naive-bayes.never-lost").with("feature", "country=BE"), "country=BE was never lost"),
            says(Message.of("naive-bayes.never-won").with("feature", "country=BE"), "country=BE was never won"),
            says(
                    Message.of("naive-bayes.never-won-and-never-lost")
                            .with("neverWon", "tag=late")
                            .with("neverLost", "country=BE"),
                    "tag=late was never won and country=BE never lost, and nothing is added to counts"),
            says(Message.of("naive-bayes.no-stage"), "the stage is unknown"),
            says(Message.of("naive-bayes.none-counted").with("stage", "new"), "no deal that reached new was counted"),
            says(
                    Message.of("naive-bayes.won-or-lost-not-counted").with("stage", "new"),
                    "no won and lost deals that reached new were counted"),
            says(Message.of("naive-bayes.won-stage").with("stage", "ordered"), "ordered is a won stage"),
            says(Message.of("churn.few-purchases").with("minimum", 4), "with fewer than 4 purchases"),
            says(Message.of("churn.own-gaps"), "by its own gaps"),
            says(
                    Message.of("churn.silence")
                            .with("days", 1)
                            .with("atRisk", 30)
                            .with("lost", 60)
                            .with("measured", Message.of("churn.own-gaps")),
                    "1 day silent; at risk above 30, lost above 60, by its own gaps"),
            says(
                    Message.of("default.churn-fallback").with("atRisk", 180).with("lost", 365),
                    "at risk after 180 days, lost after 365, our assumption"),
            says(
                    Message.of("default.lifecycle-growth")
                            .with("growing", Ratio.ofPercent(10))
                            .with("declining", Ratio.ofPercent(-10)),
                    "growing from +10 % over 12 months, declining from -10 %"),
            says(Message.of("default.new-customer").with("months", 6), "new for 6 months"),
            says(Message.of("lifecycle.bought-nothing"), "nothing bought in two years"),
            says(Message.of("lifecycle.buys-again"), "buys again after a year without"),
            says(Message.of("lifecycle.fell").with("growth", Ratio.ofPercent(-5)), "-5 % against the year before"),
            says(
                    Message.of("lifecycle.first-bought")
                            .with("first", LocalDate.of(2017, 8, 1))
                            .with("months", 1),
                    "first purchase on 2017-08-01, within the last 1 month"),
            says(Message.of("lifecycle.rose").with("growth", Ratio.ofPercent(5)), "+5 % against the year before"),
            says(
                    Message.of("lifecycle.too-short")
                            .with("first", LocalDate.of(2017, 7, 31))
                            .with("end", LocalDate.of(2018, 2, 1)),
                    "first purchase on 2017-07-31, so there are no two full years before 2018-02-01"),
            says(Message.of("churn.fallback").with("value", 3), "must not be negative but was 3"),
            says(
                    Message.of("churn.fallback-order").with("atRisk", 3).with("value", 3),
                    "must be at least those at risk, 3, but was 3"),
            says(Message.of("churn.lost").with("value", 3), "must be at least 1 but was 3"),
            says(Message.of("churn.minimum").with("value", 3), "must be at least 2 but was 3"),
            says(
                    Message.of("churn.quantile").with("value", Ratio.ofPercent(110)),
                    "must be above 0 % and at most 100 % but was 110 %"),
            says(
                    Message.of("lifecycle.growth")
                            .with("declining", Ratio.ofPercent(-10))
                            .with("value", Ratio.ofPercent(-20)),
                    "must be above the growth from which one declines, -10 %, but was -20 %"),
            says(Message.of("lifecycle.new").with("value", 3), "must not be negative but was 3"),
            says(
                    Message.of("rfm.count").with("days", 3).with("value", 3),
                    "must be as many as the limits of days, 3, but was 3"),
            says(Message.of("rfm.empty"), "must be at least one"),
            says(Message.of("rfm.fall").with("value", 3), "must fall from score to score, which 3 does not"),
            says(Message.of("rfm.rise").with("value", 3), "must rise from score to score, which 3 does not"),
            says(Message.of("policy.contacts").with("value", 3), "must not be negative but was 3"),
            says(
                    Message.of("policy.share-of-time").with("value", Ratio.ofPercent(120)),
                    "must be from 0 % to 100 % but was 120 %"),
            says(Message.of("policy.visits").with("value", 3), "must not be negative but was 3"),
            says(
                    Message.of("scheme.rule").with("tiers", 3).with("value", 3),
                    "must speak of as many tiers as there are, 3, but was 3"),
            says(Message.of("scheme.tier-id").with("value", 3), "must each have an id of their own but was 3"),
            says(Message.of("scheme.tiers").with("most", 3).with("value", 3), "must be 1 to 3 but was 3"),
            says(Message.of("scheme.time").with("value", 3), "must not allocate more than all of the time but was 3"),
            says(Message.of("tiers.minimum").with("value", 3), "must be above 0 but was 3"),
            says(
                    Message.of("tiers.minimum-order").with("value", 3),
                    "must be below the one of the tier above but was 3"),
            says(Message.of("tiers.minimums").with("value", 3), "must be empty except under thresholds but was 3"),
            says(
                    Message.of("tiers.name").with("value", 3),
                    "must not be blank for a rule of the caller's own, and must be missing for any other, but was 3"),
            says(
                    Message.of("tiers.own").with("value", List.of(Argument.of(Ratio.one()))),
                    "must be empty, and minimums too, under a rule of the caller's own but was 100 %"),
            says(Message.of("tiers.share").with("value", Ratio.ofPercent(-10)), "must not be negative but was -10 %"),
            says(
                    Message.of("tiers.shares")
                            .with("value", List.of(Argument.of(Ratio.ofPercent(20)), Argument.of(Ratio.ofPercent(80)))),
                    "must be empty under thresholds but was 20 % and 80 %"),
            says(Message.of("tiers.shares-sum").with("value", 3), "must sum to exactly 1 but was 3"),
            // probability
            says(Message.of("logistic.average-deal"), "average deal"),
            says(
                    Message.of("logistic.variable").with("variable", "visits").with("value", new BigDecimal("5.0")),
                    "visits 5"),
            says(Message.of("logistic.unknown"), "a number the model needs is unknown"),
            says(Message.of("naive-bayes.prior"), "won and lost so far"),
            says(Message.of("age.beyond-limit").with("days", 1), "older than 1 day"),
            says(Message.of("age.beyond-longest-win").with("days", 138), "older than any deal we ever won (138 days)"),
            says(
                    Message.of("age.beyond-p95-of-wins").with("days", 136),
                    "older than 95 % of the deals we won (136 days)"),
            says(Message.of("age.in-stage-unknown"), "the time of the deal in its stage is unknown"),
            says(
                    Message.of("age.none-left-later")
                            .with("place", Message.of("place.stage").with("stage", Labels.of("Proposal"))),
                    "no deal was observed to leave stage Proposal after its first day"),
            says(Message.of("age.unknown"), "the age of the deal is unknown"),
            says(Message.of("conversion.book").with("won", 1).with("closed", 1), "1 of 1 closed deal was won"),
            says(
                    Message.of("conversion.stage").with("won", 1).with("closed", 2),
                    "1 of 2 deals that reached it was won"),
            says(
                    Message.of("conversion.team").with("won", 5).with("closed", 7),
                    "5 of its 7 were won, shrunk to all teams"),
            says(Message.of("deal.abandoned"), "the deal is abandoned"),
            says(Message.of("deal.lost"), "the deal is lost"),
            says(Message.of("deal.won"), "the deal is won"),
            says(
                    Message.of("default.days-in-stage").with("days", 29).with("minimum", 20),
                    "taken as 29 days, the last on which 20 deals stayed longer and after which one left, our assumption"),
            says(Message.of("default.funnel-probability"), "template probability for the funnel stage, our assumption"),
            says(Message.of("default.milestone-probability"), "milestone yield, not verified"),
            says(Message.of("default.published-probability"), "published default of the system"),
            says(Message.of("default.stage-probability"), "template probability for the stage, our assumption"),
            says(
                    Message.of("history.bounds")
                            .with("deals", 120)
                            .with("lower", Ratio.ofPercent(20))
                            .with("upper", Ratio.of(1, 8)),
                    "120 deals are still open and older than any that left: 20 % if all of them are lost, 12.5 % if they end as the others did"),
            says(
                    Message.of("history.bounds-later")
                            .with("deals", 30)
                            .with("lower", Ratio.ofPercent(38))
                            .with("upper", Ratio.ofPercent(50)),
                    "30 deals are still open in later stages and older than any that left these: 38 % if all of them are lost, 50 % if they end as the others did"),
            says(
                    Message.of("history.measured").with("won", 40).with("lost", 1),
                    "measured from 40 won and 1 lost deal"),
            says(
                    Message.of("history.no-paths").with("unrecorded", 1).with("closed", 120),
                    "1 of 120 closed deals is known by its end only: nothing is learned by stage, only for the book as a whole"),
            says(
                    Message.of("history.other-process")
                            .with("deals", 1)
                            .with("other", "a 1")
                            .with("process", "a 2"),
                    "1 deal is in process a 1, not in a 2, and teaches nothing here"),
            says(
                    Message.of("history.sampled").with("read", 15_000).with("deals", 45_000),
                    "chances are learned from a sample of the book, 15,000 of its 45,000 deals"),
            says(
                    Message.of("history.stayed")
                            .with("deals", 49)
                            .with("days", 1)
                            .with("place", Message.of("place.book")),
                    "49 deals stayed longer than 1 day in the book"),
            says(
                    Message.of("history.team").with("deals", 50),
                    "50 deals of the team stayed that long, shrunk to all teams"),
            says(
                    Message.of("history.too-few")
                            .with("won", 7)
                            .with("lost", 1200)
                            .with("wins", 40)
                            .with("losses", 40),
                    "too few (7 won and 1,200 lost; it takes 40 and 40, our assumption)"),
            says(Message.of("place.book"), "the book"),
            says(Message.of("place.stage").with("stage", Labels.of("Proposal")), "stage Proposal"),
            says(Message.of("probability.chance"), "chance"),
            says(Message.of("probability.completed"), "completed"),
            says(Message.of("probability.given"), "given by the caller"),
            says(Message.of("probability.half"), "half"),
            says(Message.of("probability.manual"), "set by a person"),
            says(Message.of("probability.not-computable"), "not computable"),
            says(Message.of("probability.outlived"), "outlived"),
            says(Message.of("probability.win"), "win probability"),
            says(Message.of("probability.days-there").with("days", 1), "1 day there"),
            says(Message.of("probability.half-of").with("part", Message.of("probability.chance")), "half of chance"),
            says(
                    Message.of("probability.on-entry")
                            .with("place", Message.of("place.stage").with("stage", Labels.of("Proposal"))),
                    "stage Proposal on entry"),
            says(
                    Message.of("probability.parts")
                            .with(
                                    "parts",
                                    List.of(
                                            Argument.of(Message.of("probability.chance")),
                                            Argument.of(Message.of("probability.completed")))),
                    "chance and completed"),
            says(Message.of("probability.team").with("team", "west"), "team west"),
            says(
                    Message.of("rate.of-left")
                            .with("place", Message.of("place.stage").with("stage", Labels.of("Proposal"))),
                    "deals were observed to leave stage Proposal"),
            says(
                    Message.of("rate.of-reached")
                            .with("place", Message.of("place.stage").with("stage", Labels.of("Proposal"))),
                    "closed deals reached stage Proposal"),
            says(
                    Message.of("rate.of-stayed")
                            .with("place", Message.of("place.stage").with("stage", Labels.of("Proposal"))),
                    "deals stayed in stage Proposal"),
            says(Message.of("capacity.visits"), "visits needed a month"),
            says(Message.of("pyramid.rank"), "rank"),
            says(Message.of("pyramid.tier"), "tier"),
            says(Message.of("pyramid.value"), "value"),
            says(
                    Message.of("capacity.tier").with("subjects", 20).with("tier", Labels.of("Strategic")),
                    "20 x Strategic"),
            says(Message.of("pyramid.tier-name").with("tier", Labels.of("Strategic")), "Strategic"),
            says(
                    Message.of("stage.no-probability").with("stage", Labels.of("Proposal")),
                    "stage Proposal has no probability"),
            says(Message.of("probability.computed"), "computed"),
            says(
                    Message.of("rate.too-few")
                            .with("number", 7)
                            .with("of", Message.of("rate.of-stayed").with("place", Message.of("place.book")))
                            .with("minimum", 20),
                    "too few (7) deals stayed in the book; a rate takes 20, our assumption"),
            // score
            says(Message.of("score.answer").with("answer", Labels.of("yes")), "yes"),
            says(
                    Message.of("score.both")
                            .with("first", Message.of("score.not-scored"))
                            .with("second", Message.of("score.not-answered")),
                    "not scored, not answered"),
            says(
                    Message.of("score.change")
                            .with("before", Message.of("score.not-answered"))
                            .with("after", Message.of("score.answer").with("answer", "from 100")),
                    "not answered -> from 100"),
            says(Message.of("score.highest-answered"), "highest of what is answered"),
            says(Message.of("score.initial-points"), "initial points"),
            says(
                    Message.of("score.line")
                            .with("points", new BigDecimal("37"))
                            .with("most", new BigDecimal("40")),
                    "37 of at most 40"),
            says(Message.of("score.lowest-answered"), "lowest of what is answered"),
            says(Message.of("score.not-answered"), "not answered"),
            says(Message.of("score.not-scored"), "not scored"),
            says(
                    Message.of("score.open").with("lowest", BigDecimal.ZERO).with("highest", new BigDecimal("1.5")),
                    "not answered, 0 to 1.5 points"),
            says(Message.of("score.own-rule").with("rule", "squared"), "what the rule \"squared\" makes of the points"),
            says(
                    Message.of("score.points")
                            .with("points", new BigDecimal("3"))
                            .with("answer", Message.of("score.not-answered")),
                    "3 points: not answered"),
            says(Message.of("score.question").with("question", Labels.of("Is there a budget?")), "Is there a budget?"),
            says(
                    Message.of("score.undecided")
                            .with("worst", Labels.of("Later"))
                            .with("best", Labels.of("Now"))
                            .with("question", Labels.of("Is there a budget?")),
                    "undecided between Later and Now: Is there a budget? decides most"),
            says(Message.of("score.weight-answered"), "weight of what is answered"),
            // tier and validation
            says(Message.of("default.classes-by-value"), "classes by value 80, 15 and 5 %, our assumption"),
            says(
                    Message.of("default.contacts-per-class"),
                    "4 contacts a month for A, 2 for B, 1 for C, our assumption"),
            says(Message.of("default.prospect"), "value 0 counts as no purchase"),
            says(Message.of("default.tier-split"), "tier split by largest remainder, our assumption"),
            says(Message.of("default.visits-a-day").with("visits", 3), "3 visits a day, our assumption"),
            says(
                    Message.of("default.visits-per-tier"),
                    "visits per tier 1 a month for important, 1 a quarter for general customers, our assumption"),
            says(
                    Message.of("pyramid.ranks")
                            .with("tier", Labels.of("Large"))
                            .with("first", 1)
                            .with("last", 2)
                            .with("size", 1000)
                            .with("rule", Message.of("tier-rule.rank-percent")),
                    "Large takes ranks 1 to 2 of 1,000 by rank percent"),
            says(
                    Message.of("pyramid.tie")
                            .with("customers", 3)
                            .with("upper", Labels.of("Large"))
                            .with("lower", Labels.of("Small")),
                    "3 customers of equal value are divided between Large and Small by their key"),
            says(Message.of("tier-rule.cumulative-value"), "cumulative value"),
            says(Message.of("tier-rule.largest-remainder"), "largest remainder"),
            says(Message.of("tier-rule.rank-percent"), "rank percent"),
            says(Message.of("tier-rule.threshold"), "threshold"),
            says(
                    Message.of("validation.too-few")
                            .with("happened", 2)
                            .with("others", 0)
                            .with("minimum", 20),
                    "too few (2 happened and 0 did not; it takes 20 of each)"));

    @TestFactory
    Stream<DynamicTest> everyPhraseReadsAsASentence() {
        return EXAMPLES.stream().map(PhraseExample::test);
    }

    @Test
    void everyPhraseHasAnExample() {
        PhraseExample.coverAll(ScoringPhrases.ENGLISH.keySet(), EXAMPLES);
    }
}
