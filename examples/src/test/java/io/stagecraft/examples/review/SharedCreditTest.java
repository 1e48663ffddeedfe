// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.target.Quantity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What sellers are credited with of the synthetic book, in which one deal in 25 is shared: nothing is lost or counted twice. */
class SharedCreditTest {
    private static final Business BUSINESS = SyntheticReview.business();
    private static final QuarterForecast OUTLOOK = SyntheticReview.outlook();
    private static final People PEOPLE = SyntheticReview.people();

    @Test
    void everyDealIsCreditedAsAWhole() {
        assertThat(BUSINESS.isShared()).isTrue();
        assertThat(amounts(BUSINESS.credited())).isEqualTo(amounts(BUSINESS.deals()));
        assertThat(BUSINESS.credited()).hasSizeGreaterThan(BUSINESS.deals().size());
    }

    @Test
    void whatSellersAndTeamsWonAddsUpToTheWholeOfTheQuarter() {
        Money won = OUTLOOK.period().won();

        assertThat(won(OUTLOOK.ofSellers().values())).isEqualTo(won);
        assertThat(won(OUTLOOK.ofTeams().values())).isEqualTo(won);
        assertThat(PEOPLE.standings().stream()
                        .map(standing -> standing.attainment().actual())
                        .reduce(PEOPLE.wonWithoutTarget(), Quantity::plus))
                .isEqualTo(Quantity.of(won));
    }

    @Test
    void aSellersOwnForecastBeginsWithWhatTheSellerIsCreditedWith() {
        Map<String, Money> credited = BUSINESS.wonByOwner(toDate());

        OUTLOOK.ofSellers()
                .forEach((seller, forecast) -> assertThat(forecast.won())
                        .as(seller)
                        .isEqualTo(credited.getOrDefault(
                                seller, Money.zero(BUSINESS.book().currency()))));
    }

    @Test
    void openDealsAreCountedWithTheirSellersByTheirParts() {
        Money open = BUSINESS.book().sellers().stream()
                .flatMap(seller -> PEOPLE.counted(seller.name()).stream())
                .map(OpenDeal::amount)
                .reduce(Money.zero(BUSINESS.book().currency()), Money::plus);

        assertThat(open)
                .isEqualTo(Money.total(
                        OUTLOOK.inPlay().stream().map(OpenDeal::amount).toList()));
    }

    @Test
    void theTableOfSharedDealsHasOneSumByOwnerAndByShares() {
        String table = requireNonNull(
                SyntheticReview.report().tables(SyntheticReview.FULL).get("people-shared.csv"));

        assertThat(table.lines())
                .startsWith(
                        "Seller,Deals,\"Won, as owner, EUR\",\"Won, by shares, EUR\",\"Open, as owner, EUR\",\"Open, by shares, EUR\",\"Beside the whole, EUR\"",
                        "Seller 01,4,0.00,0.00,40337.00,31602.00,0.00")
                .contains("Specialist 1,8,0.00,0.00,0.00,0.00,67269.00")
                .endsWith("Sum,,86700.00,86700.00,204930.00,204930.00,");
    }

    private static DateRange toDate() {
        return OUTLOOK.quarter().before(BUSINESS.book().asOf().plusDays(1));
    }

    private static Money won(Collection<PeriodForecast> parts) {
        return Money.total(parts.stream().map(PeriodForecast::won).toList());
    }

    private static Money amounts(List<Opportunity> deals) {
        return Money.total(
                deals.stream().flatMap(deal -> deal.amount().stream()).toList());
    }
}
