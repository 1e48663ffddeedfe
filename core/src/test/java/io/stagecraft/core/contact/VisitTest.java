// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.customer.Customer;
import io.stagecraft.core.customer.InstalledUnits;
import io.stagecraft.core.customer.Purchase;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Variation;
import io.stagecraft.core.territory.CoveragePlan;
import io.stagecraft.core.territory.VisitPriority;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VisitTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);

    @Test
    void anOutcomeFollowsFromWhatTheCustomerAgreedTo() {
        Visit talk = visit("c").build();
        Visit advance = visit("c")
                .addAgreedActions(
                        AgreedAction.of("customer-17", "recommend it to the general manager", MONDAY.plusDays(7)))
                .build();

        assertThat(talk.outcome()).isEqualTo(CallOutcome.CONTINUATION);
        assertThat(advance.outcome()).isEqualTo(CallOutcome.ADVANCE);
        assertThat(visit("c").isOrdered(true).build().outcome()).isEqualTo(CallOutcome.ORDER);
        assertThat(visit("c").isRefused(true).build().outcome()).isEqualTo(CallOutcome.NO_SALE);
        assertThat(CallOutcome.ADVANCE.isSuccess()).isTrue();
        assertThat(CallOutcome.CONTINUATION.isSuccess()).isFalse();
        assertThat(Serialized.copy(advance)).isEqualTo(advance);
    }

    /** The worked example W27 of the domain model. */
    @Test
    void manyOrdersAndRefusalsAreProbablyMisRecorded() {
        assertThat(fiftyVisits(5).doubt()).isEmpty();
        assertThat(fiftyVisits(6).doubt())
                .contains(Message.of("outcomes.mis-recorded")
                        .with("ended", 6)
                        .with("visits", 50)
                        .with("believable", Ratio.ofPercent(10)));
        assertThat(fiftyVisits(5).successRate()).contains(Ratio.of(3, 50));
        assertThat(CallOutcomes.of(List.of()).doubt()).isEmpty();
    }

    @Test
    void aContactIsTheVisitOfADealOrItsCustomer() {
        Opportunity deal = Deals.of(Opened.into(Deals.PROCESS)
                        .id("d")
                        .customerId("c")
                        .at(Deals.at("2026-01-01"))
                        .build())
                .deal();
        Contacts contacts = Contacts.of(List.of(
                visit("c").build(),
                visit("other").on(MONDAY.plusDays(1)).deal("d").build(),
                visit("c").on(MONDAY.plusDays(5)).build()));

        assertThat(contacts.lastAbout(deal, MONDAY.minusDays(1))).isEmpty();
        assertThat(contacts.lastAbout(deal, MONDAY)).contains(MONDAY);
        assertThat(contacts.lastAbout(deal, MONDAY.plusDays(4))).contains(MONDAY.plusDays(1));
        assertThat(contacts.lastWithCustomer("c", MONDAY.plusDays(9))).contains(MONDAY.plusDays(5));
        assertThat(contacts.coverage(List.of("c", "nobody"), DateRange.ofDay(MONDAY)))
                .contains(Ratio.of(1, 2));
        assertThat(Serialized.copy(contacts)).isEqualTo(contacts);
    }

    /** The worked example W4 of the domain model. */
    @Test
    void visitingTwoHundredCustomersInAQuarterTakesThreeVisitsADay() {
        DateRange days = DateRange.parse("2026-01-01/2026-03-07");

        CoveragePlan plan = CoveragePlan.of(200, Ratio.one(), days);

        assertThat(plan.visitsPerDay(WorkCalendar.everyDay()).orElseThrow().toDecimal(2, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("3.08");
        assertThat(plan.visitsPerDay(day -> false)).isEmpty();
        assertThat(CoveragePlan.of(3, Ratio.of(1, 2), days).visits()).isEqualTo(2);
    }

    @Test
    void ownUsersComeFirstThenKeyAccountsOfCompetitorsThenOtherKeyAccountsThenTheRest() {
        DateRange year = DateRange.ofYear(2025);
        List<Customer> customers = List.of(
                Customer.builder().id("key").isKeyAccount(true).build(),
                Customer.builder()
                        .id("rival")
                        .addInstalledBase(InstalledUnits.of("rival", "copier", 3))
                        .build(),
                Customer.builder()
                        .id("rival's key")
                        .isKeyAccount(true)
                        .addInstalledBase(InstalledUnits.of("rival", "copier", 1))
                        .build(),
                Customer.builder()
                        .id("old")
                        .addInstalledBase(InstalledUnits.own("copier", 1))
                        .build(),
                Customer.builder()
                        .id("mixed")
                        .addInstalledBase(InstalledUnits.own("copier", 1), InstalledUnits.of("rival", "copier", 9))
                        .addPurchases(Purchase.of(year.start(), eur(10)))
                        .build(),
                Customer.builder()
                        .id("zone 1")
                        .addInstalledBase(InstalledUnits.own("copier", 1))
                        .build(),
                Customer.of("nobody"));

        List<VisitPriority> ranked = VisitPriority.rank(
                customers,
                customer -> customer.id().equals("zone 1") ? OptionalInt.of(1) : OptionalInt.empty(),
                year,
                CurrencyUnit.EUR);

        assertThat(ranked)
                .extracting(each -> each.customerId() + " " + each.group())
                .containsExactly(
                        "zone 1 OWN_BASE",
                        "mixed OWN_BASE",
                        "old OWN_BASE",
                        "rival's key COMPETITOR_BASE",
                        "key OTHER_KEY",
                        "nobody OTHERS",
                        "rival OTHERS");
    }

    @Test
    void theDailyChecklistCountsItsAnswers() {
        DailyChecklist checklist = DailyChecklist.builder()
                .on(MONDAY)
                .seller("li")
                .isTodayInHand(Answer.YES)
                .biggestObstacle("price")
                .build();

        assertThat(checklist.coverage()).hasToString("1 of 3 answered");
    }

    /** The worked examples W1 and W2 of the domain model. */
    @Test
    void unstablePerformersBecomeStable() {
        Variation before = Variation.of(0, 0, 5);
        Variation after = Variation.of(3, 3, 4);

        assertThat(before.mean()).isCloseTo(5 / 3.0, within(1e-12));
        assertThat(before.deviation()).isCloseTo(2.3570, within(5e-5));
        assertThat(before.coefficient()).hasValueCloseTo(1.4142, within(5e-5));
        assertThat(before.sampleDeviation()).hasValueCloseTo(2.8868, within(5e-5));
        assertThat(before.sampleCoefficient()).hasValueCloseTo(1.7321, within(5e-5));
        assertThat(after.deviation()).isCloseTo(0.4714, within(5e-5));
        assertThat(after.coefficient()).hasValueCloseTo(0.1414, within(5e-5));
        assertThat(after.sampleCoefficient()).hasValueCloseTo(0.1732, within(5e-5));
        assertThat(before.coefficient().getAsDouble() / after.coefficient().getAsDouble())
                .isCloseTo(10, within(1e-9));
        assertThat(after.total()).isEqualTo(2 * before.total());
        assertThat(Variation.of(0).coefficient()).isEmpty();
        assertThat(Variation.of(1).sampleDeviation()).isEmpty();
    }

    /** The worked example W3 of the domain model. */
    @Test
    void aHigherCloseRateWinsMoreOfTheSame() {
        Ratio opportunities = Ratio.of(10);

        assertThat(Ratio.ofPercent(50).multipliedBy(opportunities)).isEqualTo(Ratio.of(5));
        assertThat(Ratio.ofPercent(80).multipliedBy(opportunities)).isEqualTo(Ratio.of(8));
    }

    @Test
    void badContactsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> visit(" ").build())
                .withMessage("customerId must not be blank (visit of 2026-03-30)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> visit("c").isOrdered(true).isRefused(true).build())
                .withMessage("a visit ends in an order or a refusal, not both (c on 2026-03-30)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgreedAction.of("", "call", MONDAY))
                .withMessage("actor must not be blank (action \"call\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoveragePlan.of(-1, Ratio.one(), DateRange.ofDay(MONDAY)))
                .withMessage("population must be at least 0 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Variation.of(Double.NaN))
                .withMessage("results must be finite but one is NaN");
    }

    private static CallOutcomes fiftyVisits(int ended) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            visits.add(visit("c" + i)
                    .isOrdered(i < ended && i % 2 == 0)
                    .isRefused(i < ended && i % 2 == 1)
                    .build());
        }
        return CallOutcomes.of(visits);
    }

    private static Visit.Builder visit(String customer) {
        return Visit.builder().on(MONDAY).customerId(customer).seller("li");
    }

    @TestFactory
    Stream<DynamicTest> agreedActionsAreRefusedByName() {
        return Refused.tests(
                Refused.with("action must not be blank (actor \"lin\")", () -> AgreedAction.of("lin", " ", MONDAY)),
                Refused.with("actor must not be blank (action \"call\")", () -> AgreedAction.of(" ", "call", MONDAY)));
    }
}
