package io.stagecraft.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.customer.Customer;
import io.stagecraft.core.customer.InstalledUnits;
import io.stagecraft.core.customer.OrganisationForm;
import io.stagecraft.core.customer.Purchase;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import java.util.List;
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
                .extracting(group -> group.key().orElse("?") + " " + group.customers())
                .containsExactly(
                        "machinery, 50 to 499 [b, c]", "machinery, below 50 [a]", "banking, 500 or more [d]", "? [e]");
        TerritoryGroup group = analysis.group("machinery, 50 to 499").orElseThrow();
        assertThat(group.buyers()).isEqualTo(1);
        assertThat(group.keyAccounts()).isZero();
        assertThat(group.shareOfInstalledBase()).contains(Ratio.of(1, 3));
        assertThat(analysis.shareOfRevenue(group)).contains(Ratio.of(2, 3));
    }

    @Test
    void everyOtherDimensionGroupsTheCustomersToo() {
        assertThat(keys(TerritoryDimension.location())).containsExactly("Jinan", "?");
        assertThat(keys(TerritoryDimension.organisation())).containsExactly("Branch", "?");
        assertThat(keys(TerritoryDimension.competitorInstalledBase(Bands.from(1))))
                .containsExactly("1 or more", "below 1");
        assertThat(keys(TerritoryDimension.revenue(YEAR, CurrencyUnit.EUR, Bands.from(1, 100))))
                .containsExactly("100 or more", "1 to 99", "below 1");
        assertThat(keys(customer -> Optional.of(customer.id()))).containsExactly("b", "a", "d", "c", "e");
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
                .map(group -> group.key().orElse("?"))
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
