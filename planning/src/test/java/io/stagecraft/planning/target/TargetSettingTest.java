// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static io.stagecraft.planning.Quantities.eur;
import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DailyAmounts;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class TargetSettingTest {
    private static final QuantityUnit EUR = QuantityUnit.money(CurrencyUnit.EUR);

    @Test
    void theThreeEstimatesStandSideBySideWithTheirGaps() {
        TargetProposal proposal = TargetSetting.builder()
                .lastPeriod(eur("9"))
                .naturalGrowth(Ratio.ofPercent(10))
                .marketCapacity(eur("100"))
                .brandPenetration(Ratio.ofPercent(30))
                .shareOfWallet(Ratio.of(1, 3))
                .putOwnerCapacities("seller-1", eur("5"))
                .putOwnerCapacities("seller-2", eur("6"))
                .build()
                .propose();

        assertThat(proposal.proposed()).contains(eur("9.90"));
        assertThat(proposal.estimate(TargetEstimate.Kind.MARKET).amount()).contains(eur("10"));
        assertThat(proposal.estimate(TargetEstimate.Kind.BOTTOM_UP).amount()).contains(eur("11"));
        assertThat(proposal.gaps())
                .extracting(gap -> Told.message(gap.message()))
                .containsExactly(
                        "target.gap-above first=target.estimate.run-rate second=target.estimate.market size=EUR 0.10",
                        "target.gap-above first=target.estimate.run-rate second=target.estimate.bottom-up"
                                + " size=EUR 1.10",
                        "target.gap-above first=target.estimate.market second=target.estimate.bottom-up size=EUR 1.00");
        assertThat(Told.explanation(
                        proposal.estimate(TargetEstimate.Kind.RUN_RATE).explanation()))
                .isEqualTo("""
                        target.estimate.run-rate: 9.9 EUR (rule.grown)
                          target.last-period: 9 EUR
                          target.growth-given: 0.1""");
        assertThat(Told.explanation(
                        proposal.estimate(TargetEstimate.Kind.MARKET).explanation()))
                .isEqualTo("""
                        target.estimate.market: 10 EUR (rule.capacity-times-share)
                          target.capacity: 100 EUR
                          target.share: 0.1 (rule.penetration-times-share)
                            target.penetration: 0.3
                            target.share-of-wallet: 0.333333""");
        assertThat(Told.explanation(
                        proposal.estimate(TargetEstimate.Kind.BOTTOM_UP).explanation()))
                .isEqualTo("""
                        target.estimate.bottom-up: 11 EUR (rule.sum)
                          target.owner owner=seller-1: 5 EUR
                          target.owner owner=seller-2: 6 EUR""");
        assertThat(proposal.defaultsUsed()).extracting(Told::used).containsExactly("target.run-rate-proposed");
    }

    @Test
    void unknownFiguresAreNotEstimated() {
        TargetProposal proposal = TargetSetting.builder().build().propose();

        assertThat(proposal.proposed()).isEmpty();
        assertThat(proposal.gaps()).isEmpty();
        assertThat(proposal.estimates())
                .flatExtracting(estimate -> estimate.explanation().reasons())
                .extracting(Told::message)
                .containsExactly("target.no-last-period", "target.no-capacity", "target.no-owner-said");
    }

    @Test
    void growthNeedsTwoComparablePeriods() {
        TargetSetting one = TargetSetting.builder().lastPeriod(eur("110")).build();
        TargetSetting two = TargetSetting.builder()
                .lastPeriod(eur("110"))
                .periodBefore(eur("100"))
                .build();

        assertThat(one.propose().proposed()).contains(eur("110"));
        assertThat(one.propose()
                        .estimate(TargetEstimate.Kind.RUN_RATE)
                        .explanation()
                        .reasons())
                .extracting(Told::message)
                .containsExactly("target.growth-unknown");
        assertThat(two.propose().proposed()).contains(eur("121"));
        assertThat(Told.explanation(
                        two.propose().estimate(TargetEstimate.Kind.RUN_RATE).explanation()))
                .isEqualTo("""
                        target.estimate.run-rate: 121 EUR (rule.grown)
                          target.last-period: 110 EUR
                          target.growth-measured: 0.1""");
    }

    @Test
    void theConsumptionPotentialCapsEveryEstimate() {
        TargetEstimate capped = TargetSetting.builder()
                .lastPeriod(eur("110"))
                .consumptionPotential(eur("90"))
                .build()
                .propose()
                .estimate(TargetEstimate.Kind.RUN_RATE);

        assertThat(capped.amount()).contains(eur("90"));
        assertThat(capped.isCapped()).isTrue();
        assertThat(capped.explanation().evaluate()).contains(BigDecimal.valueOf(90));
        assertThat(Told.explanation(capped.explanation())).isEqualTo("""
                        target.capped estimate=target.estimate.run-rate: 90 EUR (rule.minimum)
                          target.estimate.run-rate: 110 EUR (rule.grown)
                            explanation.because reason=target.growth-unknown
                            target.last-period: 110 EUR
                            target.growth-assumed: 0
                          target.potential: 90 EUR""");
    }

    @Test
    void theCallerChoosesTheStrategy() {
        TargetSetting setting = TargetSetting.builder()
                .lastPeriod(eur("110"))
                .putOwnerCapacities("seller-1", eur("80"))
                .build();

        assertThat(setting.propose(TargetSettingStrategy.taking(TargetEstimate.Kind.BOTTOM_UP))
                        .proposed())
                .contains(eur("80"));
        assertThat(setting.propose(TargetSettingStrategy.lowest()).proposed()).contains(eur("80"));
        assertThat(setting.propose(TargetSettingStrategy.lowest()).defaultsUsed())
                .isEmpty();
    }

    @Test
    void sharesAndUnitsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        TargetSetting.builder().targetShare(Ratio.of(3, 2)).build())
                .withMessage("targetShare must be in [0, 1] but was 3/2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetSetting.builder()
                        .lastPeriod(eur("1"))
                        .marketCapacity(machines(1))
                        .build())
                .withMessage("quantities must have one unit but were EUR 1.00 and 1 machines");
    }

    @Test
    void aRampRisesByMonthsToTheFullQuota() {
        RampProfile ramp = RampProfile.standard();

        assertThat(LongStream.rangeClosed(1, 6).mapToObj(ramp::share))
                .containsExactly(
                        Ratio.zero(), Ratio.of(1, 4), Ratio.of(1, 2), Ratio.of(3, 4), Ratio.one(), Ratio.one());
        assertThat(ramp.defaultsUsed()).extracting(Told::used).containsExactly("target.ramp");
        assertThat(ramp.asDefault(3))
                .isEqualTo(DefaultUsed.of(
                        "ramp", Message.of("target.ramp-month").with("month", 3).with("share", Ratio.of(1, 2))));
        assertThat(RampProfile.forWonCycle(57).length()).isEqualTo(4);
        assertThat(RampProfile.forWonCycle(62).length()).isEqualTo(5);
        assertThat(ramp.shareOn(LocalDate.of(2026, 3, 14), LocalDate.of(2026, 1, 15)))
                .isEqualTo(Ratio.of(1, 4));
        assertThat(ramp.shareOn(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 1, 15)))
                .isEqualTo(Ratio.of(1, 2));
        assertThat(ramp.shareOn(LocalDate.of(2026, 1, 14), LocalDate.of(2026, 1, 15)))
                .isEqualTo(Ratio.zero());
    }

    @Test
    void aCompanyMayGiveTheSharesOfItsRamp() {
        List<Ratio> shares = List.of(Ratio.of(1, 3), Ratio.of(2, 3), Ratio.of(9, 10));
        RampProfile ramp = RampProfile.of(shares);

        assertThat(ramp.length()).isEqualTo(2);
        assertThat(LongStream.rangeClosed(1, 5).mapToObj(ramp::share))
                .containsExactly(Ratio.of(1, 3), Ratio.of(2, 3), Ratio.of(9, 10), Ratio.of(9, 10), Ratio.of(9, 10));
        assertThat(ramp.defaultsUsed()).isEmpty();
        assertThat(RampProfile.of(List.of(Ratio.of(6, 5))).share(1)).isEqualTo(Ratio.of(6, 5));
        assertThat(RampProfile.of(List.of(Ratio.zero(), Ratio.of(1, 4), Ratio.of(1, 2), Ratio.of(3, 4), Ratio.one())))
                .isEqualTo(RampProfile.standard());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RampProfile.of(List.of(Ratio.of(11))))
                .withMessage("a share of the full quota must be in [0, 10] but was 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RampProfile.builder().length(4).addAllShares(shares).build())
                .withMessage("a ramp of 4 months must have one share for each and one for all months after but had 3");
    }

    @Test
    void anOutlookIsItsColour() {
        assertThat(AttainmentOutlook.of(Ratio.of(440, 525))).isEqualTo(AttainmentOutlook.DIFFICULT);
        assertThat(AttainmentOutlook.of(Ratio.of(440, 525)).light()).isEqualTo(TrafficLight.AMBER);
        assertThat(AttainmentOutlook.of(Ratio.one()).light()).isEqualTo(TrafficLight.GREEN);
        assertThat(AttainmentOutlook.of(Ratio.of(79_999, 100_000)).light()).isEqualTo(TrafficLight.RED);
    }

    @Test
    void aReferencePlanRepeatsComparableQuarters() {
        DailyAmounts history = DailyAmounts.builder()
                .observed(DateRange.parse("2025-03-15/2026-01-01"))
                .putAllByDay(Map.of(
                        LocalDate.of(2025, 3, 20), BigDecimal.valueOf(7),
                        LocalDate.of(2025, 4, 1), BigDecimal.valueOf(100),
                        LocalDate.of(2025, 9, 30), BigDecimal.valueOf(200),
                        LocalDate.of(2025, 12, 1), BigDecimal.valueOf(300)))
                .build();

        ReferencePlan year = ReferencePlan.repeating(
                history, FiscalCalendar.standard(), DateRange.parse("2026-01-01/2027-01-01"), EUR, Ratio.zero());

        assertThat(year.reasons())
                .extracting(Told::message)
                .containsExactly(
                        "target.repeats quarter=FY2026-Q1 past=FY2025-Q4",
                        "target.repeats quarter=FY2026-Q2 past=FY2025-Q2",
                        "target.repeats quarter=FY2026-Q3 past=FY2025-Q3",
                        "target.repeats quarter=FY2026-Q4 past=FY2025-Q4");
        assertThat(year.total()).contains(eur("900"));
    }

    @Test
    void aReferencePlanIsRoundedOnceAfterGrowth() {
        DailyAmounts history = DailyAmounts.builder()
                .observed(DateRange.parse("2025-10-01/2026-01-01"))
                .putAllByDay(Map.of(LocalDate.of(2025, 12, 1), new BigDecimal("100.004")))
                .build();

        ReferencePlan quarter = ReferencePlan.repeating(
                history, FiscalCalendar.standard(), DateRange.parse("2026-01-01/2026-04-01"), EUR, Ratio.ofPercent(50));

        assertThat(quarter.total()).contains(eur("150.01")); // 150.006, and not half as much again as 100.00
        assertThat(quarter.reasons())
                .extracting(Told::message)
                .containsExactly("target.repeats-grown quarter=FY2026-Q1 past=FY2025-Q4 growth=50 %");
    }

    @Test
    void aReferencePlanOfNothingObservedHasNoTotal() {
        DailyAmounts history = DailyAmounts.builder()
                .observed(DateRange.parse("2025-11-15/2026-01-01"))
                .build();

        ReferencePlan quarter = ReferencePlan.repeating(
                history, FiscalCalendar.standard(), DateRange.parse("2026-01-01/2026-04-01"), EUR, Ratio.ofPercent(10));

        assertThat(quarter.total()).isEmpty();
        assertThat(quarter.reasons())
                .extracting(Told::message)
                .containsExactly("target.nothing-to-repeat quarter=FY2026-Q1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferencePlan.repeating(
                        history,
                        FiscalCalendar.standard(),
                        DateRange.parse("2026-01-01/2026-03-01"),
                        EUR,
                        Ratio.zero()))
                .withMessage("period must consist of whole quarters but was 2026-01-01/2026-03-01");
    }

    @Test
    void aLowerEstimateIsBelowAndAMarketWithoutAShareIsNotEstimated() {
        TargetProposal proposal = TargetSetting.builder()
                .lastPeriod(eur("9"))
                .marketCapacity(eur("100"))
                .putOwnerCapacities("seller-1", eur("5"))
                .build()
                .propose();

        assertThat(proposal.gaps())
                .extracting(gap -> Told.message(gap.message()))
                .containsExactly("target.gap-below first=target.estimate.run-rate second=target.estimate.bottom-up"
                        + " size=EUR 4.00");
        assertThat(proposal.estimate(TargetEstimate.Kind.MARKET).explanation().reasons())
                .extracting(Told::message)
                .containsExactly("target.no-share");
    }
}
