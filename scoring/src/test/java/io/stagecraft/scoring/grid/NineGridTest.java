// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NineGridTest {
    private record Account(String id, Optional<Ratio> share, Optional<Money> potential) {}

    private static final NineGrid GRID = NineGrid.standard();

    @ParameterizedTest
    @CsvSource({
        "0.35, 1200000, R1, RETAIN",
        "0.30, 1000000, R1, RETAIN",
        "0.10, 500000, D2, DEVELOP",
        "0.0999, 499999, A3, ACQUIRE",
        "0.2999, 999999.99, D2, DEVELOP",
        "0, 0, A3, ACQUIRE",
        "1, 499999.99, R3, RETAIN"
    })
    void theEdgesAreExact(String share, String potential, String label, AccountStrategy strategy) {
        MatrixCell<AccountStrategy, Integer> cell = GRID.cell(Ratio.parse(share), Money.parse("CNY " + potential));

        assertThat(cell).hasToString(label);
        assertThat(cell.row()).isEqualTo(strategy);
    }

    @Test
    void retainIsWorkedBeforeDevelopBeforeAcquire() {
        assertThat(GRID.matrix().cells())
                .extracting(MatrixCell::toString)
                .containsExactly("R1", "R2", "R3", "D1", "D2", "D3", "A1", "A2", "A3");
    }

    @Test
    void theHigherPotentialIsWorkedFirstWithinACell() {
        Placement<Account, AccountStrategy, Integer> placed = GRID.place(
                List.of(
                        account("a", "0.05", "100"),
                        account("b", "0.5", "2000000"),
                        account("c", "0.5", "3000000"),
                        new Account("unknown", Optional.of(Ratio.one()), Optional.empty())),
                Account::share,
                Account::potential);

        assertThat(placed.workOrder()).extracting(Account::id).containsExactly("c", "b", "a");
        assertThat(placed.notPlaced()).extracting(Account::id).containsExactly("unknown");
        assertThat(GRID.defaultsUsed()).extracting(Told::used).containsExactly("default.share-of-wallet");
    }

    @Test
    void otherEdgesAreData() {
        NineGrid euros = NineGrid.of(CurrencyUnit.EUR, new BigDecimal("200000.00"), new BigDecimal("50000"));

        assertThat(euros.cell(Ratio.ofPercent(30), Money.parse("EUR 200000"))).hasToString("R1");
        assertThat(euros).isEqualTo(NineGrid.of(CurrencyUnit.EUR, new BigDecimal("200000"), new BigDecimal("5E4")));
        assertThat(Serialized.copy(euros)).isEqualTo(euros);
    }

    @Test
    void badValuesAreNamed() {
        assertThatThrownBy(() -> GRID.cell(Ratio.ofPercent(101), Money.parse("CNY 1")))
                .hasMessage("share must be in [0, 1] but was 101/100");
        assertThatThrownBy(() -> GRID.cell(Ratio.one(), Money.parse("EUR 1")))
                .hasMessage("potential must be in CNY but was EUR 1.00");
        assertThatThrownBy(() -> GRID.cell(Ratio.one(), Money.parse("CNY -1")))
                .hasMessage("potential must not be negative but was CNY -1.00");
        assertThat(Told.refusal(() -> NineGrid.of(CurrencyUnit.EUR, BigDecimal.ONE, BigDecimal.ONE)))
                .containsExactly("axis \"potential\"", "edges[1] axis.edge-order before=1 value=1");
    }

    private static Account account(String id, String share, String potential) {
        return new Account(id, Optional.of(Ratio.parse(share)), Optional.of(Money.parse("CNY " + potential)));
    }
}
