// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static io.stagecraft.core.process.ForecastCategory.BEST_CASE;
import static io.stagecraft.core.process.ForecastCategory.COMMIT;
import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.opportunity.CategoryCalled;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.DealHistories;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Serialized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class CategoryCallsTest {
    private static final DateRange QUARTER = DateRange.parse("2026-04-01/2026-07-01");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-06-30");

    private final Opportunity won = Deals.open("won")
            .amount(100)
            .event(CategoryCalled.of(Deals.at("2026-03-01"), BEST_CASE, "li"))
            .amount("2026-04-02", 80)
            .event(CategoryCalled.of(Deals.at("2026-04-05"), COMMIT, "wang"))
            .event(CategoryCalled.of(Deals.at("2026-04-06"), COMMIT, "li"))
            .won("2026-05-01");
    private final Opportunity lost = Deals.open("lost")
            .event(CategoryCalled.of(Deals.at("2026-04-01"), COMMIT, "li"))
            .event(CategoryCalled.of(Deals.at("2026-04-07"), BEST_CASE, "li"))
            .event(CategoryCalled.builder().at(Deals.at("2026-04-08")).by("li").build())
            .lost("2026-05-01", LossReason.FIT);

    @Test
    void whoChangedTheCallFromWhatToWhatStandsBesideWhatCame() {
        CategoryCalls calls = CategoryCalls.of(List.of(won, lost), QUARTER, LAST_DAY, Deals.ZONE);

        assertThat(calls.changes())
                .extracting(
                        CategoryChange::deal,
                        CategoryChange::by,
                        CategoryChange::before,
                        CategoryChange::after,
                        CategoryChange::outcome)
                .containsExactly(
                        tuple("lost", "li", Optional.empty(), Optional.of(COMMIT), DealStatus.LOST),
                        tuple("won", "wang", Optional.of(BEST_CASE), Optional.of(COMMIT), DealStatus.WON),
                        tuple("lost", "li", Optional.of(COMMIT), Optional.of(BEST_CASE), DealStatus.LOST),
                        tuple("lost", "li", Optional.of(BEST_CASE), Optional.empty(), DealStatus.LOST));
        assertThat(calls.changes().get(1).amount()).hasValue(eur(80));
        assertThat(calls.changes()).extracting(CategoryChange::isUpgrade).containsExactly(false, true, false, false);
        assertThat(calls.changes()).extracting(CategoryChange::isDowngrade).containsExactly(false, false, true, false);
        assertThat(calls.byPerson()).containsOnlyKeys("li", "wang");
        assertThat(calls.outcomes(COMMIT)).isEqualTo(Map.of(DealStatus.WON, 1L, DealStatus.LOST, 1L));
        assertThat(Serialized.copy(calls)).isEqualTo(calls);
    }

    @Test
    void whatCameIsReadAsOfTheDayOfTheReport() {
        CategoryCalls calls = CategoryCalls.of(List.of(won), QUARTER, LocalDate.parse("2026-04-30"), Deals.ZONE);

        assertThat(calls.outcomes(COMMIT)).isEqualTo(Map.of(DealStatus.OPEN, 1L));
    }

    @Test
    void onlyAWinSaysThatADealIsClosed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryCalled.of(Instant.EPOCH, ForecastCategory.CLOSED, "li"))
                .withMessage("an open deal cannot be called CLOSED, which a win says (called by li)");
    }

    @Property(tries = 200)
    @Domain(DealHistories.class)
    void theChangesOfADealLeadToItsCall(@ForAll List<Opportunity> deals) {
        DateRange always = DateRange.parse("2025-01-01/2028-01-01");
        CategoryCalls calls = CategoryCalls.of(deals, always, always.lastDay(), Deals.ZONE);

        for (Opportunity deal : deals) {
            Optional<ForecastCategory> called = Optional.empty();
            for (CategoryChange change : calls.changes()) {
                if (change.deal().equals(deal.id())) {
                    assertThat(change.before()).isEqualTo(called);
                    called = change.after();
                }
            }
            assertThat(called).isEqualTo(deal.dossier().category());
        }
    }
}
