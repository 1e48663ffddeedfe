// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import io.stagecraft.core.engine.LearnedLimit;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StallRule;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.inspection.HygieneInspection;
import io.stagecraft.core.measure.ExchangeRates;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealFacts;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.FactQuestion;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.Role;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.process.StageGate;
import io.stagecraft.core.process.TransitionOverride;
import io.stagecraft.core.process.TransitionRules;
import io.stagecraft.core.stakeholder.PoliticalStatus;
import io.stagecraft.core.stakeholder.StakeholderRules;
import io.stagecraft.core.stakeholder.Support;
import io.stagecraft.core.statistics.Spell;
import io.stagecraft.core.statistics.SurvivalCurve;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.territory.Bands;
import io.stagecraft.core.territory.CauseTree;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.activity.FunnelStep;
import io.stagecraft.planning.activity.ReverseFunnel;
import io.stagecraft.planning.activity.SalesForm;
import io.stagecraft.planning.activity.Staffing;
import io.stagecraft.planning.distribution.CommonFactor;
import io.stagecraft.planning.forecast.ManagementTree;
import io.stagecraft.planning.incentive.Accelerator;
import io.stagecraft.planning.incentive.ArrearsClass;
import io.stagecraft.planning.incentive.ArrearsRules;
import io.stagecraft.planning.incentive.CommissionBasis;
import io.stagecraft.planning.incentive.CommissionPlan;
import io.stagecraft.planning.incentive.RateStep;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.RampProfile;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetBounds;
import io.stagecraft.planning.tracking.Threshold;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.CoverageBasis;
import io.stagecraft.scoring.card.LinearScale;
import io.stagecraft.scoring.card.MissingAnswer;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.grid.AttractivenessGrid;
import io.stagecraft.scoring.grid.Axis;
import io.stagecraft.scoring.grid.FuturePotential;
import io.stagecraft.scoring.grid.MatrixCell;
import io.stagecraft.scoring.grid.NineGrid;
import io.stagecraft.scoring.grid.PriorityMatrix;
import io.stagecraft.scoring.grid.SellerAttractiveness;
import io.stagecraft.scoring.grid.VolumeAgeRules;
import io.stagecraft.scoring.learning.BetaPrior;
import io.stagecraft.scoring.learning.Binning;
import io.stagecraft.scoring.learning.CategoryColumn;
import io.stagecraft.scoring.learning.Coefficient;
import io.stagecraft.scoring.learning.FeatureDefinition;
import io.stagecraft.scoring.learning.FeatureSet;
import io.stagecraft.scoring.learning.FrequencyRow;
import io.stagecraft.scoring.learning.FrequencyTable;
import io.stagecraft.scoring.learning.IsotonicCalibration;
import io.stagecraft.scoring.learning.LogisticModel;
import io.stagecraft.scoring.learning.LogisticRegression;
import io.stagecraft.scoring.learning.MultinomialNaiveBayes;
import io.stagecraft.scoring.learning.NaiveBayesDefinition;
import io.stagecraft.scoring.learning.PlattCalibration;
import io.stagecraft.scoring.learning.PointsScale;
import io.stagecraft.scoring.learning.Smoothing;
import io.stagecraft.scoring.learning.WeightOfEvidence;
import io.stagecraft.scoring.lifecycle.ChurnRules;
import io.stagecraft.scoring.lifecycle.LapseReason;
import io.stagecraft.scoring.lifecycle.LifecycleRules;
import io.stagecraft.scoring.lifecycle.LifecycleStage;
import io.stagecraft.scoring.lifecycle.WinBackAction;
import io.stagecraft.scoring.lifecycle.WinBackPolicy;
import io.stagecraft.scoring.lifetime.BgNbd;
import io.stagecraft.scoring.lifetime.GammaGamma;
import io.stagecraft.scoring.lifetime.RfmBreaks;
import io.stagecraft.scoring.probability.AgedConversion;
import io.stagecraft.scoring.probability.ConversionCount;
import io.stagecraft.scoring.probability.MeasuredConversion;
import io.stagecraft.scoring.probability.MinimumNumbers;
import io.stagecraft.scoring.probability.StageCurve;
import io.stagecraft.scoring.probability.StageTable;
import io.stagecraft.scoring.probability.TwoFactor;
import io.stagecraft.scoring.probability.TwoFactorTable;
import io.stagecraft.scoring.qualification.FourQuestions;
import io.stagecraft.scoring.qualification.LeadSource;
import io.stagecraft.scoring.risk.ClassListing;
import io.stagecraft.scoring.risk.CustomerRisk;
import io.stagecraft.scoring.risk.RatingPolicy;
import io.stagecraft.scoring.risk.Soon;
import io.stagecraft.scoring.score.Scorecards;
import io.stagecraft.scoring.tier.TierRule;
import io.stagecraft.scoring.tier.TierScheme;
import io.stagecraft.scoring.tier.VisitCapacity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the stored form of each kind of definition is tried with: together, the samples of a kind set every attribute. */
public final class DefinitionSamples {
    static final SalesProcess FUNNEL = SalesProcesses.keyAccountFunnel();
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;

