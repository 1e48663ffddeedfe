// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.customer.Customer;
import io.stagecraft.core.customer.InstalledUnits;
import io.stagecraft.core.customer.OrganisationForm;
import io.stagecraft.core.customer.Purchase;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Told;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TerritoryAnalysisTest {
    private static final DateRange YEAR = DateRange.ofYear(2025);
    private static final List<Customer> CUSTOMERS = List.of(
            customer("a", "machinery", 49, 100).isKeyAccount(true).build(),
            customer("b", "machinery", 50, 300)
                    .addInstalledBase(InstalledUnits.of("rival", "copier", 4))
                    .build(),
            customer("c", "machinery", 499, 0)
                    .addInstalledBase(InstalledUnits.own("copier", 2))
                    .build(),
            customer("d", "banking", 500, 50)
                    .location("Jinan")
                    .organisation(OrganisationForm.BRANCH)
                    .build(),
            Customer.of("e"));

    @Test
    void customersAreGroupedByIndustryAndSize() {
        TerritoryAnalysis analysis = analyse(TerritoryDimension.industryBySize(Bands.from(50, 500)));

        assertThat(analysis.groups())
                .extracting(group -> group.key().map(Told::message).orElse("?") + " " + group.customers())
                .containsExactly(
                        "territory.crossed one=(territory.industry text=machinery) other=(band.from-to from=50 to=499) [b, c]",
                        "territory.crossed one=(territory.industry text=machinery) other=(band.below to=50) [a]",
                        "territory.crossed one=(territory.industry text=banking) other=(band.or-more from=500) [d]",
                        "? [e]");
        TerritoryGroup group = analysis.group(Message.of("territory.crossed")
                        .with("one", Message.said("territory.industry", "machinery"))
                        .with("other", Bands.from(50, 500).of(60)))
                .orElseThrow();
        assertThat(group.buyers()).isEqualTo(1);
        assertThat(group.keyAccounts()).isZero();
        assertThat(group.shareOfInstalledBase()).contains(Ratio.of(1, 3));
        assertThat(analysis.shareOfRevenue(group)).contains(Ratio.of(2, 3));
    }

    @Test
    void everyOtherDimensionGroupsTheCustomersToo() {
        assertThat(keys(TerritoryDimension.location())).containsExactly("territory.location text=Jinan", "?");
        assertThat(keys(TerritoryDimension.organisation())).containsExactly("territory.organisation form=Branch", "?");
        assertThat(keys(TerritoryDimension.competitorInstalledBase(Bands.from(1))))
                .containsExactly("band.or-more from=1", "band.below to=1");
        assertThat(keys(TerritoryDimension.revenue(YEAR, CurrencyUnit.EUR, Bands.from(1, 100))))
                .containsExactly("band.or-more from=100", "band.from-to from=1 to=99", "band.below to=1");
        assertThat(keys(customer -> Optional.of(Message.said("customer", customer.id()))))
                .containsExactly(
                        "customer text=b", "customer text=a", "customer text=d", "customer text=c", "customer text=e");
    }

    @Test
    void aClassIsSaidInEveryLanguage() {
        PhraseBook chinese = PhraseBook.of(Locale.CHINESE, Map.of("band.from-to", "{from}至{to}"), PhraseBook.english());

        assertThat(chinese.say(Bands.from(50, 500).of(60))).isEqualTo("50至499");
    }

    @Test
    void atMostFiftyDimensionsAreCrossed() {
        TerritoryDimension place = TerritoryDimension.location();
        TerritoryDimension chain = place;
        for (int i = 1; i < 50; i++) {
            chain = chain.by(place);
        }
        TerritoryDimension most = chain;

        assertThat(keys(most)).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place.by(most))
                .withMessage("at most 50 dimensions can be crossed but were 51");
    }

    @Test
    void boundsMustAscend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.from(5, 5))
                .withMessage("bounds must ascend but were [5, 5]");
        assertThatIllegalArgumentException().isThrownBy(Bands::from).withMessage("bands need at least one bound");
    }

    private static List<String> keys(TerritoryDimension dimension) {
        return analyse(dimension).groups().stream()
                .map(group -> group.key().map(Told::message).orElse("?"))
                .toList();
    }

    private static TerritoryAnalysis analyse(TerritoryDimension dimension) {
        return TerritoryAnalysis.of(CUSTOMERS, dimension, YEAR, CurrencyUnit.EUR);
    }

    private static Customer.Builder customer(String id, String industry, int employees, long revenue) {
        return Customer.builder()
                .id(id)
                .industry(industry)
                .employees(employees)
                .addPurchases(Purchase.of(YEAR.start(), Money.ofMajor(CurrencyUnit.EUR, revenue)));
    }
}
