// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.doors;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.apportion.PartWeights;
import io.stagecraft.core.customer.Satisfaction;
import io.stagecraft.core.engine.ProcessImpact;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.history.StageHistory;
import io.stagecraft.core.inspection.CategoryCalls;
import io.stagecraft.core.inspection.Decisions;
import io.stagecraft.core.inspection.HygieneInspection;
import io.stagecraft.core.inspection.HygieneSources;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.CategoryCalled;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Migration;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.performance.LossReasons;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.ProcessDiff;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.seller.SellingLevel;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.territory.Ownership;
import io.stagecraft.core.territory.UncontactedLoss;
import io.stagecraft.core.time.DailyAmounts;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.accuracy.ForecastAccuracy;
import io.stagecraft.planning.accuracy.ForecastCall;
import io.stagecraft.planning.accuracy.ForecastRecord;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.forecast.CloseDate;
import io.stagecraft.planning.forecast.Combination;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.ManagementTree;
import io.stagecraft.planning.forecast.ModelForecast;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PastPeriod;
import io.stagecraft.planning.forecast.QuantileForecast;
import io.stagecraft.planning.form.DailyReport;
import io.stagecraft.planning.form.MonthPlan;
import io.stagecraft.planning.form.MonthlyReport;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.rollup.CalledAmount;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.ReferencePlan;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import io.stagecraft.planning.tracking.Actuals;
import io.stagecraft.planning.tracking.CustomerSatisfaction;
import io.stagecraft.planning.tracking.Sale;
import io.stagecraft.planning.tracking.Tracking;
import io.stagecraft.planning.whatif.Adjustment;
import io.stagecraft.planning.whatif.ForecastCase;
import io.stagecraft.planning.whatif.Measure;
import io.stagecraft.planning.whatif.Scenario;
import io.stagecraft.planning.whatif.Tornado;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.learning.Feature;
import io.stagecraft.scoring.learning.FeatureDefinition;
import io.stagecraft.scoring.learning.FeatureSet;
import io.stagecraft.scoring.learning.FrequencyTable;
import io.stagecraft.scoring.learning.LogisticRegression;
import io.stagecraft.scoring.learning.NaiveBayes;
import io.stagecraft.scoring.learning.NaiveBayesDefinition;
import io.stagecraft.scoring.learning.NumberTable;
import io.stagecraft.scoring.learning.Profile;
import io.stagecraft.scoring.lifetime.Rfm;
import io.stagecraft.scoring.probability.CommitCheck;
import io.stagecraft.scoring.qualification.FourQuestions;
import io.stagecraft.scoring.qualification.QualificationQuestion;
import io.stagecraft.scoring.ranking.Alternatives;
import io.stagecraft.scoring.score.AnswerChange;
import io.stagecraft.scoring.score.CheapestChange;
import io.stagecraft.scoring.score.Scorecard;
import io.stagecraft.scoring.tier.TierScheme;
import io.stagecraft.scoring.tier.TierSplit;
import io.stagecraft.scoring.tier.ValuePyramid;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What only goes together if somebody puts it together, such as a deal and the process that it is in. */
final class Seeds {
    private static final DateRange JANUARY = DateRange.parse("2026-01-01/2026-02-01");
    private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");
    private static final SalesProcess PROCESS = SalesProcesses.consultative();

    private Seeds() {}

    static List<Object> all() {
        return Stream.of(deals(), scores(), plans(), forecasts())
                .flatMap(List::stream)
                .toList();
    }

    private static Instant at(int day) {
        return Instant.parse("2026-03-02T09:00:00Z").plusSeconds(86_400L * day);
    }

    private static Opportunity deal(String id, String owner) {
        return Opportunity.open(
                        Opened.into(PROCESS)
                                .id(id)
                                .customerId("customer-17")
                                .product("scanner")
                                .amount(Money.parse("EUR 40000.00"))
                                .at(at(0))
                                .build(),
                        PROCESS)
                .reassign(owner, at(0));
    }

