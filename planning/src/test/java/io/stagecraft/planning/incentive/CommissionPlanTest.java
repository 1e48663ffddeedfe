// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static io.stagecraft.fixtures.Amounts.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CommissionPlanTest {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 31);
    private static final Money CONTRACT = cny("4000000");
    private static final CommissionPlan EIGHT_PERCENT = CommissionPlan.ofRate(new BigDecimal("0.08"));
    private static final CommissionPlan PRO_RATA =
            EIGHT_PERCENT.withBasis(CommissionBasis.PRO_RATA).withPenalties(Map.of());

    @Test
    void nothingIsDueBeforeFullCollection() {
        Commission commission = EIGHT_PERCENT.commission(CONTRACT, List.of(collected("3000000")));

        assertThat(commission.due()).isEqualTo(cny("0"));
        assertThat(commission.earned()).isEqualTo(cny("240000"));
        assertThat(commission.isFullyCollected()).isFalse();
        assertThat(Told.explanation(commission.explanation())).isEqualTo("""
                        commission.earned: 240000 CNY (rule.sum)
                          explanation.because reason=(commission.not-due open=CNY 1000000.00)
                          explanation.with default=default.commission
                          commission.collected: 240000 CNY (rule.product)
                            pay.amount: 3000000 CNY
                            pay.rate: 0.08""");
    }

    @Test
    void proRataPaysWhatWasCollected() {
        Commission commission = PRO_RATA.commission(CONTRACT, List.of(collected("3000000")));

        assertThat(commission.due()).isEqualTo(cny("240000"));
        assertThat(commission.defaultsUsed()).isEmpty();
    }

    @Test
    void fullCollectionPaysAllOfIt() {
        assertThat(EIGHT_PERCENT
                        .commission(CONTRACT, List.of(collected("1000000"), collected("3000000")))
                        .due())
                .isEqualTo(cny("320000"));
    }

    @Test
    void theArrearsOfficeCostsAPoint() {
        List<CollectedAmount> stalled = List.of(CollectedAmount.of(DAY, CONTRACT, ArrearsClass.STALLED_PROJECT));

        Commission commission = EIGHT_PERCENT.commission(CONTRACT, stalled);

        assertThat(commission.due()).isEqualTo(cny("280000"));
        assertThat(commission.defaultsUsed())
                .extracting(Told::used)
                .containsExactly(
                        "default.commission",
                        "default.penalty points=(commission.points points=1) office=arrears office");
        assertThat(Told.explanation(commission.explanation())).isEqualTo("""
                        commission.earned: 280000 CNY (rule.sum)
                          explanation.with default=default.commission
                          explanation.with default=(default.penalty points=(commission.points points=1) office=arrears office)
                          commission.collected-by office=arrears office: 280000 CNY (rule.product)
                            pay.amount: 4000000 CNY
                            pay.rate: 0.07""");
        assertThat(Told.refusal(() -> EIGHT_PERCENT
                        .withLeastPenalty(new BigDecimal("0.015"))
                        .withPenalties(Map.of(ArrearsClass.LEGAL, BigDecimal.ZERO))))
                .contains(
                        "penalties(LEGAL) commission.penalty least=0.015 most=0.05"
                                + " leastPoints=(commission.points-and-parts points=1.5) mostPoints=(commission.points points=5) penalty=0");
        assertThat(EIGHT_PERCENT
                        .withMostPenalty(new BigDecimal("0.09"))
                        .withPenalties(Map.of(ArrearsClass.STALLED_PROJECT, new BigDecimal("0.09")))
                        .commission(CONTRACT, stalled)
                        .due())
                .isEqualTo(cny("0"));
    }

    @Test
    void onlyWhatTheArrearsOfficeCollectedCostsAPoint() {
        assertThat(EIGHT_PERCENT
                        .commission(
                                CONTRACT,
                                List.of(
                                        collected("3000000"),
                                        CollectedAmount.of(DAY, cny("1000000"), ArrearsClass.STALLED_PROJECT)))
                        .due())
                .isEqualTo(cny("310000"));
    }

    @Test
    void collectionsBeyondTheContractEarnNothing() {
        Commission commission = EIGHT_PERCENT.commission(CONTRACT, List.of(collected("4000001")));

        assertThat(commission.due()).isEqualTo(cny("320000"));
        assertThat(commission.beyondContract()).isEqualTo(cny("1"));
    }

    @Test
    void aReductionNeverGoesBelowZero() {
        assertThat(PRO_RATA.commission(CONTRACT, List.of(collected("3000000")), new BigDecimal("0.02"))
                        .due())
                .isEqualTo(cny("180000"));
        assertThat(PRO_RATA.commission(CONTRACT, List.of(collected("3000000")), new BigDecimal("0.20"))
                        .due())
                .isEqualTo(cny("0"));
    }

    @Test
    void anAdvanceMayBeDrawnBeforeItIsDue() {
        Commission commission =
                EIGHT_PERCENT.withAdvanceShare(Ratio.ofPercent(10)).commission(CONTRACT, List.of(collected("3000000")));

        assertThat(commission.drawable()).isEqualTo(cny("24000"));
        assertThat(commission.payable(cny("20000"))).isEqualTo(cny("4000"));
        assertThat(commission.payable(cny("30000"))).isEqualTo(cny("0"));
        assertThat(commission.overdrawn(cny("30000"))).isEqualTo(cny("6000"));
        assertThatThrownBy(() -> commission.payable(cny("-1")))
                .hasMessage("drawn must be CNY and not negative but was CNY -1.00");
    }

    @Test
    void badPlansAndCallsAreNamed() {
        assertThat(Told.refusal(() -> CommissionPlan.builder()
                        .rate(new BigDecimal("1.5"))
                        .putPenalties(ArrearsClass.LEGAL, new BigDecimal("-0.01"))
                        .advanceShare(Ratio.of(2))
                        .build()))
                .containsExactly(
                        "commission plan",
                        "rate commission.rate rate=1.5",
                        "penalties(LEGAL) commission.penalty least=0.01 most=0.05 leastPoints=(commission.points"
                                + " points=1) mostPoints=(commission.points points=5) penalty=-0.01",
                        "penalties(LEGAL) commission.ladder better=Arrears of a stalled project least=0.01"
                                + " penalty=-0.01",
                        "advanceShare commission.advance share=200 %");
        assertThatThrownBy(() -> EIGHT_PERCENT.commission(cny("0"), List.of()))
                .hasMessage("contract must be above 0 but was CNY 0.00");
        assertThatThrownBy(() ->
                        EIGHT_PERCENT.commission(CONTRACT, List.of(CollectedAmount.of(DAY, Money.parse("EUR 1")))))
                .hasMessage("collections must be in CNY like the contract but one is EUR 1.00");
        assertThatThrownBy(() -> collected("0"))
                .hasMessage("amount collected must not be 0 but was CNY 0.00 (2018-01-31)");
    }

    @Test
    void plansAreEqualWhateverTheTrailingZeros() {
        CommissionPlan plan = EIGHT_PERCENT.withPenalties(
                Map.of(ArrearsClass.LEGAL, new BigDecimal("0.020"), ArrearsClass.NORMAL, new BigDecimal("0.00")));

        assertThat(plan)
                .isEqualTo(CommissionPlan.ofRate(new BigDecimal("0.0800"))
                        .withPenalties(Map.of(
                                ArrearsClass.LEGAL, new BigDecimal("0.02"), ArrearsClass.NORMAL, BigDecimal.ZERO)));
        assertThat(Serialized.copy(plan)).isEqualTo(plan);
    }

    @Test
    void expensesAreAdvancedInStepAndSettledAtTheEnd() {
        ExpenseAdvance half = ExpenseAdvance.of(cny("1000"), Ratio.of(1, 2), cny("300"));

        assertThat(half.available()).isEqualTo(cny("200"));
        assertThatThrownBy(() -> half.settle(cny("900")))
                .hasMessage("expenses are settled only after full collection, but 50.0 % has been collected");
        assertThat(ExpenseAdvance.of(cny("1000"), Ratio.one(), cny("950")).settle(cny("900")))
                .isEqualTo(cny("-50"));
    }

    @Test
    void moreOnOneProjectDoesNotMakeUpForAnother() {
        CollectionTask task =
                CollectionTask.of("seller-1", YearMonth.of(2018, 2), Map.of("a", cny("60000"), "b", cny("40000")));

        assertThat(task.verifiedBefore()).isEqualTo(LocalDate.of(2018, 1, 25));
        assertThat(task.missed(Map.of("a", cny("90000"), "c", cny("5")))).isEqualTo(cny("40000"));
        assertThat(task.met(Map.of("a", cny("90000")))).isEqualTo(Ratio.ofPercent(60));
        assertThatThrownBy(() -> CollectionTask.of("seller-1", YearMonth.of(2018, 2), Map.of("a", cny("0"))))
                .hasMessage("task of a must be above 0 and in CNY but was CNY 0.00");
    }

    @Test
    void aRepaymentMissesTheTaskOfItsProjectOnly() {
        CollectionTask task =
                CollectionTask.of("seller-1", YearMonth.of(2018, 2), Map.of("a", cny("60000"), "b", cny("40000")));
        Map<String, Money> collected = Map.of("a", cny("-90000"), "b", cny("10000"));

        assertThat(task.missed(collected)).isEqualTo(cny("90000"));
        assertThat(task.met(collected)).isEqualTo(Ratio.ofPercent(10));
    }

    @Test
    void theAgeOfAnArrearOnlySuggestsWhatToDo() {
        Receivable normal = Receivable.of("p1", "c1", cny("100"), DAY);
        ArrearsRules rules = ArrearsRules.standard();

        assertThat(rules.suggest(normal, DAY.plusDays(89))).isEqualTo(ArrearsSuggestion.NONE);
        assertThat(rules.suggest(normal, DAY.plusDays(90))).isEqualTo(ArrearsSuggestion.ASK);
        assertThat(rules.suggest(normal, DAY.plusDays(180))).isEqualTo(ArrearsSuggestion.ARREARS_OFFICE);
        assertThat(rules.suggest(normal, DAY.plusDays(365))).isEqualTo(ArrearsSuggestion.LEGAL);
        Receivable stalled = Receivable.builder()
                .project("p2")
                .customer("c1")
                .amount(cny("50"))
                .dueOn(DAY)
                .kind(Receivable.Kind.ADVANCED)
                .arrearsClass(ArrearsClass.STALLED_PROJECT)
                .build();
        assertThat(rules.suggest(stalled, DAY.plusDays(364))).isEqualTo(ArrearsSuggestion.NONE);
        assertThat(rules.suggest(stalled, DAY.plusDays(365))).isEqualTo(ArrearsSuggestion.LEGAL);

        Receivable retention = Receivable.builder()
                .from(Receivable.of("p3", "c2", cny("7"), DAY.plusYears(2)))
                .kind(Receivable.Kind.RETENTION)
                .build();
        assertThat(rules.balances(List.of(retention, normal, stalled), DAY.plusDays(100)))
                .extracting(
                        OpenBalance::customer,
                        OpenBalance::owed,
                        OpenBalance::overdue,
                        OpenBalance::advanced,
                        OpenBalance::oldestDaysPastDue,
                        OpenBalance::suggestion)
                .containsExactly(
                        tuple("c1", cny("150"), cny("150"), cny("50"), 100L, ArrearsSuggestion.ASK),
                        tuple("c2", cny("7"), cny("0"), cny("0"), 0L, ArrearsSuggestion.NONE));
        assertThat(rules.defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.arrears-limits limits=[(arrears.ask-from days=90), (arrears.office-from"
                        + " days=180), (arrears.legal-from days=365)]");
        assertThat(Told.refusal(() -> ArrearsRules.builder()
                        .askFromDays(0)
                        .arrearsOfficeFromDays(-1)
                        .legalFromDays(-2)
                        .build()))
                .containsExactly(
                        "arrears rules",
                        "askFromDays arrears.ask days=0",
                        "arrearsOfficeFromDays arrears.office ask=0 days=-1",
                        "legalFromDays arrears.legal office=-1 days=-2");
        assertThat(ArrearsRules.builder().askFromDays(60).build().defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.arrears-limits limits=[(arrears.office-from days=180), (arrears.legal-from"
                        + " days=365)]");
    }

    @Test
    void goodsCountAsCollectedOnceTheyAreValuedAndAccepted() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        LocalDate april = LocalDate.of(2026, 4, 1);
        PaymentInKind applied = PaymentInKind.applied("40 t of steel", march);
        PaymentInKind valued = applied.valued(Money.parse("CNY 180000"));

        assertThat(applied.state()).isEqualTo(PaymentInKind.State.APPLIED);
        assertThat(valued.state()).isEqualTo(PaymentInKind.State.VALUED);
        assertThat(valued.collected()).isEmpty();
        assertThat(valued.inspected(april, false).state()).isEqualTo(PaymentInKind.State.REJECTED);
        assertThat(valued.inspected(april, false).collected()).isEmpty();
        assertThat(valued.inspected(april, true).collected())
                .hasValue(CollectedAmount.of(april, Money.parse("CNY 180000")));
        assertThatThrownBy(() -> applied.inspected(april, true))
                .hasMessage("40 t of steel must be valued by finance before supply inspects it");
        assertThatThrownBy(() -> valued.inspected(march.minusDays(1), true))
                .hasMessage(
                        "40 t of steel must be inspected after it was applied for on 2026-03-01 but was on 2026-02-28");
        assertThatThrownBy(() -> applied.valued(Money.parse("CNY 0")))
                .hasMessage("value of 40 t of steel must be above 0 but was CNY 0.00");
        assertThatThrownBy(() -> PaymentInKind.applied(" ", march))
                .hasMessage("goods of a payment in kind must not be blank (2026-03-01)");
    }

    @Test
    void oneGivenPenaltyLeavesTheOthersAtTheirDefault() {
        CommissionPlan plan = EIGHT_PERCENT.withPenalties(Map.of(ArrearsClass.LEGAL, new BigDecimal("0.03")));

        assertThat(plan.rate(ArrearsClass.NORMAL)).isEqualByComparingTo("0.08");
        assertThat(plan.rate(ArrearsClass.STALLED_PROJECT)).isEqualByComparingTo("0.07");
        assertThat(plan.rate(ArrearsClass.LEGAL)).isEqualByComparingTo("0.05");
        assertThat(PRO_RATA.commission(
                                CONTRACT,
                                List.of(
                                        CollectedAmount.of(DAY, cny("100"), ArrearsClass.STALLED_PROJECT),
                                        CollectedAmount.of(DAY, cny("100"), ArrearsClass.LEGAL)))
                        .defaultsUsed())
                .extracting(Told::used)
                .containsExactly(
                        "default.penalty points=(commission.points points=1) office=arrears office",
                        "default.penalty points=(commission.points points=1) office=legal office");
    }

    @Test
    void legalArrearsNeverEarnMoreThanAStalledProject() {
        CommissionPlan plan = EIGHT_PERCENT.withPenalties(Map.of(ArrearsClass.STALLED_PROJECT, new BigDecimal("0.03")));

        assertThat(EIGHT_PERCENT.rate(ArrearsClass.LEGAL)).isEqualByComparingTo("0.07");
        assertThat(plan.rate(ArrearsClass.LEGAL)).isEqualByComparingTo("0.05");
        assertThat(plan.withPenalties(Map.of(ArrearsClass.NORMAL, new BigDecimal("0.02")))
                        .rate(ArrearsClass.STALLED_PROJECT))
                .isEqualByComparingTo("0.06");
        assertThat(Told.refusal(() -> EIGHT_PERCENT.withPenalties(Map.of(
                        ArrearsClass.STALLED_PROJECT,
                        new BigDecimal("0.03"),
                        ArrearsClass.LEGAL,
                        new BigDecimal("0.02")))))
                .containsExactly(
                        "commission plan",
                        "penalties(LEGAL) commission.ladder better=Arrears of a stalled project least=0.03"
                                + " penalty=0.02");
    }

    @Test
    void pointsLieInTheRangeOfTheirUnit() {
        Map<ArrearsClass, BigDecimal> fivePoints = Map.of(ArrearsClass.STALLED_PROJECT, new BigDecimal(5));

        assertThat(Told.refusal(() -> EIGHT_PERCENT.withPenalties(fivePoints)))
                .containsExactly(
                        "commission plan",
                        "penalties(STALLED_PROJECT) commission.penalty least=0.01 most=0.05"
                                + " leastPoints=(commission.points points=1) mostPoints=(commission.points points=5)"
                                + " penalty=5");
        assertThat(Told.refusal(() -> EIGHT_PERCENT.withLeastPenalty(new BigDecimal("0.1"))))
                .containsExactly("commission plan", "leastPenalty commission.least-penalty most=0.05 penalty=0.1");
        assertThat(Told.refusal(() -> EIGHT_PERCENT.withMostPenalty(new BigDecimal("1.1"))))
                .containsExactly("commission plan", "mostPenalty commission.most-penalty penalty=1.1");
        assertThat(EIGHT_PERCENT
                        .withLeastPenalty(BigDecimal.ZERO)
                        .withPenalties(Map.of(ArrearsClass.STALLED_PROJECT, BigDecimal.ZERO))
                        .rate(ArrearsClass.STALLED_PROJECT))
                .isEqualByComparingTo("0.08");
    }

    @Test
    void aRepaymentClawsItsCommissionBack() {
        Commission commission = PRO_RATA.commission(
                CONTRACT,
                List.of(
                        collected("3000000"),
                        CollectedAmount.of(DAY.plusDays(9), cny("-500000"), ArrearsClass.NORMAL)));

        assertThat(commission.collected()).isEqualTo(cny("2500000"));
        assertThat(commission.due()).isEqualTo(cny("200000"));
        assertThat(commission.overdrawn(cny("240000"))).isEqualTo(cny("40000"));
        assertThat(Told.explanation(commission.explanation())).isEqualTo("""
                        commission.earned: 200000 CNY (rule.sum)
                          explanation.because reason=(commission.paid-back amount=CNY 500000.00)
                          commission.collected: 200000 CNY (rule.product)
                            pay.amount: 2500000 CNY
                            pay.rate: 0.08""");
    }

    @Test
    void payingBackReopensAFullyCollectedContract() {
        List<CollectedAmount> collections =
                List.of(collected("4000000"), CollectedAmount.of(DAY.plusDays(9), cny("-1")));
        Commission commission = EIGHT_PERCENT.commission(CONTRACT, collections);

        assertThat(commission.isFullyCollected()).isFalse();
        assertThat(commission.due()).isEqualTo(cny("0"));
        assertThat(commission.overdrawn(cny("320000"))).isEqualTo(cny("320000"));
    }

    @Test
    void repaymentsComeFirstFromCollectionsBeyondTheContract() {
        Commission commission = EIGHT_PERCENT.commission(
                CONTRACT, List.of(collected("4000010"), CollectedAmount.of(DAY.plusDays(9), cny("-10"))));

        assertThat(commission.due()).isEqualTo(cny("320000"));
        assertThat(commission.beyondContract()).isEqualTo(cny("0"));
    }

    @Test
    void moreThanAClassCollectedIsTakenFromThoseThatEarnLeast() {
        Commission commission = PRO_RATA.commission(
                CONTRACT,
                List.of(
                        collected("100"),
                        CollectedAmount.of(DAY, cny("100"), ArrearsClass.STALLED_PROJECT),
                        CollectedAmount.of(DAY, cny("100"), ArrearsClass.LEGAL),
                        CollectedAmount.of(DAY.plusDays(9), cny("-250"))));

        assertThat(commission.collected()).isEqualTo(cny("50"));
        assertThat(commission.earned()).isEqualTo(cny("3.50"));
    }

    @Test
    void commissionTakesAStrategy() {
        CommissionStrategy tenFlat = (contract, collected) -> Explanation.given(
                "flat fee", new BigDecimal(10), contract.getCurrencyUnit().getCode());
        Accelerator accelerator = Accelerator.of(List.of(
                RateStep.of(Ratio.zero(), new BigDecimal("0.05")), RateStep.of(Ratio.one(), new BigDecimal("0.08"))));

        assertThat(PRO_RATA.commission(CONTRACT, List.of(collected("5")), tenFlat)
                        .due())
                .isEqualTo(cny("10"));
        assertThat(EIGHT_PERCENT.commission(CONTRACT, List.of(collected("5")), tenFlat))
                .satisfies(notDue -> {
                    assertThat(notDue.due()).isEqualTo(cny("0"));
                    assertThat(notDue.earned()).isEqualTo(cny("10"));
                });
        assertThat(PRO_RATA.commission(
                                CONTRACT,
                                List.of(collected("120000")),
                                CommissionStrategy.accelerated(accelerator, cny("100000")))
                        .earned())
                .isEqualTo(cny("6600"));
        assertThatThrownBy(() -> PRO_RATA.commission(
                        CONTRACT, List.of(), (contract, collected) -> Explanation.given("secret", "not told")))
                .hasMessage(
                        "a commission strategy must give a value but gave none for \"secret\" (contract CNY 4000000.00)");
    }

    @Test
    void anAdvanceIsRoundedOnce() {
        Commission commission = CommissionPlan.ofRate(new BigDecimal("0.05"))
                .withAdvanceShare(Ratio.ofPercent(10))
                .commission(CONTRACT, List.of(collected("1.98")));

        // 0.099 earned is 0.10, but a tenth of it is less than a cent
        assertThat(commission.earned()).isEqualTo(cny("0.10"));
        assertThat(commission.drawable()).isEqualTo(cny("0"));
    }

    private static CollectedAmount collected(String amount) {
        return CollectedAmount.of(DAY, cny(amount));
    }

    @TestFactory
    Stream<DynamicTest> amountsOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "collected of P-1 must be in EUR but was USD 1.00",
                        () -> CollectionTask.of("lin", YearMonth.of(2026, 1), Map.of("P-1", Money.parse("EUR 1")))
                                .missed(Map.of("P-1", Money.parse("USD 1")))),
                Refused.with(
                        "fromAttainment must not be negative but was -1",
                        () -> RateStep.of(Ratio.of(-1), BigDecimal.ONE)),
                Refused.with(
                        "rate must not be negative but was -1",
                        () -> RateStep.of(Ratio.one(), BigDecimal.ONE.negate())),
                Refused.with(
                        "amount owed must be above 0 but was EUR 0.00 (project P-1)",
                        () -> Receivable.of("P-1", "c", Money.parse("EUR 0"), LocalDate.of(2026, 1, 1))),
                Refused.with(
                        "budget must not be negative but was EUR -1.00",
                        () -> ExpenseAdvance.of(Money.parse("EUR -1"), Ratio.one(), Money.parse("EUR 0"))),
                Refused.with(
                        "collectedShare must be in [0, 1] but was 2",
                        () -> ExpenseAdvance.of(Money.parse("EUR 1"), Ratio.of(2), Money.parse("EUR 0"))),
                Refused.with(
                        "spent must be EUR and not negative but was USD 1.00",
                        () -> ExpenseAdvance.of(Money.parse("EUR 1"), Ratio.one(), Money.parse("EUR 0"))
                                .settle(Money.parse("USD 1"))),
                Refused.with(
                        "suspendAfter must be at least 1 but was 0",
                        () -> Dunning.builder().suspendAfter(0).build()));
    }
}
