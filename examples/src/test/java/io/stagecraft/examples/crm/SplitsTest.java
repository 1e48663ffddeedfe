// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.history.ClosedDeals;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Defect;
import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.book.Split;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deals whose credit is split. */
class SplitsTest extends ExportFolder {
    @BeforeEach
    void deals() throws IOException {
        options = options.saying("stages", "Qualification > Proposal");
        file(
                "deals.csv",
                "Deal ID,Deal Name,Account Name,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,A,Customer 1,Seller 1,Closed Won,100.01,EUR,2026-01-05,2026-03-05",
                "2,B,Customer 2,Seller 2,Proposal,200,EUR,2026-01-05,2026-09-05",
                "3,C,Customer 3,Seller 2,Closed Lost,300,EUR,2026-01-05,2026-04-05");
    }

    @Test
    void eachSellerIsCreditedWithAShareAndNoCentIsLost() throws IOException {
        splits("1,Seller 1,60", "1,Seller 2,40");

        assertThat(wins()).containsExactly(Map.of("Seller 1", eur("60.01"), "Seller 2", eur("40.00")));
        assertThat(InEnglish.of(book().assumptions()))
                .contains(
                        "The credit of 1 deal is split: in figures by seller each part counts with its seller, and what is"
                                + " credited beside the whole is in no sum.");
    }

    @Test
    void sharesAreReadInPercentAndAsPartsOfOne() throws IOException {
        splits("1,Seller 1,60 %", "1,Seller 2,40%");
        assertThat(split("1").shares()).isEqualTo(shares(3, 5, 2, 5));

        splits("1,Seller 1,0.6", "1,Seller 2,\"0,4\"");
        assertThat(split("1").shares()).isEqualTo(shares(3, 5, 2, 5));
    }

    @Test
    void roundedSharesAddUpToTheWhole() throws IOException {
        splits("1,Seller 1,33.33", "1,Seller 2,33.33", "1,Seller 3,33.33");

        assertThat(split("1").shares())
                .isEqualTo(Map.of("Seller 1", Ratio.of(1, 3), "Seller 2", Ratio.of(1, 3), "Seller 3", Ratio.of(1, 3)));
        assertThat(wins())
                .containsExactly(Map.of("Seller 1", eur("33.34"), "Seller 2", eur("33.34"), "Seller 3", eur("33.33")));
    }

    @Test
    void whatCallsItselfAnOverlayIsCreditedBeside() throws IOException {
        file(
                "splits.csv",
                "OpportunityId,SplitOwner.Name,SplitPercentage,SplitType.MasterLabel",
                "1,Seller 2,40,Revenue",
                "1,Seller 1,60,Revenue",
                "1,Seller 3,100,Overlay");

        assertThat(split("1")).isEqualTo(new Split(shares(3, 5, 2, 5), Map.of("Seller 3", Ratio.one())));
        assertThat(Opportunities.of(book()).get(0).overlayCredits()).isEqualTo(Map.of("Seller 3", eur("100.01")));
    }

    @Test
    void whatIsBeyondTheWholeOfTheOwnerIsCreditedBeside() throws IOException {
        splits("1,Seller 3,50", "1,Seller 1,100");

        assertThat(split("1")).isEqualTo(new Split(Map.of(), Map.of("Seller 3", Ratio.of(1, 2))));
        assertThat(wins()).containsExactly(Map.of("Seller 1", eur("100.01")));
    }

    @Test
    void aDealMayBeCreditedWholeToAnotherThanItsOwner() throws IOException {
        splits("1,Seller 3,100");

        assertThat(wins()).containsExactly(Map.of("Seller 3", eur("100.01")));
    }

    @Test
    void sharesThatDoNotAddUpSplitNothingAndAreCounted() throws IOException {
        splits("1,Seller 1,60", "1,Seller 2,30");

        assertThat(split("1")).isEqualTo(Split.none());
        Defect defect = book().defects().get(0);
        assertThat(InEnglish.of(List.of(defect.kind(), defect.treatment())))
                .containsExactly("deals whose shares do not add up to 100 %", "credited whole to the owner");
    }

    @Test
    void aShareThatIsNoneIsSetAside() throws IOException {
        splits("1,Seller 1,100", "2,Seller 2,half");

        assertThatThrownBy(this::book)
                .hasMessageContaining(
                        "1 row: \"half\" is no share above 0 and at most 100 % (in splits.csv, line 3); correct it");
    }

