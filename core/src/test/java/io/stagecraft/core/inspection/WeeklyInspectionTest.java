// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WeeklyInspectionTest {
    @Test
    void aPushIsALaterMonth() {
        Opportunity deal = Deals.open("a")
                .close("2026-01-10")
                .close("2026-01-02", "2026-01-31")
                .close("2026-01-03", "2026-02-01")
                .close("2026-01-04", "2026-01-15")
                .close("2026-01-05", "2027-01-15")
                .deal();

        Slippage slippage = Slippage.of(deal);

        assertThat(slippage)
                .isEqualTo(ImmutableSlippage.builder().pushes(2).days(1 + 365).build());
        assertThat(slippage.isFlagged(3, 60)).isTrue();
        assertThat(slippage.isFlagged(3, 367)).isFalse();
    }

    @Test
    void slippageIsThePartOfDealsDueThatWasPushedOut() {
        DateRange february = DateRange.parse("2026-02-01/2026-03-01");
        List<Opportunity> deals = List.of(
                Deals.open("pushed")
                        .owner("li")
                        .close("2026-02-10")
                        .close("2026-02-09", "2026-03-01")
                        .deal(),
                Deals.open("won").owner("li").close("2026-02-10").won("2026-02-11"),
                Deals.open("not due").owner("wang").close("2026-03-10").deal(),
                Deals.open("late", "2026-02-02")
                        .owner("wang")
                        .close("2026-02-10")
                        .deal());

        SlippageReport report = SlippageReport.of(deals, february, LocalDate.of(2026, 2, 28), Deals.ZONE);

        assertThat(report.pushedOut().hits()).isEqualTo(1);
        assertThat(report.pushedOut().total()).isEqualTo(2);
        assertThat(report.byOwner().keySet()).containsExactly("li");
        assertThat(report.daysPushed()).isEqualTo(19);
        assertThat(report.flagged()).isZero();
        assertThat(report.defaultsUsed())
                .extracting(DefaultUsed::message)
                .containsExactly(
                        Message.of("default.slippage-limit").with("pushes", 2).with("days", 60));

        SlippageReport strict = SlippageReport.of(deals, february, LocalDate.of(2026, 2, 28), Deals.ZONE, 3, 19);
        assertThat(strict.flagged()).isEqualTo(1);
        assertThat(strict.defaultsUsed()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlippageReport.of(deals, february, LocalDate.of(2026, 2, 28), Deals.ZONE, 0, 19))
                .withMessage("pushLimit must be at least 1 but was 0");
    }

    @Test
    void twoZonesAreRefused() {
        HygieneInspection rules = HygieneInspection.of(StageEngine.of(Deals.PROCESS, Deals.ZONE));
        MovementInspection changes = MovementInspection.between(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), ZoneId.of("Asia/Shanghai"), CurrencyUnit.EUR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyInspection.of(changes, rules))
                .withMessage("changes and rules must tell days in one zone but did in Asia/Shanghai and Z");
    }

    @TestFactory
    Stream<DynamicTest> slippageIsRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "asOf must not be before the period 2026-01-01/2026-04-01 but was 2025-12-31",
                        () -> SlippageReport.of(
                                List.of(),
                                DateRange.parse("2026-01-01/2026-04-01"),
                                LocalDate.of(2025, 12, 31),
                                ZoneOffset.UTC)),
                Refused.with(
                        "dayLimit must be at least 1 but was 0",
                        () -> SlippageReport.of(
                                List.of(),
                                DateRange.parse("2026-01-01/2026-04-01"),
                                LocalDate.of(2026, 1, 31),
                                ZoneOffset.UTC,
                                1,
                                0)));
    }
}