    private static List<Object> deals() {
        SalesProcess next = PROCESS.withVersion(2);
        StageEngine engine = StageEngine.of(PROCESS, ZoneOffset.UTC);
        Opportunity deal = deal("A-1042", "li").record(Evidence.confirmed("conversation-valued", at(0)));
        Opportunity won = deal("A-1043", "li")
                .append(StageMoved.of(at(3), "PREPARATION", "DISCOVERY"))
                .reassign("wang", at(5))
                .append(Won.of(at(9), "DISCOVERY"));
        Opportunity lost = deal("A-1044", "li").append(Lost.of(at(8), "PREPARATION", LossReason.TIMING));
        Opportunity called = deal("A-1045", "wang")
                .append(CategoryCalled.of(at(1), ForecastCategory.COMMIT, "wang"))
                .append(CategoryCalled.of(at(2), ForecastCategory.PIPELINE, "wang"));
        List<Opportunity> book = List.of(deal, won, lost, called);
        LocalDate april = LocalDate.of(2026, 4, 1);
        HygieneInspection hygiene = HygieneInspection.of(engine);
        ProcessMap map = ProcessMap.ofEqualIds(PROCESS, next);
        Opportunity decided =
                engine.recordedAs(Recording.of(at(1))).advance(deal, at(1)).orElseThrow();
        return List.of(
                ProcessDiff.between(PROCESS, next),
                Decisions.of(
                        PipelineInspection.of(PROCESS, ZoneOffset.UTC).inspect(book, Valuation.amount(), april),
                        hygiene.inspect(book, HygieneSources.none(), Valuation.amount(), april),
                        9),
                CategoryCalls.of(book, YEAR, april, ZoneOffset.UTC),
                LossReasons.of(book, YEAR, ZoneOffset.UTC, Valuation.amount()),
                CategoryCalls.of(book, YEAR, april, ZoneOffset.UTC),
                SellingLevel.comparison().fit(Map.of()),
                engine,
                deal,
                won,
                lost,
                engine.review(deal, at(30)),
                Migration.of(map, PROCESS, next),
                engine.decided(decided, decided.eventCount() - 1),
                ProcessImpact.of(engine, StageEngine.of(next, ZoneOffset.UTC), map, book.stream(), at(30)),
                StageHistory.of(book, PROCESS, ZoneOffset.UTC, at(30)),
                Ownership.conflicts(book),
                Ownership.reassignedBeforeClosing(book, Ownership.LATE_DAYS, ZoneOffset.UTC),
                UncontactedLoss.of("A-1044", "NOT_NOTICED"),
                CommitCheck.unsupported(List.of(deal), each -> ForecastCategory.COMMIT, PROCESS));
    }

    private static List<Object> scores() {
        Scorecard<CardAnswers> card =
                Scorecard.of(FourQuestions.standard().cards().get(QualificationQuestion.IS_THERE_AN_OPPORTUNITY));
        AnswerChange change = AnswerChange.of("compelling-event", "YES", 1);
        NaiveBayesDefinition definition = NaiveBayesDefinition.builder()
                .addStages("new", "won")
                .addWonStages("won")
                .build();
        NumberTable table = NumberTable.of(List.of("days"), new double[] {1, 2, 3, 4});
        return List.of(
                NaiveBayes.of(FrequencyTable.empty(definition)
                                .plus(Profile.of(Feature.of("stage", "won")), true)
                                .plus(Profile.of(Feature.of("stage", "new")), false))
                        .score(Profile.of(Feature.of("stage", "new")))
                        .indicators(),
                LogisticRegression.standard().fit(table, new boolean[] {true, false, true, false}),
                change,
                CheapestChange.search(card.score(CardAnswers.none()), "GREEN", List.of(change)),
                FeatureSet.of(FeatureDefinition.number("days", 30))
                        .<String>bind()
                        .number("days", text -> OptionalDouble.of(text.length()))
                        .build(),
                Alternatives.of(List.of("a", "bb"))
                        .higherIsBetter("length", 1, String::length)
                        .byCloseness(),
                Rfm.<String>by(text -> JANUARY.start(), String::length, String::length)
                        .quintiles(List.of("a", "b", "c"), TierSplit.LARGEST_REMAINDER),
                ValuePyramid.of(List.of("a", "b", "c", "d", "e"), text -> Money.parse("EUR 5.00"), TierScheme.abc()));
    }

