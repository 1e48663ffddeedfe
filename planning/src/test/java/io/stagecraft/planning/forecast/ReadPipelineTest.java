package io.stagecraft.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Reason;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.scoring.probability.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReadPipelineTest {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final Instant OPENED = Instant.parse("2026-09-01T08:00:00Z");
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);

    @Test
    void openDealsAreReadWithWhatTheirEventsTell() {
        Opportunity deal = open("A-1", "EUR 1000")
                .changeExpectedClose(LocalDate.of(2026, 11, 5), OPENED.plusSeconds(60))
                .reassign("seller 1", OPENED.plusSeconds(120));
        Forecast forecast = Forecast.of(List.of(deal), (each, asOf) -> given(0.25), AS_OF, CurrencyUnit.EUR);

        assertThat(forecast.weighted()).isEqualTo(Money.parse("EUR 250"));
        assertThat(forecast.deals().get(0).owner()).isEqualTo("seller 1");
        assertThat(forecast.deals().get(0).close()).contains(CloseDate.on(LocalDate.of(2026, 11, 5)));
        assertThat(forecast.deals().get(0).stage()).isEqualTo(deal.stage());
    }

    @Test
    void whatCannotBeCountedIsNamed() {
        Forecast forecast = Forecast.of(
                List.of(open("old", "EUR 500"), open("unknown", "EUR 300"), imported("without amount")),
                (deal, asOf) -> deal.id().equals("old")
                        ? Estimate.outlived(Reason.of("test.outlived", "older than any deal we ever won (138 days)"))
                        : Estimate.notComputable(Reason.of("test.none", "no history")),
                AS_OF,
                CurrencyUnit.EUR);

        assertThat(forecast.outlived()).extracting(OpenDeal::id).containsExactly("old");
        assertThat(forecast.counted()).isEmpty();
        assertThat(forecast.leftOut())
                .extracting(Reason::text)
                .containsExactly(
                        "deal unknown has no win probability: no history",
                        "deal without amount has no amount and counts in number only");
    }

    @Test
    void aCertainEstimateStaysBelowCertainty() {
        Forecast forecast =
                Forecast.of(List.of(open("A-1", "EUR 1000")), (deal, asOf) -> given(1), AS_OF, CurrencyUnit.EUR);

        assertThat(forecast.deals().get(0).winProbability().value())
                .isLessThan(1)
                .isGreaterThan(0.999999);
    }

    private static Estimate given(double probability) {
        return Estimate.given(Probability.of(probability), Reason.of("test.given", "given"));
    }

    private static Opportunity open(String id, String amount) {
        return Opportunity.open(id, "customer", Money.parse(amount), PROCESS, OPENED);
    }

    private static Opportunity imported(String id) {
        return Opportunity.imported(id, PROCESS, PROCESS.stages().get(0).id(), OPENED);
    }
}
