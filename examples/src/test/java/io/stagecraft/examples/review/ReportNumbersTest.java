// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.history.ClosedDeals;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.performance.PriceRealisation;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.time.DailyAmounts;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Member;
import io.stagecraft.examples.review.quarter.People.Standing;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.QuarterPlan;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PeriodDeals;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.RemainderModel;
import io.stagecraft.planning.forecast.Replay;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.RampProfile;
import io.stagecraft.planning.target.TargetDimension;
import io.stagecraft.planning.tracking.Actuals;
import io.stagecraft.planning.tracking.Attainment;
import io.stagecraft.planning.tracking.ExpectedRevenue;
import io.stagecraft.planning.tracking.Sale;
import io.stagecraft.planning.tracking.SellerOutlook;
import io.stagecraft.planning.tracking.Tracking;
import io.stagecraft.scoring.probability.DealProbability;
import io.stagecraft.scoring.probability.Estimate;
import io.stagecraft.scoring.probability.WinProbabilityStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A researcher gets the numbers of the report from public types, as {@code docs/what-if.md} and {@code docs/planning.md} show. */
class ReportNumbersTest {
    @Test
    void theForecastOfTheReviewIsThatOfTheLibrary() throws IOException {
        Book book = CrmReader.synthetic();
        SalesProcess process = Opportunities.process(book);
        ZoneId zone = book.zone();
        LocalDate asOf = book.asOf();
        Instant end = asOf.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        List<Opportunity> deals = Opportunities.of(book).stream()
                .flatMap(deal -> deal.asOf(end).stream())
                .toList();
        Function<Opportunity, Optional<Money>> listPrice = deal -> book.products().stream()
                .filter(product -> deal.product().equals(Optional.of(product.name())))
                .findFirst()
                .flatMap(Product::listPrice);
        DateRange quarter = FiscalCalendar.startingIn(book.fiscalYearStart())
                .quarterOf(asOf.plusDays(1))
                .range();
        // the handful of lines
        Valuation valuation = Valuation.amountOrListPrice(
                listPrice, PriceRealisation.of(deals, listPrice).ratio().orElse(Ratio.one()));
        Pipeline pipeline = PipelineInspection.of(process, zone).inspect(deals, valuation, asOf);
        ClosedDeals closed = ClosedDeals.of(deals, zone);
        DateRange year = closed.pastYear(asOf);
        Forecast forecast = Forecast.of(
                        pipeline, process, DealProbability.in(process, zone).learnedFrom(deals, end), book.currency())
                .withWon(closed.revenue(quarter, book.currency()))
                .withNewBusiness(NewBusiness.goingOn("deals not yet opened", deals, year, WinRates.in(zone)).stream()
                        .toList());

        QuarterForecast review = SyntheticReview.outlook();
        assertThat(forecast.deals()).isNotEmpty().isEqualTo(review.forecast().deals());
        assertThat(forecast.leftOut()).isEqualTo(review.forecast().leftOut());
        assertThat(forecast.newBusiness())
                .hasSize(1)
                .isEqualTo(review.forecast().newBusiness());
        assertThat(forecast.won()).isEqualTo(review.forecast().won());
        assertThat(forecast.estimates().keySet())
                .containsAll(forecast.deals().stream().map(OpenDeal::id).toList());
        assertThat(forecast.model(quarter).meanMinor())
                .isEqualTo(review.forecast().model(review.quarter()).meanMinor());
        // the numbers that the page shows
        assertThat(Files.readString(Path.of("../docs/what-if.md")))
                .contains("report.weighted()).isEqualTo(Money.parse(\"" + forecast.weighted() + "\"))")
                .contains("mean().value()).isEqualTo(Money.parse(\""
                        + forecast.revenue(quarter).mean().value() + "\"))");
    }