    @Test
    void peopleWhoOwnNoDealAreNamedAndCredited() throws IOException {
        splits("1,Seller 1,50", "1,Seller 9,50", "7,Seller 1,50");

        Book book = book();
        assertThat(InEnglish.of(book.assumptions()))
                .contains("Splits name Seller 9, who own no deal and stand in no team: their parts count with them.");
        assertThat(book.sellers()).extracting(Seller::name).containsExactly("Seller 1", "Seller 9", "Seller 2");
        assertThat(book.defects())
                .extracting(Defect::example)
                .as("a deal that the export does not have")
                .extracting(Object::toString)
                .containsExactly("7");
    }

    @Test
    void theSplitsOfAWholeExportKeepItsRevenue() throws IOException {
        Path splits = folder.resolve("OpportunitySplit.csv");
        StringBuilder rows = new StringBuilder("OpportunityId,SplitOwner.Name,SplitPercentage,SplitType.MasterLabel\n");
        for (Deal deal : Exports.read("salesforce").books().get(0).deals()) {
            String owner = deal.seller().orElseThrow();
            rows.append("%s,%s,66.67,Revenue%n".formatted(deal.id(), owner))
                    .append("%s,Seller 09,33.33,Revenue%n".formatted(deal.id()))
                    .append("%s,Specialist 1,100,Overlay%n".formatted(deal.id()));
        }
        Files.writeString(splits, rows);

        Book book = CrmReader.read(
                        List.of(Exports.folder("salesforce"), splits),
                        CrmOptions.none().on(LocalDate.of(2026, 6, 30)))
                .books()
                .get(0);

        ClosedDeals closed = ClosedDeals.of(Opportunities.of(book), book.zone());
        DateRange always = closed.observed(book.asOf());
        assertThat(Money.total(closed.revenueByOwner(always).values())).isEqualTo(Money.parse("USD 1284300.00"));
        assertThat(closed.revenueByOwner(always)).hasSize(9).containsKey("Seller 09");
        assertThat(closed.overlayCredits(always)).isEqualTo(Map.of("Specialist 1", Money.parse("USD 1284300.00")));
    }

    @Property(tries = 200)
    void thePartsOfADealAddUpToItExactly(
            @ForAll("shares") List<Integer> weights,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000_000) long cents) {
        Map<String, Ratio> shares = new TreeMap<>();
        int all = weights.stream().mapToInt(Integer::intValue).sum();
        for (int weight : weights) {
            shares.put("Seller " + shares.size(), Ratio.of(weight, all));
        }
        Money amount = Money.ofMinor(CurrencyUnit.EUR, cents);

        List<Deal> parts = won(amount, new Split(shares, Map.of())).parts(CurrencyUnit.EUR);

        List<Money> credited = new ArrayList<>();
        parts.forEach(part -> credited.add(part.wonValue().orElseThrow()));
        assertThat(Money.total(credited)).isEqualTo(amount);
        assertThat(parts).extracting(part -> part.seller().orElseThrow()).containsExactlyElementsOf(shares.keySet());
    }

    @Provide
    Arbitrary<List<Integer>> shares() {
        return Arbitraries.integers().between(1, 100).list().ofMinSize(1).ofMaxSize(6);
    }

    private static Deal won(Money amount, Split split) {
        LocalDate day = LocalDate.of(2026, 3, 5);
        return new Deal(
                "1",
                Optional.of("Seller 0"),
                Optional.empty(),
                Optional.empty(),
                Deal.Outcome.WON,
                Optional.empty(),
                Optional.of(day),
                Optional.of(day),
                Optional.empty(),
                Optional.of(amount),
                Optional.of(amount),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                split);
    }

    private static Map<String, Ratio> shares(long one, long of, long two, long ofTwo) {
        return Map.of("Seller 1", Ratio.of(one, of), "Seller 2", Ratio.of(two, ofTwo));
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private Split split(String id) throws IOException {
        return book().deals().stream()
                .filter(deal -> deal.id().equals(id))
                .findFirst()
                .orElseThrow()
                .split();
    }

    private List<Map<String, Money>> wins() throws IOException {
        return Opportunities.of(book()).stream()
                .filter(deal -> deal.id().equals("1"))
                .map(Opportunity::credits)
                .toList();
    }

    private void splits(String... rows) throws IOException {
        file("splits.csv", "Deal ID,Split Owner,Split Percentage\n" + String.join("\n", rows));
    }
}
