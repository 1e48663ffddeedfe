// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.rollup;

import static io.stagecraft.planning.OpenDeals.openDeal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.planning.forecast.ManagementTree;
import io.stagecraft.planning.forecast.OpenDeal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CategoryRollUpTest {
    private static final ManagementTree TREE =
            ManagementTree.of(Map.of("east", "company", "west", "company", "seller A", "east", "seller B", "east"));

    @Test
    void eachCategoryAndAllMoreCertainOnesAreAddedUpTheTree() {
        CategoryRollUp rollUp = CategoryRollUp.of(
                TREE,
                CurrencyUnit.EUR,
                List.of(
                        ownedDeal("1", "seller A", 100, ForecastCategory.PIPELINE),
                        ownedDeal("2", "seller A", 50, ForecastCategory.BEST_CASE),
                        ownedDeal("3", "seller B", 30, ForecastCategory.MOST_LIKELY),
                        ownedDeal("4", "seller B", 20, ForecastCategory.COMMIT),
                        ownedDeal("5", "west", 7, ForecastCategory.COMMIT),
                        ownedDeal("6", "west", 1_000, ForecastCategory.OMITTED)),
                Map.of("seller A", Money.parse("EUR 10")));
        CategoryAmounts east = rollUp.of("east");

        assertThat(cumulative(east))
                .containsExactly("EUR 0.00", "EUR 200.00", "EUR 110.00", "EUR 60.00", "EUR 30.00", "EUR 10.00");
        assertThat(rollUp.of("company").single(ForecastCategory.COMMIT, AmountKind.FINAL))
                .isEqualTo(Money.parse("EUR 27"));
        assertThat(rollUp.of("company").deals(ForecastCategory.COMMIT)).isEqualTo(2);
        assertThat(rollUp.of("west").single(ForecastCategory.OMITTED, AmountKind.FINAL))
                .isEqualTo(Money.parse("EUR 1000"));
        assertThat(rollUp.all().keySet()).containsExactly("company", "east", "seller A", "seller B", "west");
    }

    @Test
    void adjustmentsOfOwnerAndManagerAreKeptApart() {
        OpenDeal both = ownedDeal("1", "seller A", 100, ForecastCategory.COMMIT)
                .withOwnerAdjustment(Money.parse("EUR 90"))
                .withManagerAdjustment(Money.parse("EUR 60"));
        OpenDeal owner =
                ownedDeal("2", "seller A", 10, ForecastCategory.COMMIT).withOwnerAdjustment(Money.parse("EUR 5"));
        CategoryAmounts amounts = CategoryRollUp.of(TREE, CurrencyUnit.EUR, List.of(both, owner), Map.of())
                .of("seller A");

        assertThat(amounts.single(ForecastCategory.COMMIT, AmountKind.UNADJUSTED))
                .isEqualTo(Money.parse("EUR 110"));
        assertThat(amounts.single(ForecastCategory.COMMIT, AmountKind.OWNER_ADJUSTED))
                .isEqualTo(Money.parse("EUR 95"));
        assertThat(amounts.single(ForecastCategory.COMMIT, AmountKind.MANAGER_ADJUSTED))
                .isEqualTo(Money.parse("EUR 70"));
        assertThat(amounts.single(ForecastCategory.COMMIT, AmountKind.FINAL)).isEqualTo(Money.parse("EUR 65"));
    }

    @Test
    void anAdjustedTotalReplacesWhatIsBelowAndGoesUp() {
        CategoryRollUp rollUp = CategoryRollUp.of(
                TREE,
                CurrencyUnit.EUR,
                List.of(
                        ownedDeal("1", "seller A", 100, ForecastCategory.COMMIT),
                        ownedDeal("2", "seller B", 50, ForecastCategory.COMMIT),
                        ownedDeal("3", "west", 30, ForecastCategory.COMMIT)),
                Map.of(),
                List.of(
                        TotalAdjustment.byManager("seller A", ForecastCategory.COMMIT, Money.parse("EUR 70")),
                        TotalAdjustment.byOwner("seller A", ForecastCategory.COMMIT, Money.parse("EUR 90")),
                        TotalAdjustment.byOwner("east", ForecastCategory.COMMIT, Money.parse("EUR 140"))));

        assertThat(commit(rollUp, "seller A")).containsExactly("EUR 100.00", "EUR 90.00", "EUR 70.00", "EUR 70.00");
        assertThat(commit(rollUp, "east")).containsExactly("EUR 150.00", "EUR 140.00", "EUR 120.00", "EUR 140.00");
        assertThat(commit(rollUp, "company")).containsExactly("EUR 180.00", "EUR 170.00", "EUR 150.00", "EUR 170.00");
        assertThat(rollUp.of("company").deals(ForecastCategory.COMMIT)).isEqualTo(3);
        assertThat(rollUp.adjustments()).hasSize(3);
    }

    @Test
    void aSharedDealGoesToItsSellersAndCountsOnceAbove() {
        OpenDeal shared = ownedDeal("1", "seller A", 100, ForecastCategory.COMMIT)
                .withShares(Map.of("seller A", Ratio.of(1, 3), "west", Ratio.of(2, 3)))
                .withOverlays(Map.of("expert", Ratio.of(1, 2)))
                .withManagerAdjustment(Money.parse("EUR 10"));

        CategoryRollUp rollUp = CategoryRollUp.of(TREE, CurrencyUnit.EUR, List.of(shared), Map.of());

        assertThat(commit(rollUp, "seller A")).containsExactly("EUR 33.33", "EUR 33.33", "EUR 3.33", "EUR 3.33");
        assertThat(commit(rollUp, "west")).containsExactly("EUR 66.67", "EUR 66.67", "EUR 6.67", "EUR 6.67");
        assertThat(commit(rollUp, "company")).containsExactly("EUR 100.00", "EUR 100.00", "EUR 10.00", "EUR 10.00");
        assertThat(rollUp.of("company").deals(ForecastCategory.COMMIT)).isEqualTo(1);
        assertThat(rollUp.of("west").deals(ForecastCategory.COMMIT)).isZero();
        assertThat(rollUp.all()).doesNotContainKey("expert");
        assertThat(rollUp.overlays()).containsOnlyKeys("expert");
        assertThat(requireNonNull(rollUp.overlays().get("expert")).single(ForecastCategory.COMMIT, AmountKind.FINAL))
                .isEqualTo(Money.parse("EUR 5"));
        assertThat(Serialized.copy(rollUp)).isEqualTo(rollUp);
        assertThatThrownBy(() -> shared.withShares(Map.of("west", Ratio.of(2, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shares must add to 1 but were {west=2/3} (deal 1)");
    }

    /** Whatever the shares, the sum over the sellers is the sum over the deals. */
    @Property(tries = 200)
    void sharesChangeWhoIsCreditedAndNoTotal(
            @ForAll @Size(max = 20) List<@LongRange(min = -1_000_000, max = 1_000_000) Long> amounts,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 50) Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        Map<String, Ratio> shares = new TreeMap<>();
        for (int i = 0; i < weights.size(); i++) {
            shares.put("seller " + i, Ratio.of(weights.get(i), sum));
        }
        List<OpenDeal> deals = IntStream.range(0, amounts.size())
                .mapToObj(i -> ownedDeal("deal " + i, "seller A", 0, ForecastCategory.COMMIT)
                        .withAmount(Money.ofMinor(CurrencyUnit.EUR, amounts.get(i)))
                        .withShares(i % 2 == 0 ? shares : Map.of()))
                .toList();

        CategoryRollUp rollUp = CategoryRollUp.of(ManagementTree.of(Map.of()), CurrencyUnit.EUR, deals, Map.of());

        assertThat(rollUp.all().values().stream()
                        .map(each -> each.single(ForecastCategory.COMMIT, AmountKind.FINAL))
                        .reduce(Money.zero(CurrencyUnit.EUR), Money::plus))
                .isEqualTo(Money.ofMinor(
                        CurrencyUnit.EUR,
                        amounts.stream().mapToLong(Long::longValue).sum()));
    }

    @Test
    void unknownDuplicateAndClosedAdjustmentsAreRefused() {
        TotalAdjustment nobody = TotalAdjustment.byOwner("north", ForecastCategory.COMMIT, Money.parse("EUR 1"));
        TotalAdjustment east = TotalAdjustment.byOwner("east", ForecastCategory.COMMIT, Money.parse("EUR 1"));

        assertThatThrownBy(() -> CategoryRollUp.of(TREE, CurrencyUnit.EUR, List.of(), Map.of(), List.of(nobody)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no north to adjust; there are [company, east, seller A, seller B, west]");
        assertThatThrownBy(() -> CategoryRollUp.of(TREE, CurrencyUnit.EUR, List.of(), Map.of(), List.of(east, east)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the COMMIT of east is adjusted twice by its owner");
        assertThatThrownBy(() -> TotalAdjustment.byOwner("east", ForecastCategory.CLOSED, Money.parse("EUR 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a total of CLOSED cannot be adjusted (east)");
    }

    @Test
    void amountsInAnotherCurrencyAreRefusedWhenRead() {
        CategoryAmounts amounts = new CategoryAmounts(CurrencyUnit.EUR);
        amounts.add(ForecastCategory.COMMIT, AmountKind.FINAL, Money.parse("USD 1"));

        assertThatThrownBy(() -> Serialized.copy(amounts))
                .hasRootCauseMessage("amounts must be in EUR but one was USD 1.00");
    }

    /** The commit total of somebody: unadjusted, by owners, by managers, final. */
    private static List<String> commit(CategoryRollUp rollUp, String name) {
        return List.of(AmountKind.values()).stream()
                .map(kind ->
                        rollUp.of(name).single(ForecastCategory.COMMIT, kind).toString())
                .toList();
    }

    @Test
    void aCycleOfManagersIsRefused() {
        assertThatThrownBy(() -> ManagementTree.of(Map.of("A", "B", "B", "A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nobody may report to themselves but A does");
    }

    @Test
    void aTreeHasAtMostAHundredLevels() {
        Map<String, String> chain = IntStream.range(1, 10_000)
                .boxed()
                .collect(Collectors.toMap(level -> "level " + level, level -> "level " + (level + 1)));
        assertThatThrownBy(() -> ManagementTree.of(chain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be at most 100 levels of management but there are 9999 above level 1");
    }

    private static List<String> cumulative(CategoryAmounts amounts) {
        return List.of(ForecastCategory.values()).stream()
                .map(category -> amounts.cumulative(category, AmountKind.FINAL).toString())
                .toList();
    }

    private static OpenDeal ownedDeal(String id, String owner, long amount, ForecastCategory category) {
        return openDeal(id, "EUR " + amount, 0.5).withOwner(owner).withCategory(category);
    }
}