    @Test
    void theHeadlineOfTheReviewIsThatOfTheLibrary() {
        Book book = CrmReader.synthetic();
        Function<Opportunity, Optional<Money>> listPrice = deal -> book.products().stream()
                .filter(product -> deal.product().equals(Optional.of(product.name())))
                .findFirst()
                .flatMap(Product::listPrice);
        // the handful of lines
        Replay replay = Opportunities.replay(book, FiscalUnit.QUARTER);
        PeriodForecast forecast = PeriodForecast.of(
                replay,
                RemainderModel.standard(
                        Opportunities.process(book),
                        origin -> Valuation.amountOrListPrice(
                                listPrice,
                                PriceRealisation.of(origin.deals(), listPrice)
                                        .ratio()
                                        .orElse(Ratio.one()))));

        PeriodForecast review = SyntheticReview.outlook().period();
        assertThat(forecast).isEqualTo(review);
        Money target = SyntheticReview.quarter().target().amount();
        assertThat(SyntheticReview.figures().values())
                .containsEntry(
                        "summary.expected", Texts.figure(forecast.quantile(0.5).orElseThrow()))
                .containsEntry(
                        "forecast.low", Texts.figure(forecast.quantile(0.1).orElseThrow()))
                .containsEntry(
                        "forecast.high", Texts.figure(forecast.quantile(0.9).orElseThrow()))
                .containsEntry(
                        "forecast.chance",
                        BigDecimal.valueOf(forecast.reaching(target).getAsDouble())
                                .setScale(2, RoundingMode.DOWN)
                                .toString());
        // a scenario that changes nothing leaves every figure, and the review shows one chance only
        Forecast deals = SyntheticReview.outlook().forecast();
        assertThat(forecast.changing(deals, deals)).isEqualTo(forecast);
        assertThat(SyntheticReview.report().text(SyntheticReview.FULL))
                .contains("The chance to reach EUR 2,300,000 is "
                        + SyntheticReview.FULL.say(
                                Texts.ofReaching(forecast.reaching(target).getAsDouble())));
    }

    @Test
    void theOpenDealsOfTheReviewAddUp() {
        QuarterForecast review = SyntheticReview.outlook();
        PeriodDeals deals = PeriodDeals.of(
                review.forecast(),
                SyntheticReview.business()
                        .quarter()
                        .range()
                        .from(SyntheticReview.business().book().asOf().plusDays(1)));
        assertThat(deals).isEqualTo(review.readDeals());
        assertThat(deals.open())
                .isEqualTo(SyntheticReview.business().pipeline().deals().size());
        assertThat(deals.deals(PeriodDeals.Group.COUNTED))
                .allMatch(
                        deal -> review.forecast().chance(deal, review.quarter()).value() > 0);
    }

    @Test
    void theChancesOfTheReviewAreThoseOfTheLibrary() {
        Book book = CrmReader.synthetic();
        SalesProcess process = Opportunities.process(book);
        ZoneId zone = book.zone();
        LocalDate asOf = book.asOf();
        Instant end = asOf.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        List<Opportunity> deals = Opportunities.of(book).stream()
                .flatMap(deal -> deal.asOf(end).stream())
                .toList();

        // the handful of lines
        WinProbabilityStrategy<Opportunity> learned =
                DealProbability.in(process, zone).learnedFrom(deals, end);
        List<Opportunity> open = deals.stream().filter(Opportunity::isOpen).toList();
        List<Estimate> estimates = learned.estimates(open, asOf);

        Map<String, Estimate> review = SyntheticReview.outlook().forecast().estimates();
        assertThat(review).isNotEmpty();
        assertThat(IntStream.range(0, open.size())
                        .boxed()
                        .collect(Collectors.toMap(i -> open.get(i).id(), estimates::get)))
                .containsAllEntriesOf(review);
    }