    private static List<Object> plans() {
        Dimension<String> people = Dimension.of("people", TargetDimension.REGION, List.of("a", "b"));
        TargetSplit split = TargetSplit.of(Target.of("won revenue", Money.parse("EUR 6900"), JANUARY))
                .accepting("for a test")
                .over(people)
                .over(Dimension.calendar(
                        FiscalCalendar.standard(), JANUARY, WorkCalendar.weekdays(), FiscalUnit.MONTH));
        TargetPlan plan = split.plan().orElseThrow();
        Quantity sold = Quantity.of(Money.parse("EUR 500"));
        Actuals<String> actuals = Actuals.of(sold.unit(), List.of(Sale.of(LocalDate.of(2026, 1, 5), sold, "a")));
        Tracking<String> tracking = Tracking.of(plan, people, actuals);
        DailyAmounts history = DailyAmounts.builder()
                .observed(DateRange.parse("2025-01-01/2026-01-01"))
                .putByDay(LocalDate.of(2025, 3, 20), BigDecimal.TEN)
                .build();
        return List.of(
                split.withMargin(people, 1, Ratio.of(1, 20))
                        .plan()
                        .orElseThrow()
                        .overAssignment(),
                CustomerSatisfaction.of(
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        Map.of("a", List.of(Satisfaction.of(JANUARY.start(), BigDecimal.TEN)))),
                Apportionment.largestRemainder(),
                PartWeights.of(1, 1),
                people,
                split,
                plan,
                actuals,
                tracking,
                DailyReport.of(tracking, "a", JANUARY.start(), List.of()),
                MonthPlan.of(plan, people, "a", YearMonth.from(JANUARY.start())),
                MonthlyReport.of(tracking, "a", JANUARY.start(), Optional.empty(), Optional.empty(), List.of()),
                history,
                ReferencePlan.repeating(history, FiscalCalendar.standard(), YEAR, sold.unit(), Ratio.zero()));
    }

    private static List<Object> forecasts() {
        OpenDeal deal = OpenDeal.of("1", Money.parse("EUR 4000"), Probability.of(0.5))
                .withClose(CloseDate.on(JANUARY.start().plusDays(20)));
        Forecast forecast = Forecast.of(List.of(deal), JANUARY.start(), CurrencyUnit.EUR);
        ForecastCase base = ForecastCase.of(forecast, JANUARY, Money.parse("EUR 20000"));
        Scenario more = Scenario.named("more").apply(Adjustment.scaleAmount(1.1));
        ForecastRecord before =
                ForecastRecord.of(JANUARY.start(), JANUARY, forecast.revenue(JANUARY), 0.8, Money.parse("EUR 3000"));
        ForecastCall call = ForecastCall.builder()
                .person("1")
                .day(JANUARY.start())
                .period(JANUARY)
                .amount(Money.parse("EUR 3000"))
                .build();
        return List.of(
                before,
                call,
                ForecastAccuracy.of(List.of(before)),
                CalledAmount.ofAll(ManagementTree.of(Map.of("1", "2")), List.of(call), JANUARY.start())
                        .orElseThrow(),
                Tornado.of(base, Measure.weighted(), List.of(Scenario.named("as it is"), more)),
                forecast,
                WaitingTime.observed(List.of(10, 30, 60)),
                AmountDistribution.fixed(Money.parse("EUR 3000")),
                base,
                more,
                Combination.of(pastYear()));
    }

    /** Enough past periods for some of them to be replayed. */
    private static List<PastPeriod> pastYear() {
        return Stream.iterate(JANUARY.start().minusYears(1), month -> month.plusMonths(1))
                .limit(12)
                .map(start -> PastPeriod.of(
                        DateRange.of(start, start.plusMonths(1)),
                        start.plusDays(9),
                        100 + start.getMonthValue(),
                        List.of(
                                ModelForecast.point("history", Combination.SAME_PERIOD_LAST_YEAR, 100),
                                ModelForecast.of("pipeline", "by-stage", QuantileForecast.normal(110, 15)))))
                .toList();
    }
}
