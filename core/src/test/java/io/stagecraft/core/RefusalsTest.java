// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core;

import static io.stagecraft.fixtures.Amounts.eur;
import static io.stagecraft.fixtures.Amounts.usd;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.contact.ActivityVolume;
import io.stagecraft.core.customer.Customer;
import io.stagecraft.core.customer.Satisfaction;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;
import io.stagecraft.core.history.Stay.End;
import io.stagecraft.core.inspection.Decisions;
import io.stagecraft.core.inspection.HygieneInspection;
import io.stagecraft.core.inspection.HygieneSources;
import io.stagecraft.core.inspection.Movement;
import io.stagecraft.core.inspection.MovementInspection;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.core.opportunity.ClosePlanSet;
import io.stagecraft.core.opportunity.LineItemsSet;
import io.stagecraft.core.opportunity.Merged;
import io.stagecraft.core.opportunity.Migrated;
import io.stagecraft.core.opportunity.OwnersShared;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.Statements;
import io.stagecraft.core.stakeholder.BuyingRole;
import io.stagecraft.core.stakeholder.Stakeholder;
import io.stagecraft.core.statistics.SurvivalCurve;
import io.stagecraft.core.statistics.Variation;
import io.stagecraft.core.terms.ClosePlanStep;
import io.stagecraft.core.terms.LineItem;
import io.stagecraft.core.territory.Cause;
import io.stagecraft.core.territory.CauseTree;
import io.stagecraft.core.territory.UncontactedLoss;
import io.stagecraft.core.territory.UncontactedLossReport;
import io.stagecraft.core.time.WeeklyCalendar;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Refused;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bad arguments are refused with the rule and the value, package by package, where no other test says so. */
class RefusalsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final LineItem ITEM = LineItem.of("drill", 2, eur(10));

    @TestFactory
    Stream<DynamicTest> measuresAndSplits() {
        long[] weights = {1, 2};
        return Refused.tests(
                Refused.with("decimals must be in [0, 2000] but were -1", () -> Decimals.places(-1)),
                Refused.with(
                        "weights and result must be different arrays",
                        () -> Apportionment.largestRemainder().split(3, weights, 0, 2, weights)),
                Refused.with(
                        "phrase must not be blank (code a.b)",
                        () -> PhraseBook.english().with("a.b", " ")));
    }

    @Test
    void anInstantBeyondAllDatesIsNamed() {
        assertThatThrownBy(() -> Exact.day(Instant.MAX, ZoneOffset.MAX, "at"))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("at must have a date but was +1000000000-12-31T23:59:59.999999999Z");
    }

    @TestFactory
    Stream<DynamicTest> customersAndContacts() {
        Stakeholder li = Stakeholder.of("li", BuyingRole.DECISION_MAKER);
        return Refused.tests(
                Refused.with("visits must be at least 0 but were -1", () -> ActivityVolume.of(-1, eur(0))),
                Refused.with(
                        "satisfaction must be in the order of time (customer c)",
                        () -> Customer.builder()
                                .id("c")
                                .addSatisfaction(
                                        Satisfaction.of(DAY, BigDecimal.ONE),
                                        Satisfaction.of(DAY.minusDays(1), BigDecimal.ONE))
                                .build()),
                Refused.with(
                        "stakeholders must have different ids but were [li, li] (customer c)",
                        () -> Customer.builder().id("c").addStakeholders(li, li).build()));
    }

    @TestFactory
    Stream<DynamicTest> eventsOfADeal() {
        ClosePlanStep step = ClosePlanStep.of("legal", "review the contract", DAY, "li");
        return Refused.tests(
                Refused.with(
                        "a step must occur once in a plan but the ids were [legal, legal] (close plan of"
                                + " 2026-03-02T09:00:00Z)",
                        () -> ClosePlanSet.of(AT, List.of(step, step))),
                Refused.with("step must not be blank (close plan step legal)", () -> step.withStep(" ")),
                Refused.with(
                        "line items must be in one currency but were in [EUR, USD] (line items of 2026-03-02T09:00:00Z)",
                        () -> LineItemsSet.of(AT, List.of(ITEM, LineItem.of("saw", 1, usd(5))))),
                Refused.with(
                        "line items must be in one currency but were in EUR and USD",
                        () -> LineItem.shares(List.of(ITEM, LineItem.of("saw", 1, usd(5))))),
                Refused.with("quantity must be above 0 but was 0 (drill)", () -> LineItem.of("drill", 0, eur(10))),
                Refused.with(
                        "price must be at least zero but was EUR -1.00 (drill)",
                        () -> LineItem.of("drill", 1, eur(-1))),
                Refused.with("discount must be from 0 to 1 but was 2 (drill)", () -> ITEM.withDiscount(Ratio.of(2))),
                Refused.with(
                        "cost must be in the currency of the price, EUR, but was USD 1.00 (drill)",
                        () -> ITEM.withCost(usd(1))),
                Refused.with(
                        "a merger must name the deal it went into or the one it came from (merger of"
                                + " 2026-03-02T09:00:00Z)",
                        () -> Merged.builder().at(AT).build()),
                Refused.with(
                        "toVersion must be at least 1 but was 0",
                        () -> Migrated.builder()
                                .at(AT)
                                .fromProcess("crm")
                                .fromVersion(1)
                                .toProcess("crm")
                                .toVersion(0)
                                .fromStage("A")
                                .toStage("A")
                                .build()),
                Refused.with(
                        "shares must add to 1 but add to 1/2 (shares of 2026-03-02T09:00:00Z)",
                        () -> OwnersShared.of(AT, Map.of("li", Ratio.of(1, 2)))),
                Refused.with(
                        "a share must be above 0 and at most 1 but was 2 (seller li)",
                        () -> OwnersShared.of(AT, Map.of("li", Ratio.of(2)))));
    }

    @TestFactory
    Stream<DynamicTest> processes() {
        Criterion leaf = Criterion.of("a", Labels.of("a"));
        Criterion heading = leaf.withId("b").withParts(leaf);
        return Refused.tests(
                Refused.with(
                        "parts of a criterion must not be composite in turn but are (d)",
                        () -> leaf.withId("d").withParts(leaf.withId("c").withParts(heading))),
                Refused.with("statement a must occur once", () -> Statements.of(List.of("a", "a"))),
                Refused.with(
                        "statement a is already numbered",
                        () -> Statements.of(List.of("a")).plus("a")));
    }

    @TestFactory
    Stream<DynamicTest> histories() {
        return Refused.tests(
                Refused.with(
                        "seenFrom must be at least 0 but was -1",
                        () -> DealPath.of(Stay.of("A", 1, End.WON)).withSeenFrom(-1)),
                Refused.with(
                        "a stay must name the next stage exactly where it moved but was MOVED (stage A)",
                        () -> Stay.of("A", 1, End.MOVED)));
    }

    @TestFactory
    Stream<DynamicTest> inspections() {
        PipelineInspection pipelines = PipelineInspection.of(Deals.PROCESS, Deals.ZONE);
        HygieneInspection rules = HygieneInspection.of(StageEngine.of(Deals.PROCESS, Deals.ZONE));
        return Refused.tests(
                Refused.with(
                        "pipeline and hygiene must be of one day but were of 2026-03-02 and 2026-03-03",
                        () -> Decisions.of(
                                pipelines.inspect(List.of(), Valuation.amount(), DAY),
                                rules.inspect(List.of(), HygieneSources.none(), Valuation.amount(), DAY.plusDays(1)),
                                1)),
                Refused.with(
                        "movements must be of the same dates and period but were 2026-03-02 to 2026-03-03 Optional.empty"
                                + " and 2026-03-02 to 2026-03-04 Optional.empty",
                        () -> movement(1, CurrencyUnit.EUR).plus(movement(2, CurrencyUnit.EUR))),
                Refused.with(
                        "movements must be in one currency but were EUR 0.00 and USD 0.00",
                        () -> movement(1, CurrencyUnit.EUR).plus(movement(1, CurrencyUnit.USD))),
                Refused.with(
                        "most must be at least 0 but was -1",
                        () -> Decisions.of(
                                pipelines.inspect(List.of(), Valuation.amount(), DAY),
                                rules.inspect(List.of(), HygieneSources.none(), Valuation.amount(), DAY),
                                -1)));
    }

    private static Movement movement(int days, CurrencyUnit currency) {
        return MovementInspection.between(DAY, DAY.plusDays(days), Deals.ZONE, currency)
                .of(List.of());
    }

    @TestFactory
    Stream<DynamicTest> statistics() {
        return Refused.tests(
                Refused.with(
                        "spells must be at least 0 but was -1",
                        () -> SurvivalCurve.restored(-1, new double[0], new double[0], new double[0])),
                Refused.with("a variation needs at least one result", Variation::of));
    }

    @TestFactory
    Stream<DynamicTest> territories() {
        CauseTree tree = CauseTree.uncontactedLoss();
        CauseTree small = CauseTree.of(
                List.of(Cause.builder().id("A").labels(Labels.of("a")).build()));
        return Refused.tests(
                Refused.with(
                        "lost must be in [0, known] but was 1 of 0",
                        () -> UncontactedLossReport.of(tree, List.of(UncontactedLoss.of("a", "NO_MOTIVATION")), 0)),
                Refused.with(
                        "cause must be one of [A] but was B (opportunity a)",
                        () -> UncontactedLossReport.of(small, List.of(UncontactedLoss.of("a", "B")), 1)),
                Refused.with("cause must be one of [A] but was B", () -> small.require("B")));
    }

    @TestFactory
    Stream<DynamicTest> calendars() {
        return Refused.tests(
                Refused.with(
                        "daysOff must be days that the week works but 2026-03-03 is a TUESDAY",
                        () -> WeeklyCalendar.builder()
                                .addWeek(DayOfWeek.MONDAY)
                                .addDaysOff(DAY.plusDays(1))
                                .build()),
                Refused.with(
                        "makeUpDays must be days that the week has off but 2026-03-02 is a MONDAY",
                        () -> WeeklyCalendar.builder()
                                .addWeek(DayOfWeek.MONDAY)
                                .addMakeUpDays(DAY)
                                .build()));
    }
}
