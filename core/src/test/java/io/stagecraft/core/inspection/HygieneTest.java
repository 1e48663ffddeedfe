// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static io.stagecraft.fixtures.Amounts.eur;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.NextStepSet;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.PutOnHold;
import io.stagecraft.core.opportunity.Resumed;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.stakeholder.BuyingRole;
import io.stagecraft.core.stakeholder.Stakeholder;
import io.stagecraft.core.stakeholder.StakeholderMap;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HygieneTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final HygieneInspection RULES = HygieneInspection.of(StageEngine.of(Deals.PROCESS, Deals.ZONE));

    @Test
    void aCheckWhoseDataTheBookLacksIsNotChecked() {
        Hygiene hygiene = inspect(HygieneSources.none(), Deals.open("a").deal());

        assertThat(hygiene.notChecked())
                .containsExactly(
                        HygieneCheck.CLOSE_IN_THE_PAST,
                        HygieneCheck.NO_CLOSE,
                        HygieneCheck.NO_AMOUNT,
                        HygieneCheck.NO_NEXT_STEP,
                        HygieneCheck.NO_CONTACT,
                        HygieneCheck.PUSHED,
                        HygieneCheck.SINGLE_THREADED,
                        HygieneCheck.AHEAD_OF_CUSTOMER,
                        HygieneCheck.TWO_OWNERS,
                        HygieneCheck.DUPLICATE);
        assertThat(hygiene.deals().get(0).failed()).containsExactly(HygieneCheck.STALLED);
        assertThat(hygiene.checked(HygieneCheck.NO_AMOUNT)).isZero();
        assertThat(hygiene.cleanShare()).isEmpty();
    }

    @Test
    void aDealOnHoldIsPutToNoCheckAndSaidToBeOnHold() {
        Opportunity held = Deals.open("held")
                .amount(700)
                .event(PutOnHold.of(Deals.at("2026-01-10"), "budget freeze"))
                .deal();
        Opportunity resumed = Deals.open("resumed")
                .amount(100)
                .event(PutOnHold.of(Deals.at("2026-01-10"), "budget freeze"))
                .event(Resumed.of(Deals.at("2026-01-20")))
                .deal();

        Hygiene hygiene = inspect(HygieneSources.none(), held, resumed);

        assertThat(hygiene.onHold()).containsExactly(held);
        assertThat(hygiene.deals()).extracting(DealHygiene::deal).containsExactly(resumed);
        assertThat(failed(hygiene, "resumed")).contains(HygieneCheck.STALLED);
        assertThat(Hygiene.total(hygiene.deals()).amount()).contains(eur(100));
        assertThat(hygiene.byOwner()).containsOnlyKeys("");
        assertThat(requireNonNull(hygiene.byOwner().get("")).onHold()).containsExactly(held);
    }

    @Test
    void twoOpenDealsOfOneCustomerProductAndOwnerAreDuplicates() {
        Hygiene hygiene = inspect(
                HygieneSources.none(),
                ofPair("a", "cutter"),
                ofPair("b", "cutter"),
                ofPair("c", "press"),
                ofPair("d", "press").append(Won.of(Deals.at("2026-03-01"), "A")),
                Deals.open("e").owner("li").deal());

        assertThat(failed(hygiene, "a")).contains(HygieneCheck.DUPLICATE).doesNotContain(HygieneCheck.TWO_OWNERS);
        assertThat(failed(hygiene, "b")).contains(HygieneCheck.DUPLICATE);
        assertThat(failed(hygiene, "c")).doesNotContain(HygieneCheck.DUPLICATE);
        assertThat(hygiene.checked(HygieneCheck.DUPLICATE)).isEqualTo(3);
    }

    private static Opportunity ofPair(String id, String product) {
        return Deals.of(Opened.into(Deals.PROCESS)
                        .id(id)
                        .at(Deals.at("2026-03-01"))
                        .customerId("c-17")
                        .product(product)
                        .owner("li")
                        .build())
                .deal();
    }

    @Test
    void aDealWithoutAnyDataIsNotChecked() {
        Opportunity imported = Deals.of(Opened.into(Deals.PROCESS)
                        .id("imported")
                        .isImported(true)
                        .at(Deals.at("2026-01-01"))
                        .build())
                .deal();

        Hygiene hygiene = inspect(HygieneSources.none().withPeople(deal -> StakeholderMap.of(List.of())), imported);

        assertThat(hygiene.notChecked())
                .contains(HygieneCheck.STALLED, HygieneCheck.TWO_OWNERS, HygieneCheck.SINGLE_THREADED);
        assertThat(hygiene.deals().get(0).failed()).isEmpty();
    }

    @Test
    void theFailedChecksOfADealAreCounted() {
        Opportunity clean = Deals.open("clean", "2026-03-20")
                .amount(300)
                .close("2026-04-30")
                .event(NextStepSet.of(Deals.at("2026-03-20"), "demonstrate", LocalDate.of(2026, 4, 1)))
                .deal();
        Opportunity late = Deals.open("late")
                .amount(100)
                .close("2026-01-31")
                .close("2026-02-01", "2026-02-28")
                .close("2026-02-28", "2026-03-30")
                .deal();
        Opportunity empty = Deals.open("empty", "2026-03-25").deal();

        Hygiene hygiene = inspect(
                HygieneSources.none()
                        .withLastContact(deal ->
                                deal.id().equals("clean") ? Optional.of(TODAY.minusDays(30)) : Optional.empty()),
                clean,
                late,
                empty);

        assertThat(failed(hygiene, "clean")).isEmpty();
        assertThat(failed(hygiene, "late"))
                .containsExactly(
                        HygieneCheck.CLOSE_IN_THE_PAST,
                        HygieneCheck.NO_NEXT_STEP,
                        HygieneCheck.NO_CONTACT,
                        HygieneCheck.STALLED,
                        HygieneCheck.PUSHED);
        assertThat(failed(hygiene, "empty"))
                .containsExactly(
                        HygieneCheck.NO_CLOSE,
                        HygieneCheck.NO_AMOUNT,
                        HygieneCheck.NO_NEXT_STEP,
                        HygieneCheck.NO_CONTACT);
        assertThat(hygiene.cleanShare()).contains(Ratio.of(3, 4));
        assertThat(hygiene.failing(HygieneCheck.NO_CONTACT)).hasSize(2);
        assertThat(Hygiene.total(hygiene.clean()).amount()).contains(eur(300));
        assertThat(RULES.defaultsUsed())
                .extracting(DefaultUsed::message)
                .containsExactly(
                        Message.of("default.contact-limit").with("days", 30),
                        Message.of("default.stall-otherwise").with("days", 30),
                        Message.of("default.push-limit").with("pushes", 2),
                        Message.of("default.active-contact").with("days", 60),
                        Message.of("default.single-threaded").with("contacts", 2));
        assertThat(hygiene.defaultsUsed())
                .extracting(DefaultUsed::message)
                .containsExactly(
                        Message.of("default.contact-limit").with("days", 30),
                        Message.of("default.stall-otherwise").with("days", 30),
                        Message.of("default.push-limit").with("pushes", 2));
        assertThat(HygieneCheck.NO_CONTACT.message(RULES))
                .isEqualTo(Message.of("hygiene.no-contact").with("days", 30));
        assertThat(HygieneCheck.PUSHED.message(RULES))
                .isEqualTo(Message.of("hygiene.pushed").with("pushes", 2));
    }

    @Test
    void peopleAreCheckedWhereTheyAreWrittenDown() {
        Stakeholder decider = Stakeholder.builder()
                .id("decider")
                .addRoles(BuyingRole.DECISION_MAKER)
                .addContacts(TODAY)
                .build();
        Stakeholder second = Stakeholder.builder()
                .id("second")
                .addContacts(TODAY.minusDays(3))
                .build();
        HygieneSources sources = HygieneSources.none().withPeople(deal -> switch (deal.id()) {
            case "two" -> StakeholderMap.of(List.of(decider, second));
            case "one" -> StakeholderMap.of(List.of(decider));
            default -> StakeholderMap.of(List.of());
        });

        Hygiene hygiene = inspect(sources, fresh("two"), fresh("one"), fresh("none"));

        assertThat(failed(hygiene, "two")).isEmpty();
        assertThat(failed(hygiene, "one")).containsExactly(HygieneCheck.SINGLE_THREADED);
        assertThat(hygiene.deals().get(2).notChecked()).contains(HygieneCheck.SINGLE_THREADED);
    }

    @Test
    void theSellerMustNotBeAheadOfTheCustomer() {
        SalesProcess process = SalesProcesses.consultative();
        StageEngine engine = StageEngine.of(process, Deals.ZONE);
        Instant day = Deals.at("2026-03-30");
        Opportunity level = Opportunity.open("level", "c", eur(1), process, day);
        level = engine.advance(engine.record(level, Evidence.confirmed("conversation-valued", day)), day)
                .orElseThrow();
        Opportunity ahead = Opportunity.open("ahead", "c", eur(1), process, day);
        ahead = engine.advance(ahead, day).orElseThrow();
        ahead = engine.record(ahead, Evidence.denied("conversation-valued", day));
        Opportunity unproven = Opportunity.open("unproven", "c", eur(1), process, day);

        Hygiene hygiene = HygieneInspection.of(engine)
                .inspect(
                        List.of(level, ahead, unproven),
                        HygieneSources.none()
                                .withForecastCategory(deal -> deal.id().equals("unproven")
                                        ? Optional.of(ForecastCategory.COMMIT)
                                        : Optional.empty()),
                        Valuation.amount(),
                        TODAY);

        assertThat(failed(hygiene, "level")).isEmpty();
        assertThat(failed(hygiene, "ahead")).containsExactly(HygieneCheck.AHEAD_OF_CUSTOMER);
        assertThat(failed(hygiene, "unproven")).containsExactly(HygieneCheck.AHEAD_OF_CUSTOMER);
    }

    @Test
    void aCommitmentMayLackWhatOnlyTheWinShows() {
        SalesProcess process = SalesProcesses.consultative();
        StageEngine engine = StageEngine.of(process, Deals.ZONE);
        Instant day = Deals.at("2026-03-30");
        Opportunity proven = Opportunity.imported("proven", process, "COMMITMENT", day);
        Opportunity behind = Opportunity.imported("behind", process, "COMMITMENT", day);
        for (SellingStage stage : process.stages().subList(0, process.indexOf("COMMITMENT"))) {
            for (Criterion statement : stage.gate().statements()) {
                proven = engine.record(proven, Evidence.confirmed(statement.id(), day));
            }
        }
        behind = engine.record(behind, Evidence.confirmed("conversation-valued", day));

        Hygiene hygiene = HygieneInspection.of(engine)
                .inspect(
                        List.of(proven, behind),
                        HygieneSources.none().withForecastCategory(deal -> Optional.of(ForecastCategory.COMMIT)),
                        Valuation.amount(),
                        TODAY);

        assertThat(engine.review(proven, day).missing())
                .extracting(Criterion::id)
                .containsExactly("decision-made");
        assertThat(failed(hygiene, "proven")).isEmpty();
        assertThat(failed(hygiene, "behind")).containsExactly(HygieneCheck.AHEAD_OF_CUSTOMER);
    }

    @Test
    void twoOwnersOfOneCustomerAndProductAreNamed() {
        Hygiene hygiene = inspect(HygieneSources.none(), owned("a", "li"), owned("b", "wang"), fresh("c"));

        assertThat(failed(hygiene, "a")).containsExactly(HygieneCheck.TWO_OWNERS);
        assertThat(failed(hygiene, "b")).containsExactly(HygieneCheck.TWO_OWNERS);
        assertThat(hygiene.deals().get(2).notChecked()).contains(HygieneCheck.TWO_OWNERS);
        assertThat(hygiene.byOwner().keySet()).containsExactly("li", "wang", "");
        assertThat(hygiene.byOwner().values()).allMatch(owned -> owned.deals().size() == 1);
    }

    @Test
    void decisionsComeByWorth() {
        Opportunity small = Deals.open("small").amount(5).close("2026-04-30").deal();
        Opportunity large = Deals.open("large").amount(50).close("2026-03-30").deal();
        Opportunity fine =
                Deals.open("fine", "2026-03-30").amount(500).close("2026-04-30").deal();
        List<Opportunity> deals = List.of(small, large, fine);

        List<Decision> decisions = Decisions.of(
                PipelineInspection.of(Deals.PROCESS, Deals.ZONE).inspect(deals, Valuation.amount(), TODAY),
                RULES.inspect(deals, HygieneSources.none(), Valuation.amount(), TODAY),
                Decisions.A_WEEK);

        assertThat(decisions)
                .extracting(decision -> decision.deal() + " " + codes(decision.why()) + " "
                        + decision.whatToDo().code())
                .containsExactly(
                        "large [hygiene.close-in-the-past, hygiene.stalled] hygiene-action.close-in-the-past",
                        "small [hygiene.stalled] hygiene-action.stalled");
    }

    @Test
    void eachCheckSaysWhatFailedAndWhatToDo() {
        assertThat(HygieneCheck.values())
                .extracting(check -> Told.message(check.message(RULES)))
                .containsExactly(
                        "hygiene.close-in-the-past",
                        "hygiene.no-close",
                        "hygiene.no-amount",
                        "hygiene.no-next-step",
                        "hygiene.no-contact days=30",
                        "hygiene.stalled",
                        "hygiene.pushed pushes=2",
                        "hygiene.single-threaded",
                        "hygiene.ahead-of-customer",
                        "hygiene.two-owners",
                        "hygiene.duplicate");
        assertThat(HygieneCheck.values())
                .extracting(check -> Told.message(check.action()))
                .containsExactly(
                        "hygiene-action.close-in-the-past",
                        "hygiene-action.no-close",
                        "hygiene-action.no-amount",
                        "hygiene-action.no-next-step",
                        "hygiene-action.no-contact",
                        "hygiene-action.stalled",
                        "hygiene-action.pushed",
                        "hygiene-action.single-threaded",
                        "hygiene-action.ahead-of-customer",
                        "hygiene-action.two-owners",
                        "hygiene-action.duplicate");
    }

    @Test
    void anOutlivedDealIsToBeClosedOrWonAnew() {
        List<Opportunity> deals = new ArrayList<>();
        deals.add(Deals.open("old").amount(5).close("2026-04-30").deal());
        for (int i = 0; i < 20; i++) {
            deals.add(Deals.open("won " + i, "2025-06-01").won("2025-07-21"));
        }
        PipelineInspection pipelines = PipelineInspection.of(Deals.PROCESS, Deals.ZONE);
        HygieneInspection rules =
                HygieneInspection.of(StageEngine.of(Deals.PROCESS, Deals.ZONE).with(pipelines.stallRule(deals, TODAY)));

        List<Decision> decisions = Decisions.of(
                pipelines.inspect(deals, Valuation.amount(), TODAY),
                rules.inspect(deals, HygieneSources.none(), Valuation.amount(), TODAY),
                Decisions.A_WEEK);

        assertThat(decisions)
                .extracting(decision -> Told.message(decision.whatToDo()))
                .containsExactly("decision.outlived");
        assertThat(codes(decisions.get(0).why())).startsWith("not-counted.outlived");
        assertThat(rules.defaultsUsed()).extracting(Told::used).contains("default.stall-percent share=80 % wins=20");
    }

    private static List<String> codes(List<Message> messages) {
        return messages.stream().map(Message::code).toList();
    }

    private static Opportunity owned(String id, String owner) {
        return Deals.of(Opened.into(Deals.PROCESS)
                        .id(id)
                        .customerId("c")
                        .product("p")
                        .owner(owner)
                        .at(Deals.at("2026-03-30"))
                        .build())
                .deal();
    }

    private static Opportunity fresh(String id) {
        return Deals.open(id, "2026-03-30").deal();
    }

    private static Hygiene inspect(HygieneSources sources, Opportunity... deals) {
        return RULES.inspect(List.of(deals), sources, Valuation.amount(), TODAY);
    }

    private static List<HygieneCheck> failed(Hygiene hygiene, String id) {
        return hygiene.deals().stream()
                .filter(deal -> deal.deal().id().equals(id))
                .findFirst()
                .orElseThrow()
                .failed();
    }

    @TestFactory
    Stream<DynamicTest> aLimitOfContactsIsRefusedByName() {
        return Refused.tests(Refused.with("contactDays must be at least 1 but were 0", () -> RULES.withContactDays(0)));
    }
}
