package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Deals.PROCESS;
import static io.stagecraft.fixtures.Deals.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.AmountChanged;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reassigned;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Books with histories: what was recorded after a day changes nothing that is said of it. */
class LaterKnowledgeProperties {
    private static final LocalDate TODAY = LocalDate.of(2021, 11, 14);

    /** What is recorded of each open deal from the next second on. */
    enum Change {
        AMOUNT,
        EXPECTED_CLOSE,
        OWNER,
        STAGE,
        END
    }

    @Property(tries = 25)
    void aChangeOfWhatWasRecordedLaterChangesNothing(
            @ForAll @IntRange(max = 1_000) int seed, @ForAll @IntRange(max = 6) int period, @ForAll Change change) {
        List<Opportunity> deals = GeneratedBook.seed(seed).changing().dealsOpenedBefore(TODAY);
        Replay replay = replay(deals);
        int k = Math.min(period, replay.past().size() - 1);
        Instant day = replay.past().get(k).instant();

        Replay changed =
                replay(deals.stream().map(deal -> changed(deal, day, change)).toList());

        assertThat(changed.present()).isNotEqualTo(replay.present());
        assertThat(changed.past().subList(0, k + 1)).isEqualTo(replay.past().subList(0, k + 1));
        assertThat(said(changed).subList(0, k + 1)).isEqualTo(said(replay).subList(0, k + 1));
    }

    private static Replay replay(List<Opportunity> deals) {
        return Replay.of(
                deals,
                FiscalCalendar.standard(),
                FiscalUnit.QUARTER,
                TODAY,
                WorkCalendar.weekdays(),
                ZONE,
                CurrencyUnit.EUR);
    }

    private static List<List<ModelForecast>> said(Replay replay) {
        return PeriodForecast.of(replay, RemainderModel.standard(PROCESS, origin -> Valuation.amount()))
                .combination()
                .past()
                .stream()
                .map(PastPeriod::forecasts)
                .toList();
    }

    private static Opportunity changed(Opportunity deal, Instant day, Change change) {
        Optional<Opportunity> known = deal.asOf(day).filter(Opportunity::isOpen);
        if (known.isEmpty()) {
            return deal;
        }
        Opportunity then = known.get();
        Instant at = day.plusSeconds(1);
        return switch (change) {
            case AMOUNT -> goOn(then.append(AmountChanged.of(at, Money.parse("EUR 7654321"))), deal);
            case EXPECTED_CLOSE -> goOn(then.append(ExpectedCloseChanged.of(at, TODAY.plusYears(1))), deal);
            case OWNER -> goOn(then.append(Reassigned.of(at, "somebody else")), deal);
            case STAGE ->
                then.append(StageMoved.of(at, then.stage(), then.stage().equals("B") ? "C" : "B"));
            case END ->
                deal.events().stream().anyMatch(Won.class::isInstance)
                        ? then.append(Lost.of(at, then.stage(), LossReason.FIT))
                        : then.append(Won.of(at, then.stage()));
        };
    }

    /** Returns a deal with what was recorded of it later. */
    private static Opportunity goOn(Opportunity changed, Opportunity deal) {
        Opportunity result = changed;
        for (DealEvent event :
                deal.events().subList(changed.events().size() - 1, deal.events().size())) {
            result = result.append(event);
        }
        return result;
    }

    /** A deal recorded by its end only was somewhere before, and nothing tells where. */
    @Property(tries = 10)
    void aDealKnownByItsEndOnlyIsNotSeenBefore(@ForAll @IntRange(max = 1_000) int seed) {
        LocalDate recordedFrom = LocalDate.of(2021, 4, 1);
        Replay replay =
                replay(GeneratedBook.seed(seed).recordedFrom(recordedFrom).dealsOpenedBefore(TODAY));

        for (Origin origin : replay.past()) {
            boolean isRecorded = !origin.period().end().isBefore(recordedFrom.plusMonths(3));
            assertThat(origin.unrecorded().isEmpty()).isEqualTo(isRecorded);
            assertThat(origin.deals().stream()
                            .filter(deal -> deal.isOpen() && deal.stage().equals("C"))
                            .allMatch(deal -> deal.events().size() > 1))
                    .isTrue();
        }
    }
}
