// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static io.stagecraft.core.process.ForecastCategory.BEST_CASE;
import static io.stagecraft.core.process.ForecastCategory.COMMIT;
import static io.stagecraft.core.process.ForecastCategory.PIPELINE;
import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.opportunity.CategoryCalled;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Serialized;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MovementTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 31);
    private static final LocalDate TO = LocalDate.of(2026, 4, 30);
    private static final DateRange QUARTER = DateRange.parse("2026-04-01/2026-07-01");
    private static final MovementInspection CHANGES =
            MovementInspection.between(FROM, TO, Deals.ZONE, CurrencyUnit.EUR).closingIn(QUARTER);

    /** The worked example W32 of the domain model. */
    @Test
    void aWaterfallAddsUp() {
        List<Opportunity> deals = List.of(
                Deals.open("stays")
                        .amount(180)
                        .close("2026-06-30")
                        .amount("2026-04-10", 190)
                        .deal(),
                Deals.open("pushed")
                        .amount(90)
                        .close("2026-06-30")
                        .close("2026-04-15", "2026-07-01")
                        .deal(),
                Deals.open("won")
                        .amount(170)
                        .close("2026-05-31")
                        .amount("2026-04-20", 150)
                        .won("2026-04-20"),
                Deals.open("lost").amount(60).close("2026-06-30").lost("2026-04-01", LossReason.FIT),
                Deals.open("new", "2026-04-02").amount(120).close("2026-06-30").deal(),
                Deals.open("pulled")
                        .amount(40)
                        .close("2026-07-15")
                        .close("2026-04-03", "2026-06-15")
                        .deal(),
                Deals.open("later").amount(999).close("2026-07-15").deal(),
                Deals.open("undated").amount(999).deal());

        Movement movement = CHANGES.of(deals);

        assertThat(movement.summarize()).isEqualTo("""
                        + opening              4  EUR 500.00
                        + new                  1  EUR 120.00
                        + pulled in            1  EUR 40.00
                        + increased            1  EUR 10.00
                        - decreased            1  EUR 20.00
                        - pushed out           1  EUR 90.00
                        - won                  1  EUR 150.00
                        - lost                 1  EUR 60.00
                        = closing              3  EUR 350.00""");
        assertThat(movement.steps()).extracting(MovementStep::kind).containsExactly(MovementKind.values());
        assertThat(Serialized.copy(movement)).isEqualTo(movement);
    }

    @Test
    void aDealIsInAtMostOneStep() {
        // pushed out, pulled in again and won at another amount: it was won
        Opportunity busy = Deals.open("busy")
                .amount(100)
                .close("2026-06-30")
                .close("2026-04-02", "2026-08-01")
                .close("2026-04-03", "2026-05-01")
                .amount("2026-04-04", 70)
                .won("2026-04-05");
        // opened and lost in between
        Opportunity brief =
                Deals.open("brief", "2026-04-02").amount(50).close("2026-06-30").lost("2026-04-09", LossReason.FIT);

        Movement movement = CHANGES.of(List.of(busy, brief));

        assertThat(movement.amount(MovementKind.WON)).isEqualTo(eur(70));
        assertThat(movement.amount(MovementKind.DECREASED)).isEqualTo(eur(30));
        assertThat(movement.deals(MovementKind.PUSHED_OUT)).isZero();
        assertThat(movement.cameAndWent()).isEqualTo(1);
        assertThat(movement.deals(MovementKind.LOST)).isZero();
    }

    @Test
    void aDealLeavesAtTheAmountItHasThen() {
        Opportunity pushed = Deals.open("a")
                .amount(100)
                .close("2026-06-30")
                .close("2026-04-02", "2026-08-01")
                .amount("2026-04-20", 500)
                .deal();

        Movement movement = CHANGES.of(List.of(pushed));

        assertThat(movement.amount(MovementKind.PUSHED_OUT)).isEqualTo(eur(100));
        assertThat(movement.amount(MovementKind.INCREASED)).isEqualTo(eur(0));
    }

    @Test
    void changesAfterADealLeftDoNotCount() {
        Opportunity pushed = Deals.open("a")
                .amount(100)
                .close("2026-06-30")
                .close("2026-04-02", "2026-08-01")
                .amount("2026-04-20", 150)
                .won("2026-04-21");

        assertThat(CHANGES.of(List.of(pushed)).summarize()).isEqualTo("""
                        + opening              1  EUR 100.00
                        - pushed out           1  EUR 100.00
                        = closing              0  EUR 0.00""");
    }

    @Test
    void aWinBelongsToTheOwnerWhoWonIt() {
        Opportunity handedOver = Deals.open("a")
                .owner("li")
                .amount(100)
                .close("2026-06-30")
                .event(Won.of(Deals.at("2026-04-10"), "A"))
                .owner("2026-04-12", "wang")
                .deal();

        Map<Optional<String>, Movement> byOwner = CHANGES.byOwner(List.of(handedOver), owner -> owner);

        assertThat(byOwner)
                .hasEntrySatisfying(
                        Optional.of("li"), view -> assertThat(view.summarize()).isEqualTo("""
                                + opening              1  EUR 100.00
                                - won                  1  EUR 100.00
                                = closing              0  EUR 0.00"""));
        assertThat(byOwner)
                .hasEntrySatisfying(
                        Optional.of("wang"),
                        view -> assertThat(view.summarize()).isEqualTo("""
                                + opening              0  EUR 0.00
                                = closing              0  EUR 0.00"""));
    }

    @Test
    void aDealReopenedByAnotherOwnerIsReopenedInThatView() {
        Opportunity handedOver = Deals.open("a")
                .owner("li")
                .amount(100)
                .close("2026-06-30")
                .event(Lost.of(Deals.at("2026-02-01"), "A", LossReason.TIMING))
                .owner("2026-04-02", "wang")
                .reopened("2026-04-10")
                .deal();

        assertThat(CHANGES.byOwner(List.of(handedOver), owner -> owner))
                .hasEntrySatisfying(
                        Optional.of("wang"),
                        view -> assertThat(view.summarize()).isEqualTo("""
                                + opening              0  EUR 0.00
                                + reopened             1  EUR 100.00
                                = closing              1  EUR 100.00"""));
    }

    @Test
    void closedDealsMayComeBack() {
        Opportunity reopened = Deals.open("a")
                .amount(100)
                .close("2026-06-30")
                .event(Lost.of(Deals.at("2026-02-01"), "A", LossReason.TIMING))
                .reopened("2026-04-10")
                .amount("2026-04-11", 80)
                .deal();

        Movement movement = CHANGES.of(List.of(reopened));

        assertThat(movement.amount(MovementKind.REOPENED)).isEqualTo(eur(80));
        assertThat(movement.amount(MovementKind.CLOSING)).isEqualTo(eur(80));
    }

    @Test
    void reassignmentAppearsInTheViewOfAnOwner() {
        Opportunity moved = Deals.open("a")
                .owner("li")
                .amount(100)
                .close("2026-06-30")
                .owner("2026-04-10", "wang")
                .deal();

        Map<Optional<String>, Movement> byOwner = CHANGES.byOwner(List.of(moved), owner -> owner);

        assertThat(byOwner)
                .hasEntrySatisfying(
                        Optional.of("li"),
                        view -> assertThat(view.amount(MovementKind.REASSIGNED_AWAY))
                                .isEqualTo(eur(100)));
        assertThat(byOwner)
                .hasEntrySatisfying(
                        Optional.of("wang"),
                        view -> assertThat(view.amount(MovementKind.REASSIGNED_IN))
                                .isEqualTo(eur(100)));
        assertThat(CHANGES.of(List.of(moved)).deals(MovementKind.REASSIGNED_AWAY))
                .isZero();
    }

    @Test
    void aDealWithoutAnAmountCountsInNumber() {
        Movement movement =
                CHANGES.of(List.of(Deals.open("a").close("2026-06-30").deal()));

        assertThat(movement.deals(MovementKind.CLOSING)).isEqualTo(1);
        assertThat(movement.amount(MovementKind.CLOSING)).isEqualTo(eur(0));
        assertThat(movement.withoutAmount()).isEqualTo(1);
    }

    @Test
    void aCommitWaterfallShowsWhichDealsWereCalledUpAndDown() {
        SalesProcess process = Deals.PROCESS.withStages(
                Deals.PROCESS.stages().get(0),
                Deals.PROCESS.stages().get(1).withForecastCategory(BEST_CASE),
                Deals.PROCESS.stages().get(2));
        List<Opportunity> deals = List.of(
                Deals.open("kept")
                        .amount(180)
                        .close("2026-06-30")
                        .event(called("2026-03-01", COMMIT))
                        .deal(),
                Deals.open("up")
                        .amount(40)
                        .close("2026-06-30")
                        .event(called("2026-04-03", COMMIT))
                        .deal(),
                Deals.open("down")
                        .amount(90)
                        .close("2026-06-30")
                        .event(called("2026-03-01", COMMIT))
                        .event(called("2026-04-15", PIPELINE))
                        .amount("2026-04-20", 500)
                        .deal(),
                Deals.open("moved")
                        .amount(70)
                        .close("2026-06-30")
                        .moved("2026-04-10", "A", "B")
                        .deal());

        assertThat(CHANGES.atLeast(COMMIT, process).of(deals).summarize()).isEqualTo("""
                        + opening              2  EUR 270.00
                        + upgraded             1  EUR 40.00
                        - downgraded           1  EUR 90.00
                        = closing              2  EUR 220.00""");
        assertThat(CHANGES.atLeast(BEST_CASE, process).of(deals).summarize()).isEqualTo("""
                        + opening              2  EUR 270.00
                        + upgraded             2  EUR 110.00
                        - downgraded           1  EUR 90.00
                        = closing              3  EUR 290.00""");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CHANGES.of(deals).plus(CHANGES.atLeast(COMMIT, process).of(deals)))
                .withMessage(
                        "movements must be of one forecast category but were of Optional.empty and Optional[COMMIT]");
    }

    private static CategoryCalled called(String day, ForecastCategory category) {
        return CategoryCalled.of(Deals.at(day), category, "li");
    }

    @Test
    void badQuestionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MovementInspection.between(TO, FROM, Deals.ZONE, CurrencyUnit.EUR))
                .withMessage("to must not be before from but was 2026-03-31 (from 2026-04-30)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MovementInspection.between(FROM, TO, Deals.ZONE, CurrencyUnit.USD)
                        .of(List.of(Deals.open("a").amount(5).deal())))
                .withMessage("amounts must be in USD but one is EUR 5.00; convert them with exchange rates");
    }
}