    private DefinitionSamples() {}

    public static List<Object> all() {
        return Stream.of(processes(), rules(), time(), cards(), customers(), learning(), probability(), planning())
                .<Object>flatMap(each -> each)
                .toList();
    }

    private static Stream<?> processes() {
        SalesProcess withMatrix = FUNNEL.withTransitions(TransitionRules.builder()
                .skip(MovePermission.FORBIDDEN)
                .addOverrides(
                        TransitionOverride.of("IDENTIFIED", "QUALIFIED", MovePermission.ALLOWED),
                        TransitionOverride.builder()
                                .from("CONTACTED")
                                .to("DEVELOPED")
                                .permission(MovePermission.NEEDS_EVIDENCE)
                                .addEvidence("F3")
                                .because(FUNNEL.labels())
                                .build())
                .build());
        ProcessMap map =
                ProcessMap.ofEqualIds(FUNNEL, FUNNEL.withVersion(2)).withStatements(Map.of("F1", "F2", "F2", "F1"));
        return Stream.concat(
                SalesProcesses.all().stream(),
                Stream.of(
                        SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging")),
                        withMatrix,
                        withFacts(),
                        map,
                        LossReason.INVALID_DUPLICATE,
                        LossReason.of("OTHER_BRAND", Labels.of("Another brand").with("zh", "其他品牌"))));
    }

    private static Stream<?> rules() {
        StallRule learned = StallRule.builder()
                .putStageLimits("IDENTIFIED", LearnedLimit.of(12, 40))
                .otherwiseDays(45)
                .outlived(LearnedLimit.of(180, 40))
                .outlivedBeyond(StallRule.OutlivedBeyond.P95_OF_WON)
                .build();
        return Stream.of(
                learned,
                CauseTree.uncontactedLoss(),
                StakeholderRules.standard(),
                StakeholderRules.builder()
                        .activeDays(60)
                        .activeContacts(3)
                        .putPoints(Support.MENTOR, 4)
                        .putWeights(PoliticalStatus.INNER_CIRCLE, 2)
                        .build(),
                Bands.from(100, 1_000),
                HygieneInspection.of(StageEngine.of(FUNNEL, ZoneId.of("Asia/Shanghai")))
                        .withStallRule(learned)
                        .withContactDays(14));
    }

    /** A process that uses every way in which facts take part. */
    private static SalesProcess withFacts() {
        Criterion amount = Criterion.of(
                        "amount-known", Labels.of("The amount is known"), FactQuestion.positive(DealFacts.AMOUNT))
                .mandatory();
        Criterion large = Criterion.of(
                        "approved", Labels.of("The director has approved"), FactQuestion.approvedBy("director"))
                .onlyIf(FactQuestion.atLeast(DealFacts.AMOUNT, Money.of(EUR, 100_000)));
        Criterion renewal = Criterion.of("tender-won", Labels.of("The tender is won"))
                .onlyIf(FactQuestion.oneOf(DealFacts.KIND, "NEW", "EXPANSION"));
        StageGate override = StageGate.of(amount, large)
                .withMode(GateMode.REQUIRE_REASON)
                .withOverrideRoles(
                        Role.of("director", Labels.of("Sales director").with("zh", "销售总监")));
        SellingStage first = FUNNEL.firstStage();
        return FUNNEL.withStages(FUNNEL.stages().stream()
                        .map(stage -> stage.equals(first)
                                ? stage.withEntryGate(override)
                                        .withIsSkippable(true)
                                        .withOpenDealLimit(50)
                                : stage)
                        .toList())
                .withWinGate(StageGate.of(
                        renewal,
                        Criterion.of("why", Labels.of("Why we won is said"), FactQuestion.known(FactQuestion.REASON)),
                        Criterion.of("dated", Labels.of("A close is expected"), FactQuestion.notPast("expected-close")),
                        Criterion.of(
                                "margin",
                                Labels.of("The margin holds"),
                                FactQuestion.atLeast("margin", Ratio.ofPercent(20))),
                        Criterion.of("sites", Labels.of("Few sites"), FactQuestion.atMost("sites", BigDecimal.TEN))));
    }

