// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.Scorecard;
import io.stagecraft.scoring.score.ScoringStrategy;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ValuePyramidTest {
    private record Account(String id, long euros) implements Serializable {
        Money revenue() {
            return Money.ofMajor(CurrencyUnit.EUR, euros);
        }
    }

    @Test
    void theTopOfTenIsStrategic() {
        ValuePyramid<Account> pyramid =
                ValuePyramid.of(accounts(10), Account::revenue, TierScheme.strategicImportantGeneral());

        assertThat(pyramid).hasToString("strategic 2, important 3, general 5");
        assertThat(pyramid.slice("strategic").subjects())
                .extracting(Account::id)
                .containsExactly("10", "9");
        assertThat(pyramid.slice("strategic").value()).isEqualTo(19_00);
        assertThat(pyramid.slice("strategic").shareOfValue()).hasValue(Ratio.of(19, 55));
        assertThat(pyramid.slice("strategic").valueIndex()).hasValue(Ratio.of(19, 11));
        assertThat(pyramid.customers().get(2).tier().id()).isEqualTo("important");
        assertThat(pyramid.tiersBy(Account::id))
                .hasSize(10)
                .extractingByKey("1")
                .extracting(Tier::id)
                .isEqualTo("general");
        assertThat(pyramid.ties()).isEmpty();
    }

    @Test
    void aScoreRanksAndItsClassBoundsAreTiers() {
        ScoringStrategy<Account> half = (account, day) -> Score.of(
                account.id(),
                List.of(Contribution.of("euros", new BigDecimal(account.euros()).movePointLeft(1), "tenths")));
        TierScheme scheme =
                TierScheme.abc().withRule(TierRule.thresholds(List.of(new BigDecimal("0.8"), new BigDecimal("0.3"))));
        ValuePyramid<Account> pyramid = ValuePyramid.of(
                accounts(10),
                ValueMeasure.score(
                        half.withKnockOut(
                                Message.said("bankrupt", "bankrupt"),
                                account -> account.id().equals("10")),
                        LocalDate.of(2026, 11, 21)),
                scheme);

        assertThat(pyramid).hasToString("A 2, B 5, C 3");
        assertThat(pyramid.slice("A").subjects()).extracting(Account::id).containsExactly("9", "8");
        assertThat(pyramid.slice("B").subjects()).extracting(Account::id).contains("3");
        // knocked out: 0 at most, never above the lowest tier
        assertThat(pyramid.slice("C").subjects()).extracting(Account::id).containsExactly("2", "1", "10");
        assertThat(pyramid.ranking().value(1)).isEqualTo(900_000_000L);
        assertThat(pyramid.explain(1).children().get(0).value()).hasValue(new BigDecimal("0.9"));
        assertThat(Serialized.copy(pyramid)).isEqualTo(pyramid);
    }

    @Test
    void openAnswersNeverRankAboveCertainOnes() {
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("fit")
                .labels(Labels.of("Fit"))
                .addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)),
                        ScoreCriterion.of("b", "B?", AnswerScale.yesNo(1, 0)))
                .aggregation(Aggregation.normalised())
                .build();
        CardAnswers open = CardAnswers.builder().answer("a", Answer.YES).build();
        CardAnswers partly = open.and("b", Answer.NO);
        CardAnswers full = open.and("b", Answer.YES);
        ValueRanking<CardAnswers> ranking = ValueMeasure.<CardAnswers>score(
                        Scorecard.of(card), LocalDate.of(2026, 11, 21))
                .rank(List.of(open, partly, full));
        assertThat(ranking.customers()).containsExactly(full, open, partly);
        assertThat(ranking.value(2)).isEqualTo(ranking.value(3)).isEqualTo(500_000_000L);
    }

    @Test
    void aScoreBeyondWhatCanBeRankedIsRefused() {
        ScoringStrategy<String> huge =
                (name, day) -> Score.of(name, List.of(Contribution.of("x", new BigDecimal("1e10"), "huge")));
        assertThatThrownBy(() -> ValueMeasure.<String>score(huge, LocalDate.of(2026, 11, 21))
                        .rank(List.of("one")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "score must be within 9000000000 but was one: 10000000000 points, 1 of 1 answered, decided");
    }

    @Test
    void aRuleOfTheCallersOwnCutsTheTiers() {
        OwnTierRule largestGap = (values, tiers) -> {
            int cut = IntStream.range(1, values.length)
                    .boxed()
                    .max(Comparator.comparingLong((Integer at) -> values[at - 1] - values[at])
                            .thenComparing(Comparator.reverseOrder()))
                    .orElse(0);
            return new int[] {cut, values.length - cut};
        };
        TierScheme scheme = TierScheme.builder()
                .id("gap")
                .addTiers(Tier.of("large", Labels.of("Large")), Tier.of("small", Labels.of("Small")))
                .rule(TierRule.named("largest gap"))
                .build();
        List<Account> accounts = List.of(new Account("a", 5), new Account("b", 90), new Account("c", 80));
        ValueRanking<Account> ranking = ValueMeasure.money(Account::revenue).rank(accounts);
        ValuePyramid<Account> pyramid = ranking.split(scheme, largestGap);

        assertThat(pyramid).hasToString("large 2, small 1");
        assertThat(Told.message(pyramid.explain(1).reasons().get(0)))
                .isEqualTo("pyramid.ranks tier=Large first=1 last=2 size=3 rule=(tier-rule.named text=largest gap)");
        assertThat(Serialized.copy(pyramid)).isEqualTo(pyramid);
        assertThat(ColumnPyramid.of(new long[] {5, 90, 80}, scheme, largestGap).sizes())
                .containsExactly(2, 1);
        // a value that is not positive stays in the lowest tier
        assertThat(ColumnPyramid.of(new long[] {0, -1, 3}, scheme, (values, tiers) -> new int[] {3, 0})
                        .sizes())
                .containsExactly(1, 2);
        assertThatThrownBy(() -> ranking.split(scheme))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rule \"largest gap\" is the caller's own and must be given with the scheme");
        assertThatThrownBy(() -> ranking.split(TierScheme.abc(), largestGap))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rule must be the caller's own but was cumulative value");
        assertThatThrownBy(() -> ranking.split(scheme, (values, tiers) -> new int[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sizes must be 2 numbers from 0 that sum to 3 but were [1, 1] (rule \"largest gap\")");
        assertThatThrownBy(() -> TierRule.named(" ")).isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void nobodyIsInAnEmptyPyramid() {
        ValuePyramid<Account> pyramid =
                ValuePyramid.of(List.of(), Account::revenue, TierScheme.strategicImportantGeneral());

        assertThat(pyramid.customers()).isEmpty();
        assertThat(pyramid).hasToString("strategic 0, important 0, general 0");
        assertThat(pyramid.slice("general").shareOfSubjects()).isEmpty();
        assertThat(pyramid.concentration().shareOfTop(Ratio.ofPercent(20))).isEmpty();
    }

    @Test
    void equalValuesAtACutAreListed() {
        List<Account> accounts = List.of(
                new Account("b", 5),
                new Account("a", 5),
                new Account("c", 9),
                new Account("d", 5),
                new Account("e", 1));
        ValueMeasure<Account> revenue = ValueMeasure.money(Account::revenue);

        ValuePyramid<Account> byPosition = ValuePyramid.of(accounts, revenue, TierScheme.strategicImportantGeneral());
        ValuePyramid<Account> byId = ValuePyramid.of(
                accounts, revenue.tiesBy(Comparator.comparing(Account::id)), TierScheme.strategicImportantGeneral());

        assertThat(byPosition).hasToString("strategic 1, important 2, general 2");
        assertThat(byPosition.slice("important").subjects())
                .extracting(Account::id)
                .containsExactly("b", "a");
        assertThat(byId.slice("important").subjects()).extracting(Account::id).containsExactly("a", "b");
        assertThat(byId.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.value()).isEqualTo(5_00);
            assertThat(tie.upper().id()).isEqualTo("important");
            assertThat(tie.lower().id()).isEqualTo("general");
            assertThat(tie.above()).extracting(Account::id).containsExactly("a", "b");
            assertThat(tie.below()).extracting(Account::id).containsExactly("d");
        });
        assertThat(Told.explanation(byId.explain(2))).isEqualTo("""
                        pyramid.tier: pyramid.tier-name tier=Important
                          explanation.because reason=(pyramid.ranks tier=Important first=2 last=3 size=5 rule=tier-rule.largest-remainder)
                          explanation.because reason=(pyramid.tie customers=3 upper=Important lower=General)
                          explanation.with default=default.tier-split
                          explanation.with default=default.visits-per-tier
                          pyramid.value: 5 EUR
                          pyramid.rank: 2""");
    }

    @Test
    void prospectsStandApart() {
        List<Account> accounts = accounts(40);
        List<Account> all = IntStream.range(0, 100)
                .mapToObj(i -> i < 40 ? accounts.get(i) : new Account("p" + i, 0))
                .toList();

        ValuePyramid<Account> pyramid = ValuePyramid.of(all, Account::revenue, TierScheme.keyOrdinaryProspect());

        assertThat(pyramid).hasToString("key 10, ordinary 30, prospect 60");
        assertThat(pyramid.slices())
                .allSatisfy(slice -> assertThat(slice.beyondExpected()).hasValue(Ratio.zero()));
        assertThat(pyramid.defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.tier-split", "default.prospect");
    }

    @Test
    void theCallerSaysWhoIsAProspect() {
        List<Account> accounts = List.of(new Account("customer", 0), new Account("prospect", 0));
        ValueMeasure<Account> revenue = ValueMeasure.money(Account::revenue)
                .prospects(account -> account.id().equals("prospect"));

        ValuePyramid<Account> pyramid = ValuePyramid.of(accounts, revenue, TierScheme.keyOrdinaryProspect());

        assertThat(pyramid).hasToString("key 0, ordinary 1, prospect 1");
        assertThat(pyramid.slice("prospect").subjects()).extracting(Account::id).containsExactly("prospect");
        assertThat(ValuePyramid.of(accounts, revenue, TierScheme.abc()).tiersBy(Account::id))
                .containsOnlyKeys("customer");
    }

    @Test
    void sixtyPercentOfTheTimeGoesToTenPercentOfTheCustomers() {
        List<Account> all = IntStream.range(0, 100)
                .mapToObj(i -> new Account("" + i, i < 40 ? i + 1 : 0))
                .toList();

        List<TierTime> time = ValuePyramid.of(all, Account::revenue, TierScheme.keyOrdinaryProspect())
                .time(Ratio.of(160));

        assertThat(time).extracting(TierTime::time).containsExactly(Ratio.of(96), Ratio.of(48), Ratio.of(16));
        assertThat(time)
                .extracting(tier -> tier.timePerSubject().orElseThrow())
                .containsExactly(Ratio.parse("9.6"), Ratio.parse("1.6"), Ratio.of(4, 15));
    }

    @Test
    void oneSellerCannotVisitAHundredCustomers() {
        ValuePyramid<Account> pyramid =
                ValuePyramid.of(accounts(100), Account::revenue, TierScheme.strategicImportantGeneral());

        CapacityCheck check = pyramid.check(VisitCapacity.of(1, 21));

        assertThat(check.needed()).isEqualTo(Ratio.of(260, 3));
        assertThat(check.possible()).isEqualTo(Ratio.of(63));
        assertThat(check.shortfall()).isEqualTo(Ratio.of(71, 3));
        assertThat(check.isEnough()).isFalse();
        assertThat(check.defaultsUsed()).extracting(Told::used).containsExactly("default.visits-a-day visits=3");
        assertThat(Told.explanation(check.explanation())).isEqualTo("""
                        capacity.visits: unit.visits value=86.66666666666666666666666666666667 (rule.sum)
                          explanation.with default=(default.visits-a-day visits=3)
                          capacity.tier subjects=20 tier=Strategic: unit.visits value=40
                          capacity.tier subjects=30 tier=Important: unit.visits value=30
                          capacity.tier subjects=50 tier=General: unit.visits value=16.66666666666666666666666666666667""");
        assertThat(pyramid.check(VisitCapacity.of(2, 21, Ratio.of(3))).shortfall())
                .isEqualTo(Ratio.zero());
        assertThat(pyramid.check(VisitCapacity.of(2, 21, Ratio.of(3))).defaultsUsed())
                .isEmpty();
    }

    @Test
    void thresholdsAreInWholeUnits() {
        TierScheme scheme = TierScheme.builder()
                .id("gold-silver")
                .addTiers(Tier.of("gold", Labels.of("Gold")), Tier.of("silver", Labels.of("Silver")))
                .rule(TierRule.thresholds(List.of(new BigDecimal("8.50"))))
                .build();

        assertThat(ValuePyramid.of(accounts(10), Account::revenue, scheme)).hasToString("gold 2, silver 8");
        assertThat(ValuePyramid.of(accounts(10), ValueMeasure.units(Account::euros), scheme))
                .hasToString("gold 2, silver 8");
        assertThat(scheme.rule()).isEqualTo(TierRule.thresholds(List.of(new BigDecimal("8.5"))));
    }

    @Test
    void aSchemeReportsAllItsProblems() {
        assertThat(Told.refusal(() -> TierScheme.builder()
                        .id("broken")
                        .addTiers(Tier.of("a", Labels.of("A")), Tier.of("a", Labels.of("A")))
                        .rule(TierRule.cumulativeValue(List.of(Ratio.one())))
                        .build()))
                .containsExactly(
                        "tier scheme \"broken\"", "rule scheme.rule tiers=2 value=1", "tiers scheme.tier-id value=a");
        assertThat(Told.refusal(() -> TierScheme.builder()
                        .id("none")
                        .rule(TierRule.cumulativeValue(List.of(Ratio.one())))
                        .build()))
                .containsExactly(
                        "tier scheme \"none\"",
                        "tiers scheme.tiers most=100 value=0",
                        "rule scheme.rule tiers=0 value=1");
        TierPolicy most = TierPolicy.builder().shareOfTime(Ratio.ofPercent(60)).build();
        assertThat(Told.refusal(() -> TierScheme.builder()
                        .id("busy")
                        .addTiers(
                                Tier.of("a", Labels.of("A")).withPolicy(most),
                                Tier.of("b", Labels.of("B")).withPolicy(most))
                        .rule(TierRule.cumulativeValue(List.of(Ratio.of(1, 2), Ratio.of(1, 2))))
                        .build()))
                .containsExactly("tier scheme \"busy\"", "tiers scheme.time value=6/5");
        assertThat(Told.refusal(
                        () -> TierRule.thresholds(List.of(new BigDecimal("5"), new BigDecimal("5"), BigDecimal.ZERO))))
                .containsExactly(
                        "tier rule THRESHOLD",
                        "minimums[1] tiers.minimum-order value=5",
                        "minimums[2] tiers.minimum value=0");
        assertThat(Told.refusal(() -> TierRule.shareOfCustomers(
                        TierSplit.RANK_PERCENT, List.of(Ratio.ofPercent(-10), Ratio.ofPercent(50)))))
                .containsExactly(
                        "tier rule RANK_PERCENT",
                        "shares[0] tiers.share value=-10 %",
                        "shares tiers.shares-sum value=2/5");
    }

    @Test
    void badCallsNameTheValue() {
        ValuePyramid<Account> pyramid = ValuePyramid.of(accounts(3), Account::revenue, TierScheme.abc());

        assertThatThrownBy(() -> pyramid.tierOfRank(4)).hasMessage("rank must be in [1, 3] but was 4");
        assertThatThrownBy(() -> pyramid.slice("gold")).hasMessage("scheme abc has no tier gold; it has [A, B, C]");
        assertThatThrownBy(() -> TierScheme.abc().splitBy(TierSplit.RANK_PERCENT))
                .hasMessage(
                        "only shares of the customers can be split by RANK_PERCENT, but scheme abc has CUMULATIVE_VALUE");
        assertThatThrownBy(() -> ValuePyramid.of(
                        List.of("EUR 1", "USD 2"), (String text) -> Money.parse(text), TierScheme.abc()))
                .hasMessage("values must have one currency, but USD 2 has USD 2.00 and not EUR");
    }

    @Test
    void anotherSplitDropsTheDefault() {
        TierScheme ranked = TierScheme.keyOrdinaryProspect().splitBy(TierSplit.RANK_PERCENT);

        assertThat(ranked.rule().basis()).isEqualTo(TierRule.Basis.RANK_PERCENT);
        assertThat(ranked.defaultsUsed()).isEmpty();
    }

    @Test
    void theTiersOfCurryAndCurryAreCutAtOneFourFifteenEighty() {
        assertThat(ValuePyramid.of(accounts(200), Account::revenue, TierScheme.topLargeMediumSmall()))
                .hasToString("top 2, large 8, medium 30, small 160, prospect 0");
    }

    @Test
    void aPyramidTravels() {
        ValuePyramid<Account> pyramid = ValuePyramid.of(accounts(10), Account::revenue, TierScheme.abc());

        assertThat(Serialized.copy(pyramid)).isEqualTo(pyramid).hasSameHashCodeAs(pyramid);
        assertThat(Serialized.copy(pyramid.concentration())).isEqualTo(pyramid.concentration());
        assertThat(Serialized.copy(TierScheme.keyOrdinaryProspect())).isEqualTo(TierScheme.keyOrdinaryProspect());
    }

    private static List<Account> accounts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Account("" + i, i))
                .toList();
    }

    @Test
    void aRuleHasTheNumbersOfItsBasisOnly() {
        assertThat(Told.refusal(() -> TierRule.builder()
                        .basis(TierRule.Basis.THRESHOLD)
                        .name("gap")
                        .addShares(Ratio.one())
                        .build()))
                .containsExactly(
                        "tier rule THRESHOLD", "name tiers.name value=gap", "shares tiers.shares value=[100 %]");
        assertThat(Told.refusal(() -> TierRule.builder()
                        .basis(TierRule.Basis.CUMULATIVE_VALUE)
                        .addShares(Ratio.one())
                        .addMinimums(BigDecimal.TEN)
                        .build()))
                .containsExactly("tier rule CUMULATIVE_VALUE", "minimums tiers.minimums value=[10]");
        assertThat(Told.refusal(() -> TierRule.builder()
                        .basis(TierRule.Basis.NAMED)
                        .addShares(Ratio.one())
                        .addMinimums(BigDecimal.TEN)
                        .build()))
                .containsExactly("tier rule NAMED", "name tiers.name value=none", "shares tiers.own value=[100 %, 10]");
    }

    @Test
    void aPolicyReportsAllItsProblems() {
        assertThat(Told.refusal(() -> TierPolicy.builder()
                        .shareOfTime(Ratio.ofPercent(120))
                        .visitsPerMonth(Ratio.of(-1, 3))
                        .contactsPerMonth(Ratio.of(-1))
                        .build()))
                .containsExactly(
                        "tier policy",
                        "shareOfTime policy.share-of-time value=120 %",
                        "visitsPerMonth policy.visits value=-1/3",
                        "contactsPerMonth policy.contacts value=-1");
    }

    @Test
    void aTierIsExplainedByTheBasisOfItsRule() {
        List<Ratio> halves = List.of(Ratio.of(1, 2), Ratio.of(1, 2));

        assertThat(Stream.of(
                                TierRule.shareOfCustomers(TierSplit.LARGEST_REMAINDER, halves),
                                TierRule.shareOfCustomers(TierSplit.RANK_PERCENT, halves),
                                TierRule.cumulativeValue(halves),
                                TierRule.thresholds(List.of(BigDecimal.ONE)))
                        .map(rule -> ValuePyramid.of(
                                        accounts(4),
                                        Account::revenue,
                                        TierScheme.builder()
                                                .id("two")
                                                .addTiers(
                                                        Tier.of("top", Labels.of("Top")),
                                                        Tier.of("rest", Labels.of("Rest")))
                                                .rule(rule)
                                                .build())
                                .explain(1)
                                .reasons()
                                .get(0)
                                .argument("rule")
                                .orElseThrow()))
                .extracting(rule -> Told.message((Message) rule.value()))
                .containsExactly(
                        "tier-rule.largest-remainder",
                        "tier-rule.rank-percent",
                        "tier-rule.cumulative-value",
                        "tier-rule.threshold");
    }

    @Test
    void theClassesOfAbcAreAssumptions() {
        assertThat(TierScheme.abc().defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.classes-by-value", "default.contacts-per-class");
    }

    @TestFactory
    Stream<DynamicTest> numbersOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "ids must differ but two subjects have x",
                        () -> ValuePyramid.of(accounts(2), Account::revenue, TierScheme.abc())
                                .tiersBy(account -> "x")),
                Refused.with(
                        "customers must be above 0 but was 0 (Large)",
                        () -> SegmentShare.of(Labels.of("Large"), Ratio.zero(), Ratio.one(), Ratio.one())),
                Refused.with(
                        "revenue must be above 0 but was 0 (Large)",
                        () -> SegmentShare.of(Labels.of("Large"), Ratio.one(), Ratio.zero(), Ratio.one())),
                Refused.with("people must not be negative but was -1", () -> VisitCapacity.of(-1, 1)),
                Refused.with("workingDays must not be negative but was -1", () -> VisitCapacity.of(1, -1)),
                Refused.with(
                        "visitsPerDay must not be negative but was -1", () -> VisitCapacity.of(1, 1, Ratio.of(-1))),
                Refused.with(
                        "expectedShare must be in [0, 1] but was 2 (tier a)",
                        () -> Tier.builder()
                                .id("a")
                                .labels(Labels.of("A"))
                                .expectedShare(Ratio.of(2))
                                .build()));
    }
}
