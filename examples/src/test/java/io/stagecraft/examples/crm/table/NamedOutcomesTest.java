// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.crm.cell.CellWords;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of a sheet or a file says how its deals stand if it says nothing else. */
class NamedOutcomesTest {
    @ParameterizedTest
    @CsvSource({
        "book.xlsx [Won],WON",
        "won.xlsx [Lost Deals],LOST",
        "book.xlsx [Closed Won 2026],WON",
        "open_deals.csv,OPEN",
        "lost-2026-06-30.csv,LOST",
        "deals.csv [Gewonnene],WON",
        "Verlorene Chancen.csv,LOST",
        "Ganadas.csv,WON",
        "Oportunidades perdidas.csv,LOST",
        "赢单商机.csv,WON",
        "已输单.csv,LOST",
        "進行中.csv,OPEN"
    })
    void saysHowDealsStand(String name, CellWords.Meaning meaning) {
        assertThat(NamedOutcomes.Name.of(name, CellWords.standard()))
                .isEqualTo(new NamedOutcomes.Name(Optional.of(meaning), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deals.csv",
                "won.xlsx [2026]",
                "won and lost.csv",
                "Customer Success.csv",
                "Win-back campaign.csv",
                "Closed.csv",
                "Abgeschlossen.csv"
            })
    void saysNothingOrSomethingElse(String name) {
        NamedOutcomes.Name said = NamedOutcomes.Name.of(name, CellWords.standard());

        assertThat(said.outcome().isEmpty() || !said.others().isEmpty()).isTrue();
    }
}