    private static Stream<?> time() {
        return Stream.of(
                FiscalCalendar.standard(),
                FiscalCalendar.weeks445(Month.FEBRUARY, MONDAY.getDayOfWeek()),
                Seasonality.builder()
                        .fiscalCalendar(FiscalCalendar.startingIn(Month.APRIL))
                        .addMonthWeights(new BigDecimal("0.9"), BigDecimal.ONE, new BigDecimal("1.25"))
                        .putWeekdayWeights(MONDAY.getDayOfWeek(), new BigDecimal("1.5"))
                        .addHolidays(MONDAY)
                        .holidayWeight(new BigDecimal("0.5"))
                        .monthEndDays(3)
                        .monthEndWeight(new BigDecimal(2))
                        .build(),
                WorkCalendar.weekdays().withHolidays(List.of(MONDAY)).withWorkingDays(List.of(MONDAY.plusDays(5))),
                ExchangeRates.of(EUR, Map.of(CurrencyUnit.USD, new BigDecimal("0.92"))));
    }

    private static Stream<?> cards() {
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("fit")
                .labels(Labels.of("Fit"))
                .addCriteria(
                        ScoreCriterion.of("budget", "Is there a budget?", AnswerScale.yesPartlyNo(2, 1, 0))
                                .withMissing(MissingAnswer.countsAs(new BigDecimal("0.5")))
                                .withReason(Message.said("R1", "no budget"))
                                .withBaseline(BigDecimal.ONE),
                        ScoreCriterion.of(
                                "users",
                                "How many users?",
                                BandScale.of(
                                        Band.below(new BigDecimal(100), BigDecimal.ZERO),
                                        Band.from(new BigDecimal(100), new BigDecimal(3)))),
                        ScoreCriterion.of(
                                        "age",
                                        "How old is the company?",
                                        LinearScale.of(
                                                BigDecimal.ZERO,
                                                BigDecimal.ZERO,
                                                new BigDecimal(50),
                                                new BigDecimal("2.5")))
                                .withWeight(new BigDecimal("0.30")))
                .aggregation(Aggregation.normalised())
                .minimumCoverage(Ratio.of(1, 2))
                .coverageBasis(CoverageBasis.WEIGHT)
                .addClasses(
                        ScoreClass.lowest("later", "look again later"),
                        ScoreClass.above("now", "work on it now", new BigDecimal("0.6")))
                .classBasis(ClassBasis.ANSWERED)
                .addDefaultsUsed(DefaultUsed.of("bound", Message.said("default.bound", "bound 0.6, our assumption")))
                .build();
        ScorecardDefinition published = ScorecardDefinition.builder()
                .id("published")
                .labels(Labels.of("Published"))
                .initialPoints(new BigDecimal("10.5"))
                .addCriteria(ScoreCriterion.of(
                                "fit",
                                "How well do they fit?",
                                BandScale.of(
                                        Band.upTo(BigDecimal.ZERO, BigDecimal.ONE),
                                        Band.aboveUpTo(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN)))
                        .withMissing(MissingAnswer.countsAs(BigDecimal.ONE, Message.said("R0", "not known")))
                        .withCard("fit"))
                .build();
        return Stream.of(
                card,
                published,
                Scorecards.of(List.of(card, published)),
                CustomerRisk.standard(),
                CustomerRisk.tenRows(),
                CustomerRisk.standard().rating(),
                RatingPolicy.builder()
                        .decisionDays(7)
                        .listedBy(ClassListing.BEST_CLASS)
                        .build(),
                Soon.fallback(),
                Soon.within(45),
                FourQuestions.standard(),
                LeadSource.of("fair", "Fair", 3),
                LeadSource.handbook().stream()
                        .filter(source -> source.gives().isPresent())
                        .findFirst()
                        .orElseThrow(),
                LeadSource.of("mail", "Mail", 9)
                        .withDefaultUsed(DefaultUsed.of(
                                "lead-source",
                                Message.said("default.lead-source", "lead source rank 9, our assumption"))));
    }

