// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.contact.ContactChannel;
import io.stagecraft.core.contact.Visit;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.history.ClosedDeals;
import io.stagecraft.core.history.WinRate;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.inspection.CategoryCalls;
import io.stagecraft.core.inspection.HygieneInspection;
import io.stagecraft.core.inspection.HygieneSources;
import io.stagecraft.core.inspection.Movement;
import io.stagecraft.core.inspection.MovementInspection;
import io.stagecraft.core.inspection.MovementKind;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.CategoryCalled;
import io.stagecraft.core.opportunity.CompetitorNamed;
import io.stagecraft.core.opportunity.LeadAttributed;
import io.stagecraft.core.opportunity.LineItemsSet;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.OwnersShared;
import io.stagecraft.core.opportunity.PutOnHold;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.terms.LineItem;
import io.stagecraft.core.territory.CauseTree;
import io.stagecraft.core.territory.UncontactedLoss;
import io.stagecraft.core.territory.UncontactedLossCheck;
import io.stagecraft.core.territory.UncontactedLossReport;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.book.Contact;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.planning.activity.OwedVisits;
import io.stagecraft.planning.activity.TierTimeSpent;
import io.stagecraft.scoring.tier.TierScheme;
import io.stagecraft.scoring.tier.ValuePyramid;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What products note of a deal, on the synthetic book: every reader adds up to what the book says without it. */
class SyntheticDossiersTest {
    private static final LocalDate TODAY = SyntheticReview.business().book().asOf();
    private static final ZoneId ZONE = SyntheticReview.business().book().zone();
    private static final DateRange ALWAYS = DateRange.of(TODAY.minusYears(20), TODAY.plusDays(1));
    private static final Instant NOW = DateRange.ofDay(TODAY).lastInstant(ZONE);
    private static final List<Opportunity> PLAIN = SyntheticReview.business().deals();
    private static final List<Opportunity> NOTED = noted();

    @Test
    void sharedDealsAddUpToTheRevenueOfTheBook() {
        Map<String, Money> plain = ClosedDeals.of(PLAIN, ZONE).revenueByOwner(ALWAYS);
        Map<String, Money> shared = ClosedDeals.of(NOTED, ZONE).revenueByOwner(ALWAYS);

        assertThat(shared).containsKey("partner");
        assertThat(Money.total(shared.values())).isEqualTo(Money.total(plain.values()));
        assertThat(ClosedDeals.of(NOTED, ZONE).overlayCredits(ALWAYS)).containsOnlyKeys("Specialist 1", "expert");
    }

    @Test
    void winRatesBySourceAndProductAddUpToThatOfTheBook() {
        WinRates rates = WinRates.in(ZONE);
        WinRate all = rates.of(PLAIN, ALWAYS);

        Map<String, WinRate> bySource = rates.by(deal -> deal.source().stream().toList(), NOTED, ALWAYS);
        Map<String, WinRate> byProduct = rates.byProduct(NOTED, ALWAYS);

        assertThat(bySource.values().stream().mapToInt(WinRate::won).sum()).isEqualTo(all.won());
        assertThat(bySource.values().stream().mapToInt(WinRate::lost).sum()).isEqualTo(all.lost());
        assertThat(byProduct.values().stream()
                        .flatMap(rate -> rate.wonValue().stream())
                        .reduce(Money::plus))
                .isEqualTo(all.wonValue());
        assertThat(rates.by(Opportunity::competitors, NOTED, ALWAYS))
                .containsOnlyKeys("Competitor A", "Competitor B", "Competitor C", "acme");
    }

    @Test
    void theCommitWaterfallClosesWithTheDealsThatSomebodyCommitted() {
        SalesProcess process = SyntheticReview.business().process();
        Movement movement = MovementInspection.between(
                        TODAY.minusDays(28),
                        TODAY,
                        ZONE,
                        SyntheticReview.business().book().currency())
                .atLeast(ForecastCategory.COMMIT, process)
                .of(NOTED);

        long committed = NOTED.stream()
                .filter(deal -> deal.isOpen() && deal.forecastCategory(process) == ForecastCategory.COMMIT)
                .count();
        assertThat(committed).isPositive();
        assertThat(movement.deals(MovementKind.CLOSING)).isEqualTo(committed);
        assertThat(movement.deals(MovementKind.UPGRADED)).isPositive();
        assertThat(CategoryCalls.of(NOTED, ALWAYS, TODAY, ZONE).byPerson()).containsKey("li");
    }