    @Test
    void thePlanOfTheReviewIsThatOfTheLibrary() {
        Business business = SyntheticReview.business();
        Book book = business.book();
        ClosedDeals closed = ClosedDeals.of(business.deals(), book.zone());
        FiscalCalendar fiscal = FiscalCalendar.startingIn(book.fiscalYearStart());
        DateRange quarter = fiscal.quarterOf(book.asOf().plusDays(1)).range();
        Set<Member> members = new LinkedHashSet<>();
        Map<Member, LocalDate> starts = new LinkedHashMap<>();
        Map<Member, BigDecimal> won = new LinkedHashMap<>();
        DateRange lastYear = closed.pastYear(book.asOf());
        for (Seller seller : book.sellers()) {
            Member member = new Member(seller.region(), seller.name());
            members.add(Member.region(seller.region()));
            members.add(member);
            starts.put(member, seller.start().orElse(LocalDate.EPOCH));
            Optional.ofNullable(closed.revenueByOwner(lastYear).get(seller.name()))
                    .ifPresent(amount -> won.put(member, amount.getAmount()));
        }
        QuarterPlan review = SyntheticReview.quarter();

        // the handful of lines
        DailyAmounts byDay = closed.revenueByDay(closed.observed(book.asOf()));
        Dimension<Member> organisation = Dimension.tree(
                "organisation",
                TargetDimension.PERSON,
                members,
                member -> member.isRegion() ? Optional.empty() : Optional.of(Member.region(member.region())));
        RampProfile ramp = RampProfile.forWonCycle(
                Math.round(business.pipeline().wonDays().median().orElseThrow()));
        Seasonality season = Seasonality.of(fiscal).learnMonthsOfQuarter(byDay).learnWeekdays(byDay, book.calendar());
        TargetPlan plan = TargetSplit.of(review.target().check())
                .accepting("it was " + review.target().basis())
                .over(
                        organisation,
                        SplitWeights.<Member>history(
                                        won, member -> lastYear.contains(starts.getOrDefault(member, LocalDate.EPOCH)))
                                .ramping(starts::get, ramp, quarter))
                .over(
                        Dimension.calendar(fiscal, quarter, book.calendar(), FiscalUnit.MONTH),
                        SplitWeights.seasonal(season, book.calendar()))
                .ramping(organisation, starts, ramp)
                .plan()
                .orElseThrow();

        TargetPlan shown = review.plan().orElseThrow();
        assertThat(plan.total()).isEqualTo(shown.total());
        assertThat(review.organisation().leaves())
                .isNotEmpty()
                .allSatisfy(seller -> assertThat(plan.byDay(organisation.at(seller)))
                        .isEqualTo(shown.byDay(review.organisation().at(seller))));
    }

    @Test
    void theSellersOfTheReviewAreThoseOfTheLibrary() {
        Business business = SyntheticReview.business();
        Book book = business.book();
        ZoneId zone = book.zone();
        LocalDate asOf = book.asOf();
        DateRange year = business.pastYear();
        Map<String, Member> sellers = new LinkedHashMap<>();
        book.sellers().forEach(seller -> sellers.put(seller.name(), new Member(seller.region(), seller.name())));
        Map<String, Integer> opened = new LinkedHashMap<>();
        sellers.keySet().forEach(seller -> opened.put(seller, 0));
        List<Sale<Member>> sales = new ArrayList<>();
        for (Opportunity deal : business.deals()) {
            String owner = deal.owner().orElseThrow();
            if (deal.openedAt()
                    .filter(at -> year.contains(LocalDate.ofInstant(at, zone)))
                    .isPresent()) {
                opened.merge(owner, 1, Integer::sum);
            }
            if (deal.status() == DealStatus.WON) {
                LocalDate day = LocalDate.ofInstant(deal.closedAt().orElseThrow(), zone);
                deal.credits()
                        .forEach((seller, part) ->
                                sales.add(Sale.of(day, Quantity.of(part), requireNonNull(sellers.get(seller)))));
            }
        }
        QuarterPlan quarter = SyntheticReview.quarter();
        TargetPlan plan = quarter.plan().orElseThrow();
        Forecast forecast = SyntheticReview.outlook().forecast();

        // the handful of lines
        ExpectedRevenue expected =
                ExpectedRevenue.of(forecast, plan.target().period().orElseThrow(), opened);
        Tracking<Member> tracking =
                Tracking.of(plan, quarter.organisation(), Actuals.of(QuantityUnit.money(book.currency()), sales));

        List<Standing> standings = SyntheticReview.people().standings();
        assertThat(standings).isNotEmpty().allSatisfy(standing -> {
            Attainment attainment = tracking.attainment(standing.seller(), asOf).orElseThrow();
            assertThat(standing.own())
                    .isEqualTo(Optional.ofNullable(SyntheticReview.outlook()
                                    .ofSellers()
                                    .get(standing.seller().name()))
                            .map(own -> SellerOutlook.of(attainment, own))
                            .orElseGet(() -> SellerOutlook.of(attainment)));
            assertThat(expected.open(standing.seller().name())).isEqualTo(standing.open());
        });
    }
}
