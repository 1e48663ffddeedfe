// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StakeholderMapTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final StakeholderRules RULES = StakeholderRules.standard();

    @Test
    void aMeanHidesOneDecisiveEnemy() {
        List<Stakeholder> people = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            people.add(Stakeholder.builder()
                    .id("friend-" + i)
                    .support(Support.SUPPORTER)
                    .build());
        }
        Stakeholder enemy = Stakeholder.builder()
                .id("enemy")
                .politicalStatus(PoliticalStatus.INNER_CIRCLE)
                .support(Support.ENEMY)
                .build();
        people.add(enemy);
        people.add(Stakeholder.of("unknown", BuyingRole.USER));

        StakeholderReview review = StakeholderMap.of(people).review(TODAY, RULES);

        assertThat(review.meanSupport()).contains(Ratio.of(4, 13));
        assertThat(review.unknownSupport()).isEqualTo(1);
        assertThat(review.enemiesInInnerCircle()).containsExactly(enemy);
        assertThat(review.raised()).containsExactly(StakeholderWarning.NO_DECISION_MAKER);
        assertThat(review.defaultsUsed())
                .extracting(DefaultUsed::message)
                .containsExactly(
                        Message.of("default.active-contact").with("days", 60),
                        Message.of("default.single-threaded").with("contacts", 2),
                        Message.of("default.support-score"));
    }

    @Test
    void aDecisionMakerIsMappedButReachedOnlyByContact() {
        Stakeholder chief = Stakeholder.builder()
                .id("chief")
                .addRoles(BuyingRole.DECISION_MAKER)
                .addContacts(TODAY.minusDays(61))
                .build();
        Stakeholder head = Stakeholder.builder()
                .id("head")
                .addRoles(BuyingRole.DECISION_MAKER)
                .addContacts(TODAY.minusDays(60))
                .build();

        StakeholderReview review = StakeholderMap.of(List.of(chief, head)).review(TODAY, RULES);

        assertThat(review.decisionMakers()).containsExactly(chief, head);
        assertThat(review.reachedDecisionMakers()).containsExactly(head);
    }

    @Test
    void withoutAnyContactDayNothingIsSaidAboutContacts() {
        StakeholderReview review = StakeholderMap.of(List.of(Stakeholder.of("wang", BuyingRole.DECISION_MAKER)))
                .review(TODAY, RULES);

        assertThat(review.warnings().get(StakeholderWarning.SINGLE_THREADED)).isEqualTo(Answer.UNKNOWN);
        assertThat(review.warnings().get(StakeholderWarning.ONE_SOURCE)).isEqualTo(Answer.UNKNOWN);
        assertThat(review.warnings().get(StakeholderWarning.NO_MAJORITY)).isEqualTo(Answer.UNKNOWN);
        assertThat(review.meanSupport()).isEmpty();
        assertThat(review.raised()).isEmpty();
    }

    @Test
    void aContactIsActiveForSixtyDays() {
        Stakeholder wang = contacted("wang", TODAY.minusDays(60));
        Stakeholder li = contacted("li", TODAY.minusDays(61));
        Stakeholder later = contacted("later", TODAY.plusDays(1));

        StakeholderReview review = StakeholderMap.of(List.of(wang, li, later)).review(TODAY, RULES);

        assertThat(review.activeContacts()).isEqualTo(1);
        assertThat(review.raised()).contains(StakeholderWarning.SINGLE_THREADED);
        assertThat(StakeholderMap.of(List.of(wang, li, later))
                        .review(TODAY, StakeholderRules.builder().activeDays(61).build())
                        .raised())
                .doesNotContain(StakeholderWarning.SINGLE_THREADED);
    }

    @Test
    void aCompetitorWithTheDeciderIsWorseThanTalkWithAdvisers() {
        Stakeholder decider = Stakeholder.builder()
                .id("decider")
                .addRoles(BuyingRole.DECISION_MAKER)
                .competitorTalks(Answer.YES)
                .build();
        Stakeholder adviser = contacted("adviser", TODAY);

        assertThat(StakeholderMap.of(List.of(decider, adviser))
                        .review(TODAY, RULES)
                        .raised())
                .contains(StakeholderWarning.COMPETITOR_REACHES_DECIDER);
        assertThat(StakeholderMap.of(List.of(
                                Stakeholder.builder()
                                        .from(decider)
                                        .addContacts(TODAY)
                                        .build(),
                                adviser))
                        .review(TODAY, RULES)
                        .warnings())
                .containsEntry(StakeholderWarning.COMPETITOR_REACHES_DECIDER, Answer.NO);
    }

    @Test
    void whatNobodyNotedOfAPersonIsUnknown() {
        Stakeholder wang = Stakeholder.builder().id("wang").build();

        assertThat(wang.contactDepth()).isEqualTo(ContactDepth.UNKNOWN);
        assertThat(wang.responseMode()).isEmpty();
        assertThat(wang.politicalStatus()).isEqualTo(PoliticalStatus.OUTSIDE);
    }

    @Test
    void allContactsFromOneSourceAreAWarning() {
        Stakeholder wang = Stakeholder.builder().id("wang").introducedBy("li").build();
        Stakeholder zhao = Stakeholder.builder().id("zhao").introducedBy("li").build();

        assertThat(StakeholderMap.of(List.of(wang, zhao)).review(TODAY, RULES).raised())
                .contains(StakeholderWarning.ONE_SOURCE);
    }

    @Test
    void supportersMustOutnumberOpponents() {
        Stakeholder friend =
                Stakeholder.builder().id("a").support(Support.MENTOR).build();
        Stakeholder opponent =
                Stakeholder.builder().id("b").support(Support.NON_SUPPORTER).build();

        assertThat(StakeholderMap.of(List.of(friend, opponent))
                        .review(TODAY, RULES)
                        .warnings())
                .containsEntry(StakeholderWarning.NO_MAJORITY, Answer.YES)
                .containsEntry(StakeholderWarning.NO_OPPONENT_KNOWN, Answer.NO);
        assertThat(StakeholderMap.of(List.of(friend)).review(TODAY, RULES).warnings())
                .containsEntry(StakeholderWarning.NO_MAJORITY, Answer.NO)
                .containsEntry(StakeholderWarning.NO_OPPONENT_KNOWN, Answer.YES);
    }

    @Test
    void givenPointsLeaveTheOtherDefaultsNamed() {
        StakeholderRules rules = StakeholderRules.builder()
                .activeDays(30)
                .activeContacts(3)
                .putPoints(Support.MENTOR, 5)
                .putAllWeights(Map.of(
                        PoliticalStatus.OUTSIDE,
                        1,
                        PoliticalStatus.POLITICAL_STRUCTURE,
                        1,
                        PoliticalStatus.INNER_CIRCLE,
                        1))
                .build();

        assertThat(rules.defaultsUsed())
                .extracting(DefaultUsed::message)
                .containsExactly(Message.of("default.support-points"));
    }

    @Test
    void eachWarningHasACode() {
        assertThat(StakeholderWarning.values())
                .extracting(warning -> Told.message(warning.message()))
                .containsExactlyInAnyOrder(
                        "stakeholder.single-threaded",
                        "stakeholder.one-source",
                        "stakeholder.no-decision-maker",
                        "stakeholder.no-majority",
                        "stakeholder.no-opponent-known",
                        "stakeholder.competitor-reaches-decider");
        assertThat(StakeholderRules.builder()
                        .putWeights(PoliticalStatus.OUTSIDE, 2)
                        .build()
                        .defaultsUsed())
                .extracting(Told::used)
                .contains("default.support-points", "default.support-weights");
    }

    @Test
    void badPeopleAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stakeholder.of(" ", BuyingRole.USER))
                .withMessage("id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stakeholder.builder().id("a").rating(6).build())
                .withMessage("rating must be in [-5, 5] but was 6 (stakeholder a)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StakeholderMap.of(
                        List.of(Stakeholder.of("a", BuyingRole.USER), Stakeholder.of("a", BuyingRole.USER))))
                .withMessage("stakeholders must have different ids but were [a, a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StakeholderRules.builder()
                        .putWeights(PoliticalStatus.OUTSIDE, 0)
                        .build())
                .withMessage("weight of OUTSIDE must be above 0 but was 0");
    }

    private static Stakeholder contacted(String id, LocalDate day) {
        return Stakeholder.builder().id(id).addContacts(day).build();
    }

    @Test
    void aPersonIsTakenOutOfTheMapAndItsFindingsStay() {
        StakeholderMap map = StakeholderMap.of(List.of(
                contacted("chief", TODAY),
                Stakeholder.builder()
                        .from(contacted("head", TODAY.minusDays(90)))
                        .introducedBy("chief")
                        .support(Support.ENEMY)
                        .rating(-3)
                        .build(),
                Stakeholder.builder().id("user").introducedBy("chief").build()));

        StakeholderMap redacted = map.redacted("chief", "person-1");

        assertThat(redacted.toString()).doesNotContain("chief");
        assertThat(redacted.people()).extracting(Stakeholder::id).containsExactly("person-1", "head", "user");
        assertThat(redacted.people())
                .extracting(Stakeholder::introducedBy)
                .containsExactly(Optional.empty(), Optional.of("person-1"), Optional.of("person-1"));
        assertThat(redacted.redacted("person-1", "chief")).isEqualTo(map);
        assertThat(redacted.review(TODAY, RULES).warnings())
                .isEqualTo(map.review(TODAY, RULES).warnings());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map.redacted("chief", "user"))
                .withMessage("stakeholders must have different ids but were [user, head, user]");
    }

    @TestFactory
    Stream<DynamicTest> limitsAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "activeDays must be at least 1 but were 0",
                        () -> StakeholderRules.builder().activeDays(0).build()),
                Refused.with(
                        "activeContacts must be at least 1 but were 0",
                        () -> StakeholderRules.builder().activeContacts(0).build()));
    }
}