    @Test
    void dealsOnHoldAreInNoCheck() {
        StageEngine engine = StageEngine.of(SyntheticReview.business().process(), ZONE);

        assertThat(HygieneInspection.of(engine)
                        .inspect(NOTED, HygieneSources.none(), Valuation.amount(), TODAY)
                        .onHold())
                .isEqualTo(NOTED.stream()
                        .filter(deal -> deal.isOpen() && deal.dossier().hold().isPresent())
                        .toList())
                .isNotEmpty();
    }

    @Test
    void visitsTellWhoIsOwedOneAndWhereTheTimeGoes() {
        Business business = SyntheticReview.business();
        List<Visit> visits = visits();
        DateRange year = DateRange.ofClosed(TODAY.minusYears(1).plusDays(1), TODAY);
        Map<String, Money> won = business.wonByCustomer(year);
        ValuePyramid<Account> pyramid = ValuePyramid.of(
                business.book().accounts(),
                account -> won.getOrDefault(
                        account.name(), Money.zero(business.book().currency())),
                TierScheme.strategicImportantGeneral());

        List<OwedVisits> owed = OwedVisits.of(pyramid, Account::name, visits, TODAY);
        List<TierTimeSpent> spent = TierTimeSpent.of(pyramid, Account::name, visits, year);

        assertThat(owed).isNotEmpty().allSatisfy(each -> assertThat(each.made()).isLessThan(each.wanted()));
        assertThat(spent.stream().map(each -> each.share().orElseThrow()).reduce(Ratio::plus))
                .hasValue(Ratio.one());
        assertThat(spent.stream().mapToLong(TierTimeSpent::contacts).sum())
                .isEqualTo(visits.stream()
                        .filter(visit -> year.contains(visit.on()))
                        .filter(visit -> pyramid.tiersBy(Account::name).containsKey(visit.customerId()))
                        .count());
    }

    @Test
    void lossesBeforeTheCustomerWasReachedHaveTheirCauseAsFarAsVisitsTell() {
        UncontactedLossCheck check = UncontactedLossCheck.builder()
                .process(SyntheticReview.business().process())
                .zone(ZONE)
                .days(365)
                .addAllVisits(visits())
                .build();

        List<UncontactedLoss> losses = check.losses(PLAIN);

        assertThat(losses).isNotEmpty();
        assertThat(losses).hasSize((int) PLAIN.stream()
                .filter(deal -> deal.customerId().isPresent() && check.isUncontacted(deal) == Answer.YES)
                .count());
        assertThat(UncontactedLossReport.of(CauseTree.uncontactedLoss(), losses, losses.size())
                        .known())
                .isEqualTo(losses.size());
    }

    /** The contacts of the book; a visit is taken for an hour, a call for a quarter of one, a mail for five minutes. */
    private static List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        for (Deal deal : SyntheticReview.business().book().deals()) {
            for (Contact contact : deal.contacts()) {
                ContactChannel channel = ContactChannel.valueOf(contact.kind());
                deal.account()
                        .ifPresent(customer -> visits.add(Visit.builder()
                                .on(contact.day())
                                .customerId(customer)
                                .seller(contact.seller())
                                .channel(channel)
                                .minutes(channel == ContactChannel.VISIT ? 60 : channel == ContactChannel.CALL ? 15 : 5)
                                .build()));
            }
        }
        return visits;
    }

    private static List<Opportunity> noted() {
        List<Opportunity> noted = new ArrayList<>();
        for (int i = 0; i < PLAIN.size(); i++) {
            Opportunity deal = PLAIN.get(i).append(LeadAttributed.of(NOW, i % 2 == 0 ? "fair" : "referral"));
            if (deal.amount().isPresent()) {
                Money service = deal.amount().get().dividedBy(3, RoundingMode.HALF_EVEN);
                deal = deal.append(LineItemsSet.of(
                        NOW,
                        List.of(
                                LineItem.of("machine", 1, deal.amount().get().minus(service)),
                                LineItem.of("service", 1, service))));
            }
            if (i % 3 == 0 && deal.owner().isPresent()) {
                deal = deal.append(OwnersShared.builder()
                        .at(NOW)
                        .putShares(deal.owner().get(), Ratio.of(2, 3))
                        .putShares("partner", Ratio.of(1, 3))
                        .putOverlays("expert", Ratio.of(1, 4))
                        .build());
            }
            deal = i % 4 == 0 ? deal.append(CompetitorNamed.of(NOW, "acme")) : deal;
            if (deal.isOpen()) {
                deal = i % 5 == 0 ? deal.append(CategoryCalled.of(NOW, ForecastCategory.COMMIT, "li")) : deal;
                deal = i % 7 == 0 ? deal.append(PutOnHold.of(NOW, "budget freeze")) : deal;
            }
            noted.add(deal);
        }
        return noted;
    }
}
