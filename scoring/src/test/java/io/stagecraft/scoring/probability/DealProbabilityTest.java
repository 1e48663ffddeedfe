// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static io.stagecraft.fixtures.Deals.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;
import io.stagecraft.core.history.Stay.End;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Abandoned;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.fixtures.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DealProbabilityTest {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final DealProbability DEALS = DealProbability.in(PROCESS, ZONE);

    @Test
    void beforeThereIsAHistoryTheTemplateStandsIn() {
        Estimate estimate = DEALS.learnedFrom(List.of(), at(9)).estimate(deal("d"), START.plusDays(9));

        assertThat(estimate.counted()).isEqualTo(0.05);
        assertThat(estimate.defaultsUsed()).extracting(Told::used).containsExactly("default.stage-probability");
        assertThat(estimate.reasons())
                .extracting(Object::toString)
                .containsOnly("too few (0 won and 0 lost; it takes 40 and 40, our assumption)");
    }

    @Test
    void historyReplacesTheTemplateFromFortyOfEach() {
        List<Opportunity> book = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            book.add(won("w" + i, 10 + i));
            book.add(lost("l" + i, 60));
        }
        WinProbabilityStrategy<Opportunity> learned = DEALS.learnedFrom(book, at(200));

        assertThat(learned.estimate(deal("d"), START.plusDays(5)).counted()).isCloseTo(0.5, within(1e-12));
        assertThat(learned.estimate(deal("d"), START.plusDays(30)).counted()).isLessThan(0.5);
        assertThat(learned.estimate(deal("d"), START.plusDays(49)).status()).isEqualTo(Estimate.Status.ESTIMATED);
        assertThat(learned.estimate(deal("d"), START.plusDays(50)).reasons())
                .extracting(Told::message)
                .containsExactly("age.beyond-longest-win days=49");
    }

    @Test
    void aBookAboveTheLimitIsSampledAndSaysSo() {
        List<Opportunity> book = new ArrayList<>();
        for (int i = 0; i < DealProbability.MOST_LEARNED; i++) {
            book.add(won("w" + i, 10 + i % 50));
            book.add(lost("l" + i, 60));
        }
        DealProbability.History history = DEALS.history(book, at(200));
        DealProbability.History whole = DEALS.history(book.subList(0, DealProbability.MOST_LEARNED), at(200));

        assertThat(whole.isSampled()).isFalse();
        assertThat(whole.notes()).isEmpty();
        assertThat(history.isSampled()).isTrue();
        assertThat(history.paths()).hasSizeBetween(19_990, 20_010);
        assertThat(history.paths().stream().filter(DealPath::isWon)).hasSizeBetween(9_990, 10_010);
        assertThat(history.notes()).extracting(Message::code).containsExactly("history.sampled");
    }

    @Test
    void laterEventsAreNotSeen() {
        List<Opportunity> book = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            book.add(won("w" + i, 10 + i));
            book.add(lost("l" + i, 60));
        }

        assertThat(DEALS.history(book, at(20)).paths().stream().filter(DealPath::isWon))
                .hasSize(11);
        assertThat(DEALS.learnedFrom(book, at(20))
                        .estimate(deal("d"), START.plusDays(5))
                        .counted())
                .isEqualTo(0.05);
    }

    @Test
    void closedDealsAreCertain() {
        assertThat(DEALS.template().estimate(won("w", 3), START.plusDays(9)).counted())
                .isEqualTo(1);
        assertThat(DEALS.template().estimate(won("w", 3), START.plusDays(9)).reasons())
                .extracting(Told::message)
                .containsExactly("deal.won");
        assertThat(DEALS.template().estimate(lost("l", 3), START.plusDays(9)).counted())
                .isZero();
        assertThat(DEALS.template().estimate(lost("l", 3), START.plusDays(9)).reasons())
                .extracting(Told::message)
                .containsExactly("deal.lost");
        Opportunity abandoned = deal("a").append(Abandoned.of(at(3), "PREPARATION", LossReason.TIMING));
        assertThat(DEALS.template().estimate(abandoned, START.plusDays(9)).counted())
                .isZero();
        assertThat(DEALS.template().estimate(abandoned, START.plusDays(9)).reasons())
                .extracting(Told::message)
                .containsExactly("deal.abandoned");
    }

    @Test
    void aPathFollowsTheEvents() {
        Opportunity deal = deal("d")
                .append(StageMoved.of(at(3), "PREPARATION", "DISCOVERY"))
                .append(Lost.of(at(8), "DISCOVERY", LossReason.TIMING))
                .append(Reopened.of(at(10), "DISCOVERY"));

        assertThat(DealPath.of(deal, ZONE, at(12)))
                .contains(DealPath.of(
                                Stay.moved("PREPARATION", 3, "DISCOVERY"),
                                Stay.of("DISCOVERY", 5, End.LOST),
                                Stay.of("DISCOVERY", 2, End.STILL_THERE))
                        .withAge(12));
        assertThat(DealPath.of(deal, ZONE, at(8)).orElseThrow().end()).isEqualTo(End.LOST);
        assertThat(DealPath.of(deal, ZONE, at(-1))).isEmpty();
    }

    @Test
    void anImportedDealIsSeenFromItsImportOn() {
        Opportunity deal = Opportunity.imported("i", PROCESS, "DISCOVERY", at(0));
        Stay stay = DealPath.of(deal, ZONE, at(4)).orElseThrow().stays().get(0);

        assertThat(stay.isEntryKnown()).isFalse();
        assertThat(DealPath.of(deal, ZONE, at(4)).orElseThrow().age()).isEmpty();
        assertThat(DEALS.position(deal, START.plusDays(4)).daysInStage()).isEmpty();
    }

    @Test
    void teamsAreShrunkToAll() {
        DealProbability byOwner = DEALS.withTeam(Opportunity::owner);

        assertThat(byOwner.history(List.of(deal("d").reassign("lin", at(1))), at(2))
                        .paths()
                        .get(0)
                        .team())
                .contains("lin");
        assertThat(byOwner.position(deal("d"), START).team()).isEmpty();
    }

    @Test
    void commitmentsWithoutEvidenceAreListed() {
        List<String> needed = CommitCheck.neededFor(PROCESS);
        Opportunity bare = deal("bare");
        Opportunity half = deal("half").record(Evidence.confirmed(needed.get(0), at(1)));
        Opportunity proven = deal("proven");
        for (String statement : needed) {
            proven = proven.record(Evidence.confirmed(statement, at(1)));
        }
        List<CommitCheck> unsupported = CommitCheck.unsupported(
                List.of(bare, half, proven, won("won", 2)), deal -> ForecastCategory.COMMIT, PROCESS);

        assertThat(needed).hasSize(4);
        assertThat(unsupported).extracting(CommitCheck::dealId).containsExactly("bare", "half");
        assertThat(unsupported.get(0).missing()).isEqualTo(needed);
        assertThat(unsupported.get(0).hasEvidence()).isFalse();
        assertThat(unsupported.get(1).missing()).isEqualTo(needed.subList(1, 4));
        assertThat(CommitCheck.unsupported(List.of(bare), deal -> ForecastCategory.BEST_CASE, PROCESS))
                .isEmpty();
        assertThat(CommitCheck.notChecked(
                        List.of(bare), deal -> ForecastCategory.COMMIT, PROCESS.withVersion(PROCESS.version() + 1)))
                .hasToString("{" + PROCESS.name() + "=1}");
        assertThat(CommitCheck.notChecked(List.of(bare), deal -> ForecastCategory.COMMIT, PROCESS))
                .isEmpty();
    }

    @Test
    void bookIsLearnedAsAWholeWhenOnlyEndsAreKnown() {
        List<Opportunity> book = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            book.add(ended("w" + i, Optional.of(at(0))).append(Won.of(at(10 + i), "COMMITMENT")));
            book.add(ended("l" + i, Optional.of(at(0))).append(Lost.of(at(40), "COMMITMENT", LossReason.TIMING)));
        }
        Opportunity early = deal("early");
        String note = "history.no-paths unrecorded=120 closed=120";
        Estimate aged = DEALS.learnedFrom(book, at(200)).estimate(early, START.plusDays(20));
        Estimate measured = DEALS.measuredFrom(book, at(200)).estimate(early, START.plusDays(20));

        assertThat(DEALS.history(book, at(200)).notes())
                .extracting(Told::message)
                .containsExactly(note);
        assertThat(aged.counted()).isCloseTo(49.0 / 109, within(1e-12));
        assertThat(aged.reasons())
                .extracting(Told::message)
                .containsExactly("history.stayed deals=109 days=20 place=place.book", note);
        assertThat(measured.counted()).isEqualTo(0.5);
        assertThat(measured.explanation().children().get(0).reasons())
                .extracting(Told::message)
                .containsExactly("conversion.book won=60 closed=120");
    }

    @Test
    void bookRateIsUsedWhenNoAgesAreKnown() {
        List<Opportunity> book = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Opportunity deal = ended("d" + i, Optional.empty());
            book.add(
                    i < 40
                            ? deal.append(Won.of(at(0), "COMMITMENT"))
                            : deal.append(Lost.of(at(0), "COMMITMENT", LossReason.TIMING)));
        }

        assertThat(DEALS.learnedFrom(book, at(9))
                        .estimate(deal("d"), START.plusDays(9))
                        .counted())
                .isEqualTo(0.5);
    }

    @Test
    void aDealImportedInMidCourseTellsOfTheStageItWasSeenIn() {
        Opportunity seen = ended("i", Optional.of(at(0))).append(Lost.of(at(9), "COMMITMENT", LossReason.TIMING));
        Opportunity late = Opportunity.open(
                        Opened.into(PROCESS)
                                .id("late")
                                .stage("COMMITMENT")
                                .isImported(true)
                                .importedOpenedAt(at(0))
                                .at(at(5))
                                .build(),
                        PROCESS)
                .append(Lost.of(at(9), "COMMITMENT", LossReason.TIMING));

        assertThat(DealPath.of(seen, ZONE, at(9)).orElseThrow().isRecorded()).isFalse();
        assertThat(DealPath.of(late, ZONE, at(9)).orElseThrow().isRecorded()).isTrue();
        assertThat(DealPath.of(late, ZONE, at(9)).orElseThrow().seenFrom()).isEqualTo(5);
    }

    @Test
    void dealsInAnotherVersionAreNamedByProcessAndNumber() {
        SalesProcess next = PROCESS.withVersion(PROCESS.version() + 1);
        List<Opportunity> book = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            book.add(won("w" + i, 10 + i));
            book.add(lost("l" + i, 60));
        }
        DealProbability model = DealProbability.in(next, ZONE);
        Opportunity deal = Opportunity.open("d", "c", Money.of(CurrencyUnit.EUR, 100), next, at(0));
        String note = "history.other-process deals=100 other=" + PROCESS.name() + " process=" + next.name();

        assertThat(model.history(book, at(200)).notes())
                .extracting(Told::message)
                .containsExactly(note);
        for (WinProbabilityStrategy<Opportunity> strategy :
                List.of(model.learnedFrom(book, at(200)), model.measuredFrom(book, at(200)))) {
            assertThat(strategy.estimate(deal, START.plusDays(9)).counted()).isEqualTo(0.05);
            assertThat(strategy.estimate(deal, START.plusDays(9)).reasons())
                    .extracting(Told::message)
                    .containsExactly("history.too-few won=0 lost=0 wins=40 losses=40", note);
        }
        assertThat(DEALS.history(book, at(200)).notes()).isEmpty();
    }

    private static Opportunity ended(String id, Optional<Instant> opened) {
        return Opportunity.open(
                Opened.into(PROCESS)
                        .id(id)
                        .stage("COMMITMENT")
                        .isImported(true)
                        .importedOpenedAt(opened)
                        .at(at(0))
                        .build(),
                PROCESS);
    }

    private static Opportunity deal(String id) {
        return Opportunity.open(id, "c", Money.of(CurrencyUnit.EUR, 100), PROCESS, at(0));
    }

    private static Opportunity won(String id, int day) {
        return deal(id).append(Won.of(at(day), "PREPARATION"));
    }

    private static Opportunity lost(String id, int day) {
        return deal(id).append(Lost.of(at(day), "PREPARATION", LossReason.TIMING));
    }
}