    private static Stream<?> customers() {
        return Stream.of(
                PriorityMatrix.of(
                        List.of("big", "small"),
                        List.of("near"),
                        List.of(
                                MatrixCell.of("big", "near", "visit", 1, "visit first"),
                                MatrixCell.of("small", "near", "call", 2))),
                Axis.of("spend", List.of("high", "low"), List.of(Ratio.of(1, 3))),
                NineGrid.standard(),
                NineGrid.of(EUR, new BigDecimal("250000.50"), new BigDecimal("1E+5")),
                AttractivenessGrid.builder()
                        .highFrom(Ratio.of(7, 2))
                        .putAttractivenessWeights(SellerAttractiveness.DIFFERENCE, 2)
                        .putPotentialWeights(FuturePotential.SALES_VOLUME, 3)
                        .build(),
                VolumeAgeRules.builder()
                        .highFrom(Ratio.of(5_000))
                        .oldFromMonths(60)
                        .build(),
                TierScheme.strategicImportantGeneral(),
                TierScheme.keyOrdinaryProspect(),
                TierScheme.abc(),
                TierScheme.topLargeMediumSmall(),
                TierScheme.abc().withRule(TierRule.named("largest gaps")),
                ChurnRules.builder().fallbackLostDays(500).build(),
                LifecycleRules.builder()
                        .putServices(LifecycleStage.NEW, List.of("welcome call"))
                        .build(),
                RfmBreaks.of(List.of(30L, 60L, 90L, 180L), List.of(8L, 5L, 3L, 2L), List.of(900L, 500L, 200L, 100L)),
                WinBackPolicy.of(Map.of(LapseReason.PRICE, List.of(WinBackAction.OFFER))),
                LapseReason.SERVICE,
                VisitCapacity.of(3, 20, Ratio.of(9, 2)),
                BgNbd.of(0.243, 4.414, 0.793, 2.426),
                GammaGamma.of(6.25, 3.74, 15.44));
    }

    private static Stream<?> learning() {
        NaiveBayesDefinition bayes = NaiveBayesDefinition.builder()
                .stageVariable("phase")
                .addStages("new", "won")
                .addWonStages("won")
                .addVariables("country")
                .addTagVariables("tag")
                .minimumTagObservations(10)
                .smoothing(Smoothing.ADD_K)
                .addedCount(0.5)
                .build();
        return Stream.of(
                FeatureSet.of(
                        FeatureDefinition.number("days open", 30.5),
                        FeatureDefinition.category("channel", "direct", "dealer")),
                Binning.at(10, 20.25),
                bayes,
                FrequencyTable.of(
                        bayes,
                        List.of(
                                FrequencyRow.of("country", "BE", 3, 1),
                                FrequencyRow.imported("phase", "new", new BigDecimal("5.1"), BigDecimal.ZERO))),
                MultinomialNaiveBayes.empty()
                        .plus("won", List.of("budget", "budget", "urgent"))
                        .plus("lost", List.of("later")),
                LogisticRegression.builder()
                        .ridge(0.1)
                        .tolerance(1e-9)
                        .maximumIterations(50)
                        .build(),
                LogisticModel.builder()
                        .intercept(coefficient("(intercept)", -1.25))
                        .addCoefficients(coefficient("days open", 1.0 / 3), coefficient("constant", 0))
                        .ridge(0.1)
                        .deviance(812.4)
                        .nullDeviance(1e3)
                        .saturatedDeviance(12.5)
                        .iterations(6)
                        .size(900)
                        .happened(310)
                        .build(),
                BetaPrior.of(6.3, 3.7),
                IsotonicCalibration.fit(new double[] {1, 2, 3, 4}, new boolean[] {false, true, false, true}),
                PlattCalibration.builder()
                        .slope(1.75)
                        .intercept(-0.5)
                        .size(120)
                        .happened(48)
                        .build(),
                PointsScale.of(20, 600, 50),
                WeightOfEvidence.of(
                        CategoryColumn.of("size", List.of("big", "small", "big", "small", "small")),
                        new boolean[] {true, false, false, true, false},
                        WeightOfEvidence.ZeroCells.SMOOTH));
    }

