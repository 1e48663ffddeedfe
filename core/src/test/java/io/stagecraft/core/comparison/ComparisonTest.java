// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.customer.CustomerSize;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.seller.AccountManagerType;
import io.stagecraft.core.seller.SellingLevel;
import io.stagecraft.fixtures.Serialized;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Comparison<SellingLevel> LEVELS = SellingLevel.comparison();

    @Test
    void sellingLevelsAreComparedAsPrinted() {
        assertThat(LEVELS.labels().in(Locale.CHINA)).isEqualTo("销售层次");
        assertThat(LEVELS.aspects()).hasSize(8);
        assertThat(LEVELS.column(SellingLevel.L1_PRODUCT).values())
                .extracting(cell -> cell.text() + " " + cell.in(Locale.CHINA))
                .containsExactly(
                        "call, visit, event 电话/拜访/事件",
                        "product 产品",
                        "passive 被动",
                        "price 价格",
                        "lower level 基层",
                        "knows the product 知道产品",
                        "an interruption 打断",
                        "wants it over quickly 快快结束吧");
        assertThat(LEVELS.cell("impression of the seller", SellingLevel.L3_BUSINESS)
                        .in(Locale.CHINA))
                .isEqualTo("业务顾问");
        assertThat(LEVELS.differences(SellingLevel.L1_PRODUCT, SellingLevel.L3_BUSINESS))
                .hasSize(8);
        assertThat(Serialized.copy(LEVELS)).isEqualTo(LEVELS);
    }

    @Test
    void accountManagersAndCustomerSizesAreComparedAsPrinted() {
        Comparison<AccountManagerType> types = AccountManagerType.comparison();

        assertThat(types.aspects()).hasSize(9);
        assertThat(types.cell("competes by", AccountManagerType.ORDER_SEEKER).in(Locale.CHINA))
                .isEqualTo("价格和性能，正面进攻");
        assertThat(types.differences(AccountManagerType.NEED_CREATOR, AccountManagerType.RELATIONSHIP_MANAGER))
                .extracting(ComparedAspect::id)
                .doesNotContain("enters at")
                .hasSize(8);
        assertThat(CustomerSize.comparison().column(CustomerSize.ORDINARY).values())
                .extracting(cell -> cell.text() + " " + cell.in(Locale.CHINA))
                .containsExactly(
                        "ordinary 一般",
                        "ordinary 一般",
                        "ordinary 普通",
                        "medium 中",
                        "fierce 激烈",
                        "very important 很重要",
                        "key-account selling 大客户销售");
    }

    @Test
    void theBestFittingColumnIsFoundWithWhereItDiffers() {
        ComparisonFit<SellingLevel> mine = LEVELS.fit(Map.of(
                "value", SellingLevel.L2_SOLUTION,
                "subject", SellingLevel.L2_SOLUTION,
                "contact", SellingLevel.L1_PRODUCT));

        assertThat(mine.best()).containsExactly(SellingLevel.L2_SOLUTION);
        assertThat(mine.matches(SellingLevel.L2_SOLUTION)).isEqualTo(2);
        assertThat(mine.differing(SellingLevel.L2_SOLUTION))
                .extracting(ComparedAspect::id)
                .containsExactly("contact");
        assertThat(mine.open()).hasSize(5);
        assertThat(mine.possible()).containsExactly(SellingLevel.values());
        assertThat(mine).hasToString("[L2_SOLUTION], 3 of 8 answered");
        assertThat(Serialized.copy(mine)).isEqualTo(mine);
    }

    @Test
    void anAnswerTwoColumnsShareFitsBoth() {
        ComparisonFit<AccountManagerType> fit =
                AccountManagerType.comparison().fit(Map.of("enters at", AccountManagerType.NEED_CREATOR));

        assertThat(fit.best())
                .containsExactly(AccountManagerType.NEED_CREATOR, AccountManagerType.RELATIONSHIP_MANAGER);
    }

    @Test
    void nothingAnsweredFitsNothing() {
        ComparisonFit<SellingLevel> nothing = LEVELS.fit(Map.of());

        assertThat(nothing.best()).isEmpty();
        assertThat(nothing.possible()).containsExactly(SellingLevel.values());
    }

    @Property(tries = 300)
    void theBestFitIsAlwaysPossibleAndWithAllAnswersTheOnlyOne(
            @ForAll @Size(max = 7) List<@IntRange(max = 2) Integer> answers) {
        Comparison<CustomerSize> sizes = CustomerSize.comparison();
        Map<String, CustomerSize> given = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            given.put(sizes.aspects().get(i).id(), sizes.columns().get(answers.get(i)));
        }
        ComparisonFit<CustomerSize> fit = sizes.fit(given);

        assertThat(fit.possible()).containsAll(fit.best());
        if (fit.open().isEmpty()) {
            assertThat(fit.possible()).isEqualTo(fit.best());
        }
        for (CustomerSize size : sizes.columns()) {
            assertThat(fit.matches(size) + fit.differing(size).size()).isEqualTo(given.size());
        }
    }

    @Test
    void aComparisonOfOnesOwnIsWrittenAsATable() {
        Comparison<String> own = Comparison.ofTable(Labels.of("Customers"), List.of("large", "small"), """
                decision: Decision cycle (决策周期) | long (长) | fast (快速)
                influences: Who decides | many | few
                """);

        assertThat(own.aspects()).extracting(ComparedAspect::id).containsExactly("decision", "influences");
        assertThat(own.cell("decision", "small").in(Locale.CHINA)).isEqualTo("快速");
        assertThat(own.cell("influences", "large")).isEqualTo(Labels.of("many"));
    }

    @Test
    void badComparisonsAreNamed() {
        Labels name = Labels.of("Sizes");
        ComparedAspect one = ComparedAspect.of("one", name, List.of(name, name));

        assertThatThrownBy(() -> Comparison.of(name, List.of("a"), List.of(one)))
                .hasMessage("columns of Sizes must be at least two, each once, but were [a]");
        assertThatThrownBy(() -> Comparison.of(name, List.of("a", "b"), List.of()))
                .hasMessage("aspects of Sizes must not be empty");
        assertThatThrownBy(() -> Comparison.of(name, List.of("a", "b"), List.of(one, one)))
                .hasMessage("aspect one of Sizes must be there once");
        assertThatThrownBy(() -> Comparison.of(name, List.of("a", "b", "c"), List.of(one)))
                .hasMessage("aspect one of Sizes must have 3 cells but has 2");
        assertThatThrownBy(() ->
                        Comparison.of(name, List.of("a", "b"), List.of(one)).fit(Map.of("one", "c")))
                .hasMessage("column must be one of [a, b] but was c");
        assertThatThrownBy(() ->
                        Comparison.of(name, List.of("a", "b"), List.of(one)).cell("two", "a"))
                .hasMessage("aspect must be one of [one] but was two");
        assertThatThrownBy(() -> Comparison.ofTable(name, List.of("a", "b"), "no id | one | two"))
                .hasMessage("a row of Sizes must begin with an id and a colon but was \"no id | one | two\"");
        assertThatThrownBy(() -> ComparedAspect.of(" ", name, List.of(name)))
                .hasMessage("id of a compared aspect must not be blank (Sizes)");
    }
}
