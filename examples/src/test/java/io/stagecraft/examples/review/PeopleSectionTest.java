// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.SmallBook;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.quarter.Deliverers;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.quarter.People.Standing;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.quarter.WeekVisits;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.tracking.GapDiagnosis;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleSectionTest {
    @Test
    void everySellerOfTheSyntheticBookIsHeldAgainstThePlan() {
        String text = SyntheticReview.report().text(SyntheticReview.FULL).replaceAll("\\s+", " ");

        assertThat(text)
                .contains(
                        "WHO MAKES THE TARGET, AND WHY?",
                        "Who stands where",
                        "Why sellers are ahead or behind",
                        "contacts made",
                        "Is it fair?",
                        "Tenure: three years and more",
                        "Is my number high?",
                        "Where are my prospects?",
                        "What do I do first?",
                        "Visits of Seller 19 next week",
                        "overdue since");
    }

    @Test
    void everySellerIsForecastFromOwnQuartersWithTheRecordBeside() {
        People people = SyntheticReview.people();

        assertThat(people.standings())
                .filteredOn(standing -> standing.end().isPresent())
                .isNotEmpty()
                .allSatisfy(standing -> {
                    PeriodForecast own = standing.forecast().orElseThrow();
                    assertThat(own.combination().usablePeriods()).isGreaterThanOrEqualTo(4);
                    assertThat(standing.end())
                            .contains(standing.attainment()
                                    .actual()
                                    .plus(Quantity.of(
                                            own.quantile(0.5).orElseThrow().minus(own.won()))));
                });
        assertThat(people.standings())
                .filteredOn(standing -> standing.end().isEmpty())
                .allMatch(standing -> standing.outlook().isEmpty());
        assertThat(SyntheticReview.report().html(SyntheticReview.FULL)).contains("ran ", "Record");
    }

    @Test
    void lettersExpectNoMoreThanTheLikelyEndLeaves() {
        People people = SyntheticReview.people();
        Deliverers deliverers = Deliverers.of(SyntheticReview.business(), SyntheticReview.outlook());
        List<Standing> forecast = people.standings().stream()
                .filter(standing -> SyntheticReview.outlook().readsDeals(standing))
                .toList();

        assertThat(forecast).isNotEmpty().allSatisfy(standing -> {
            Quantity actual = standing.attainment().actual();
            Quantity expected = deliverers.of(standing).stream()
                    .map(customer -> customer.expected().orElseThrow())
                    .reduce(actual.minus(actual), Quantity::plus);
            assertThat(actual.plus(expected)).isLessThanOrEqualTo(standing.end().orElseThrow());
        });
        assertThat(forecast)
                .as("sellers whose customers together bring just what the likely end leaves")
                .anyMatch(standing -> deliverers.of(standing).stream()
                        .map(customer -> customer.expected().orElseThrow())
                        .reduce(standing.attainment().actual(), Quantity::plus)
                        .equals(standing.end().orElseThrow()));
    }

    @Test
    void nothingIsSaidOfTheDealsOfASellerOfWhomNobodyCanSay() {
        People people = SyntheticReview.people();
        Deliverers deliverers = Deliverers.of(SyntheticReview.business(), SyntheticReview.outlook());
        WeekVisits visits = WeekVisits.of(SyntheticReview.business(), people);
        List<Standing> unknown = people.standings().stream()
                .filter(standing -> standing.outlook().isEmpty())
                .toList();

        assertThat(unknown)
                .anyMatch(standing -> !deliverers.of(standing).isEmpty())
                .anyMatch(standing -> standing.forecast()
                        .flatMap(PeriodForecast::refusal)
                        .filter(why -> why.code().equals("forecast.few-wins"))
                        .isPresent())
                .anyMatch(standing -> standing.whyUnknown().equals(Optional.of(Message.of("people.unknown-record"))))
                .allSatisfy(standing -> {
                    assertThat(standing.end()).isEmpty();
                    assertThat(standing.chance()).isEmpty();
                    assertThat(standing.whyUnknown()).isPresent();
                    assertThat(deliverers.of(standing))
                            .allMatch(customer -> customer.expected().isEmpty());
                    assertThat(visits.of(standing.seller()))
                            .extracting(visit -> visit.why().code())
                            .doesNotContain("visit.likely");
                });
        assertThat(people.standings())
                .filteredOn(standing -> standing.outlook().isPresent())
                .anySatisfy(standing -> assertThat(visits.of(standing.seller()))
                        .extracting(visit -> visit.why().code())
                        .contains("visit.likely"));

        String page = SyntheticReview.report().html(SyntheticReview.FULL);
        String answers = page.substring(
                page.indexOf("Three questions of " + unknown.get(0).seller().name()));
        assertThat(answers.substring(0, answers.indexOf("What do I do first?")))
                .contains("most is open with ", "may close in")
                .doesNotContain("most is expected of ");
    }

    @Test
    void theWinsOfSellersAddUpToTheSummary() {
        QuarterForecast outlook = SyntheticReview.outlook();
        People people = SyntheticReview.people();
        Quantity zero =
                Quantity.of(outlook.forecast().won().minus(outlook.forecast().won()));

        List<Standing> standings = people.standings();

        assertThat(standings.stream()
                        .map(standing -> standing.attainment().actual())
                        .reduce(people.wonWithoutTarget(), Quantity::plus))
                .isEqualTo(Quantity.of(outlook.forecast().won()));
        assertThat(standings.stream()
                        .flatMap(standing -> people.diagnosis(standing.seller()).stream())
                        .map(gap -> gap.activity()
                                .plus(gap.mix())
                                .plus(gap.conversion())
                                .plus(gap.dealSize())
                                .minus(gap.gap())))
                .isNotEmpty()
                .containsOnly(zero);
        assertThat(standings.stream()
                        .flatMap(standing -> people.diagnosis(standing.seller()).stream())
                        .map(GapDiagnosis::actual)
                        .allMatch(actual -> actual.compareTo(zero) >= 0))
                .isTrue();
    }

    @Test
    void aBookWithoutATargetComparesNoSellerWithOne() throws IOException {
        assertThat(text(new SmallBook(), Optional.empty()))
                .contains("Nobody has a target for FY2024-Q1, so nobody can be held against one.");
    }

    @Test
    void missingDetailsOfABookAreSaid() throws IOException {
        assertThat(text(new SmallBook(), Optional.of(new BigDecimal("50000"))))
                .contains(
                        "Of 1 seller with a target in FY2024-Q1, 0 have reached it; of the others nobody can say, since",
                        "Nothing closed before FY2024-Q1, so nobody can say what is usual.",
                        "Nobody has a baseline: no complete quarter with a win was observed.",
                        "Is my number high? Nobody can say: there is no comparable quarter in which you won anything.",
                        "1 open deal names no customer, so nobody can be visited about them.",
                        "The book records no next steps",
                        "The book records no contacts",
                        "The book does not record when sellers started",
                        "No open deal names a customer to visit.");
    }

    private static String text(SmallBook book, Optional<BigDecimal> target) throws IOException {
        return ReviewReport.of(
                        book.read(CrmOptions.none()),
                        target.map(ReviewOptions.none()::withTarget).orElse(ReviewOptions.none()),
                        new Figures(),
                        Progress.none())
                .text(SyntheticReview.FULL);
    }
}