    private static Coefficient coefficient(String variable, double estimate) {
        return Coefficient.builder()
                .variable(variable)
                .estimate(estimate)
                .standardError(0.1)
                .mean(4.5)
                .build();
    }

    private static Stream<?> probability() {
        return Stream.of(
                StageTable.template(FUNNEL),
                StageTable.template(SalesProcesses.consultative()),
                MeasuredConversion.builder()
                        .won(60)
                        .lost(50)
                        .addCounts(ConversionCount.of("IDENTIFIED", 60, 50))
                        .minimum(MinimumNumbers.builder().wins(20).build())
                        .build(),
                MinimumNumbers.standard(),
                AgedConversion.builder()
                        .won(60)
                        .lost(50)
                        .addCurves(StageCurve.builder()
                                .stage("IDENTIFIED")
                                .leftInAll(70)
                                .onEntry(0.55)
                                .addDays(0L, 30L)
                                .addStayedLonger(110L, 40L)
                                .addWinProbabilities(0.5, 0.4)
                                .addWinProbabilitiesOfEnded(0.6, 0.55)
                                .build())
                        .addCurves(StageCurve.builder()
                                .stage("IDENTIFIED")
                                .team("east")
                                .onEntry(0.5)
                                .addDays(0L)
                                .addStayedLonger(12L)
                                .addWinProbabilities(0.5)
                                .build())
                        .putTeamStrengths("IDENTIFIED", 25.5)
                        .longestWin(140)
                        .p95OfWins(120)
                        .outlivedBeyond(140)
                        .build(),
                TwoFactorTable.builder()
                        .method(TwoFactor.MULTIPLY)
                        .putChances("IDENTIFIED", new BigDecimal(40))
                        .putCompleted("IDENTIFIED", new BigDecimal("12.5"))
                        .build());
    }

    private static Stream<?> planning() {
        Money million = Money.of(EUR, 1_000_000);
        return Stream.of(
                ReverseFunnel.of(Money.of(EUR, 20_000), List.of(FunnelStep.of("Won", Ratio.of(1, 3)))),
                SalesForm.dailyReport(),
                Staffing.of(Ratio.of(7, 2), 12, RampProfile.standard()),
                RampProfile.ofLength(6),
                RampProfile.of(List.of(Ratio.of(1, 3), Ratio.of(2, 3), Ratio.of(9, 10))),
                TargetBounds.of(Ratio.of(4, 5), Ratio.of(13, 10)),
                Target.builder()
                        .subject("East")
                        .metric("revenue")
                        .amount(Quantity.of(million))
                        .owner("seller-li")
                        .period(DateRange.of(MONDAY, MONDAY.plusDays(90)))
                        .baseline(Quantity.of(million))
                        .expectation(Quantity.of(million))
                        .stretch(Quantity.of(million.plus(1)))
                        .challenge(Quantity.of(million.plus(2)))
                        .build(),
                Target.of("machines", Quantity.units(120, "machines"), DateRange.of(MONDAY, MONDAY.plusDays(1))),
                CommissionPlan.builder()
                        .rate(new BigDecimal("0.030"))
                        .basis(CommissionBasis.PRO_RATA)
                        .mostPenalty(new BigDecimal("0.1"))
                        .putPenalties(ArrearsClass.LEGAL, new BigDecimal("0.1"))
                        .advanceShare(Ratio.of(3, 10))
                        .build(),
                Accelerator.of(List.of(
                        RateStep.of(Ratio.zero(), new BigDecimal("0.02")),
                        RateStep.of(Ratio.one(), new BigDecimal("0.04")))),
                ArrearsRules.standard(),
                CommonFactor.normal(0.4, 3),
                ManagementTree.of(Map.of("seller-li", "head-wang")),
                SurvivalCurve.of(List.of(Spell.ended(3, "won"), Spell.open(8))),
                Threshold.below("attainment", Ratio.of(9, 10)));
    }
}
