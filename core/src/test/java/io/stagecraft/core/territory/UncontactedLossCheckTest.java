// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.contact.ContactChannel;
import io.stagecraft.core.contact.Visit;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.CompetitorNamed;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Serialized;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UncontactedLossCheckTest {
    private static final UncontactedLossCheck NOBODY_VISITS = UncontactedLossCheck.builder()
            .process(SalesProcesses.consultative())
            .zone(Deals.ZONE)
            .days(100)
            .build();
    private static final Visit SOMEBODY = visit("other", "2026-01-01");

    @Test
    void aLossBeforeTheStudyOfSolutionsIsUncontacted() {
        assertThat(NOBODY_VISITS.isUncontacted(lost("PREPARATION", LossReason.FIT)))
                .isEqualTo(Answer.YES);
        assertThat(NOBODY_VISITS.isUncontacted(lost("RECOMMENDATION", LossReason.FIT)))
                .isEqualTo(Answer.NO);
        assertThat(NOBODY_VISITS.isUncontacted(lost("RECOMMENDATION", LossReason.LOST_UNSEEN)))
                .isEqualTo(Answer.YES);
        assertThat(NOBODY_VISITS.isUncontacted(lost("elsewhere", LossReason.FIT)))
                .isEqualTo(Answer.UNKNOWN);
        assertThat(NOBODY_VISITS.isUncontacted(Deals.open("a").won("2026-02-01")))
                .isEqualTo(Answer.NO);
    }

    @Test
    void withoutRecordsTheCauseIsUnknown() {
        Classification why = NOBODY_VISITS.classify(lost("PREPARATION", LossReason.FIT));

        assertThat(why.reached().id()).isEqualTo("UNCONTACTED_LOSS");
        assertThat(why.openQuestions()).extracting(Cause::id).containsExactly("NOT_VISITED", "VISITED_BUT_LOST");
    }

    @Test
    void aCustomerWithoutAVisitInTimeWasNotVisited() {
        Opportunity deal = lost("PREPARATION", LossReason.FIT);
        UncontactedLossCheck check = with(SOMEBODY, visit("c-17", "2026-05-01").withChannel(ContactChannel.CALL));

        assertThat(cause(check, deal)).isEqualTo("NOT_VISITED");
        assertThat(cause(planned(check, "2026-04-01"), deal)).isEqualTo("PLAN_NOT_EXECUTED");
        assertThat(cause(planned(check, "2025-04-01"), deal)).isEqualTo("NO_VISIT_PLAN");
        assertThat(cause(planned(with(visit("c-17", "2025-01-01")), "2025-04-01"), deal))
                .isEqualTo("VISITED_BEFORE_NOW_INDIFFERENT");
        assertThat(cause(planned(check, "2025-04-01"), lost("PREPARATION", LossReason.RELATIONSHIP)))
                .isEqualTo("COMPETITOR_WELL_CONNECTED");
    }

    @Test
    void whatWasVisitedWasNoticedTooLateOrNotAtAll() {
        Opportunity noticed = lost("PREPARATION", LossReason.FIT);
        Opportunity learned = lost("2026-06-01", "PREPARATION", LossReason.FIT);
        UncontactedLossCheck check = with(visit("c-17", "2026-05-01"), visit("c-17", "2026-07-01"));

        assertThat(cause(check, noticed)).isEqualTo("NOTICED_TOO_LATE");
        assertThat(cause(check, learned)).isEqualTo("NOT_NOTICED");
        assertThat(cause(
                        with(Visit.builder()
                                .from(visit("c-17", "2026-05-01"))
                                .isRefused(true)
                                .build()),
                        learned))
                .isEqualTo("REFUSED_THEN_NO_RETURN");
        Opportunity proposed = Opportunity.replay(
                List.of(noticed.event(0), CompetitorNamed.of(Deals.at("2026-05-31"), "acme"), noticed.event(1)));
        assertThat(cause(check, proposed)).isEqualTo("COMPETITOR_ALREADY_PROPOSED");
    }

    @Test
    void theLossesOfABookFillTheReport() {
        UncontactedLossCheck check = with(SOMEBODY);
        List<Opportunity> deals = List.of(
                lost("PREPARATION", LossReason.FIT),
                lost("RECOMMENDATION", LossReason.FIT),
                Deals.open("no customer").lost("2026-02-01", LossReason.LOST_UNSEEN));

        assertThat(check.losses(deals)).containsExactly(UncontactedLoss.of("a", "NOT_VISITED"));
        assertThat(Serialized.copy(check)).isEqualTo(check);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.classify(deals.get(2)))
                .withMessage(
                        "a deal must be lost and have a customer but was LOST of nobody (opportunity no customer)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> UncontactedLossCheck.builder().from(check).days(0).build())
                .withMessage("days must be at least 1 but were 0");
    }

    private static String cause(UncontactedLossCheck check, Opportunity deal) {
        return check.classify(deal).reached().id();
    }

    private static UncontactedLossCheck with(Visit... visits) {
        return UncontactedLossCheck.builder()
                .from(NOBODY_VISITS)
                .addVisits(visits)
                .build();
    }

    private static UncontactedLossCheck planned(UncontactedLossCheck check, String day) {
        return UncontactedLossCheck.builder()
                .from(check)
                .plannedVisits(Map.of("c-17", List.of(LocalDate.parse(day))))
                .build();
    }

    private static Opportunity lost(String stage, LossReason reason) {
        return lost("2026-01-01", stage, reason);
    }

    private static Opportunity lost(String opened, String stage, LossReason reason) {
        Opened event = Opened.builder()
                .id("a")
                .processId("consultative")
                .processVersion(1)
                .stage(stage)
                .customerId("c-17")
                .at(Deals.at(opened))
                .build();
        return Opportunity.replay(List.of(event, Lost.of(Deals.at("2026-06-01"), stage, reason)));
    }

    private static Visit visit(String customer, String day) {
        return Visit.builder()
                .on(LocalDate.parse(day))
                .customerId(customer)
                .seller("li")
                .build();
    }
}
