// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.engine.StallRule;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.performance.PriceRealisation;
import io.stagecraft.core.territory.Ownership;
import io.stagecraft.core.territory.OwnershipConflicts;
import io.stagecraft.fixtures.CrmBook;
import io.stagecraft.fixtures.Told;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measured values of the public pipeline as of 2017-12-31 (see the domain model, Inspection of a pipeline). */
class PublicPipelineTest {
    private static final LocalDate AS_OF = LocalDate.of(2017, 12, 31);

    @Test
    void mostEngagedDealsHaveOutlivedEveryDealThatWasWon() {
        Pipeline pipeline = PipelineInspection.of(CrmBook.PROCESS, CrmBook.ZONE)
                .inspect(CrmBook.deals(), Valuation.amountOrListPrice(CrmBook::listPrice, Ratio.one()), AS_OF);

        assertThat(pipeline.deals()).hasSize(2_089);
        assertThat(Pipeline.total(pipeline.outlived()))
                .isEqualTo(ImmutableTotal.builder()
                        .deals(1_291)
                        .estimated(1_291)
                        .amount(CrmBook.dollars(3_198_664))
                        .build());
        assertThat(Pipeline.total(engaged(pipeline)).amount()).contains(CrmBook.dollars(3_892_229));
        assertThat(pipeline.countable()).hasSize(1_589 - 1_291);
        assertThat(pipeline.notCounted().keySet()).containsExactly(NotCounted.OUTLIVED, NotCounted.NO_CLOSE);
        assertThat(pipeline.notCounted().get(NotCounted.NO_CLOSE)).hasSize(500);
        assertThat(pipeline.countable()).allMatch(deal -> deal.expectedClose().isEstimated());
        assertThat(pipeline.defaultsUsed())
                .extracting(Told::used)
                .containsExactly(
                        "outlived.longest-won days=138",
                        "stall-limit.default stage=Prospecting days=30",
                        "stall-limit.won-deals stage=Engaging days=93 share=80 %",
                        "default.missing-amount",
                        "default.missing-close");
    }

    @Test
    void moreAreBeyondNinetyFivePerCentOfThem() {
        Pipeline pipeline = PipelineInspection.builder()
                .process(CrmBook.PROCESS)
                .zone(CrmBook.ZONE)
                .rule(StallRule.builder()
                        .outlivedBeyond(StallRule.OutlivedBeyond.P95_OF_WON)
                        .build())
                .build()
                .inspect(CrmBook.deals(), Valuation.amount(), AS_OF);

        assertThat(pipeline.outlived()).hasSize(1_393);
        assertThat(pipeline.outlivedLimit()).hasValue(116);
        assertThat(Pipeline.total(pipeline.deals()))
                .isEqualTo(ImmutableTotal.builder()
                        .deals(2_089)
                        .withoutValue(2_089)
                        .build());
    }

    @Test
    void ageAndStallAreUnknownWhereTheOpeningIs() {
        Pipeline pipeline = PipelineInspection.of(CrmBook.PROCESS, CrmBook.ZONE)
                .inspect(CrmBook.deals(), Valuation.amount(), AS_OF);

        assertThat(pipeline.deals().stream().filter(deal -> deal.deal().stage().equals("Prospecting")))
                .hasSize(500)
                .allMatch(deal -> deal.age().isEmpty()
                        && deal.isStalled() == Answer.UNKNOWN
                        && deal.isOutlived() == Answer.UNKNOWN);
        assertThat(pipeline.stalled()).hasSizeGreaterThan(1_393);
    }

    @Test
    void wonDealsBroughtAlmostTheirListPrices() {
        PriceRealisation realisation = PriceRealisation.of(CrmBook.deals(), CrmBook::listPrice);

        assertThat(realisation.ratio().orElseThrow().toDecimal(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("0.998");
        assertThat(realisation.deals()).isEqualTo(4_238);
        assertThat(realisation.byOwner()).hasSize(30);
        assertThat(realisation.tooFew()).isEmpty();
    }

    @Test
    void manyCustomersAreSoldOneProductByTwoOwners() {
        OwnershipConflicts conflicts = Ownership.conflicts(CrmBook.deals().stream()
                .filter(deal -> deal.stage().equals("Engaging"))
                .toList());

        assertThat(conflicts.pairs()).isEqualTo(314);
        assertThat(conflicts.conflicts()).hasSize(137);
    }

    private static List<InspectedDeal> engaged(Pipeline pipeline) {
        return pipeline.deals().stream()
                .filter(deal -> deal.deal().stage().equals("Engaging"))
                .toList();
    }
}
