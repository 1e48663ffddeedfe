// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a deal stands, by whichever column and word says it. */
class StandingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "won>adjudicada|Vendida|Contratada|Ganha|conclue|Signée|Remportées|ganados|已签单|已中标|已贏單",
                "lost>Rechazada|Refusée|Recusadas|Perdida ante la competencia|Cerradas perdidas|No adjudicada|已丢单",
                "abandoned>Anulada|Descartada|Desestimada|Abandonada|Annulée|Abandonnée|已取消",
                "hold>Suspendida|Pausada|Aplazada|Pospuesta|Congelada|Suspendue|Reportée|Gelée|Suspensa|Adiada|已搁置|已暂停",
                "undecidable>Cerrada|Clôturée|Concluída|已关闭"
            })
    void aWordHasFormsForWomenAndForSeveralAndInChineseForWhatHasHappened(String meaning, String words) {
        assertMean(meaning, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "won>Auftrag gewonnen|Deal closed won|Won deal|Order won|Venta ganada|Oportunidad - Ganada",
                "lost>Auftrag verloren|Lost Deal|Negócio perdido|Deal: Closed (lost)",
                "hold>Deal on hold",
                "open>Open Opportunity",
                "undecidable>Deal closed"
            })
    void aWordForADealBesideAnotherSaysNothing(String meaning, String words) {
        assertMean(meaning, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "won>6 - Closed Won (100%)|Closed Won 100%|7. Won [100 %]|6 Closed Won|100% - Won",
                "lost>0 - Closed Lost (0%)|Verloren - 0%",
                "hold>3 - On Hold (20 %)"
            })
    void whatOrdersAStageIsNoPartOfItsWord(String meaning, String words) {
        assertMean(meaning, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "lost>Lost - Price|Lost (no budget)|Perdida: precio|丢单-价格|丢单（价格）|Closed Lost - Product Gap",
                "abandoned>Cancelled (by the customer)|Anulada - duplicada"
            })
    void theReasonOfALossStandsBehindIt(String meaning, String words) {
        assertMean(meaning, words);
    }

    @Test
    void whatIsWonUntilSomethingElseHappensOrMayBeLostIsNotKnown() {
        for (String word : new String[] {
            "Gone cold",
            "Won - pending signature",
            "Won (verbal)",
            "Lost - on hold",
            "Lost contact",
            "F - Final",
            "Deal room",
            "Won by competitors?",
            "Demo 100%"
        }) {
            assertThat(CellWords.standard().status(word)).as(word).isEmpty();
        }
    }

    private static void assertMean(String meaning, String words) {
        for (String word : words.split("\\|", -1)) {
            assertThat(CellWords.standard().status(word).map(CellWords.Meaning::word))
                    .as(word)
                    .contains(meaning);
        }
    }
}
