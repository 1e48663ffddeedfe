// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.contact.ContactChannel;
import io.stagecraft.core.contact.Visit;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.scoring.tier.TierScheme;
import io.stagecraft.scoring.tier.ValuePyramid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OwedVisitsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

    private record Account(String id, Money revenue) {}

    private static final ValuePyramid<Account> PYRAMID = ValuePyramid.of(
            IntStream.rangeClosed(1, 10)
                    .mapToObj(i -> new Account("c" + i, Money.ofMajor(CurrencyUnit.EUR, 1_000 - i)))
                    .toList(),
            Account::revenue,
            TierScheme.strategicImportantGeneral());

    /** Two visits a month for c1 and c2, one for c3 to c5, one a quarter for the others. */
    @Test
    void theTierSaysHowOftenAndTheLatestMonthsWhetherItWasDone() {
        List<Visit> visits = List.of(
                visit("c1", "2026-03-01"),
                visit("c1", "2026-02-28"),
                visit("c2", "2026-03-10"),
                visit("c2", "2026-03-11"),
                visit("c3", "2026-02-27"),
                visit("c4", "2026-03-02").withChannel(ContactChannel.CALL),
                visit("c5", "2026-03-31"),
                visit("c6", "2026-01-01"),
                visit("c7", "2025-12-31"),
                visit("c8", "2026-02-01").withChannel(ContactChannel.CALL),
                visit("c9", "2026-02-01").withChannel(ContactChannel.MAIL),
                visit("c10", "2026-04-01"));

        List<OwedVisits> owed = OwedVisits.of(PYRAMID, Account::id, visits, TODAY);

        assertThat(owed)
                .extracting(OwedVisits::customer, OwedVisits::owed, OwedVisits::lastVisit)
                .containsExactly(
                        tuple("c1", 1, Optional.of(LocalDate.parse("2026-03-01"))),
                        tuple("c4", 1, Optional.empty()),
                        tuple("c3", 1, Optional.of(LocalDate.parse("2026-02-27"))),
                        tuple("c9", 1, Optional.empty()),
                        tuple("c10", 1, Optional.empty()),
                        tuple("c7", 1, Optional.of(LocalDate.parse("2025-12-31"))));
        assertThat(owed.get(0).window()).isEqualTo(DateRange.parse("2026-03-01/2026-04-01"));
        assertThat(owed.get(3).window()).isEqualTo(DateRange.parse("2026-01-01/2026-04-01"));
        assertThat(Serialized.copy(owed)).isEqualTo(owed);
    }

    @Test
    void aSchemeThatDoesNotSayHowOftenOwesNobody() {
        ValuePyramid<Account> silent =
                ValuePyramid.of(List.of(new Account("c1", Money.parse("EUR 1"))), Account::revenue, TierScheme.abc());

        assertThat(OwedVisits.of(silent, Account::id, List.of(), TODAY)).isEmpty();
    }

    @Property(tries = 200)
    void whoGetsWhatIsOwedIsOwedNothing(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 10_000) Integer> contacts) {
        List<Visit> visits = new ArrayList<>();
        for (int contact : contacts) {
            visits.add(visit(
                            "c" + (1 + contact % 10),
                            TODAY.minusDays(contact / 10 % 200).toString())
                    .withChannel(List.of(ContactChannel.values()).get(contact / 2_000 % 4)));
        }
        for (OwedVisits owed : OwedVisits.of(PYRAMID, Account::id, visits, TODAY)) {
            assertThat(owed.owed()).isBetween(1, owed.wanted());
            for (int i = 0; i < owed.owed(); i++) {
                visits.add(visit(owed.customer(), TODAY.toString()));
            }
        }

        assertThat(OwedVisits.of(PYRAMID, Account::id, visits, TODAY)).isEmpty();
    }

    /** 60, 30 and 10 % of the time for key, ordinary and possible customers. */
    @Test
    void timeSpentStandsAgainstTheShareOfThePolicy() {
        List<Account> accounts = new ArrayList<>();
        IntStream.rangeClosed(1, 4)
                .forEach(i -> accounts.add(new Account("c" + i, Money.ofMajor(CurrencyUnit.EUR, 100 - i))));
        accounts.add(new Account("prospect", Money.zero(CurrencyUnit.EUR)));
        ValuePyramid<Account> pyramid = ValuePyramid.of(accounts, Account::revenue, TierScheme.keyOrdinaryProspect());
        List<Visit> visits = List.of(
                visit("c1", "2026-03-01").withMinutes(90),
                visit("c4", "2026-03-02").withMinutes(30).withChannel(ContactChannel.CALL),
                visit("c4", "2026-03-03"),
                visit("prospect", "2026-03-04").withMinutes(60),
                visit("prospect", "2026-04-04").withMinutes(600),
                visit("stranger", "2026-03-04").withMinutes(600));

        List<TierTimeSpent> spent =
                TierTimeSpent.of(pyramid, Account::id, visits, DateRange.parse("2026-03-01/2026-04-01"));

        assertThat(spent)
                .extracting(TierTimeSpent::minutes, TierTimeSpent::contacts, TierTimeSpent::withoutTime)
                .containsExactly(tuple(90L, 1L, 0L), tuple(30L, 2L, 1L), tuple(60L, 1L, 0L));
        assertThat(spent)
                .extracting(TierTimeSpent::beyondPolicy)
                .containsExactly(
                        Optional.of(Ratio.of(-1, 10)), Optional.of(Ratio.of(-2, 15)), Optional.of(Ratio.of(7, 30)));
        assertThat(Serialized.copy(spent)).isEqualTo(spent);
    }

    @Test
    void timeThatNobodyRecordedIsUnknownNotZero() {
        assertThat(TierTimeSpent.of(
                        PYRAMID,
                        Account::id,
                        List.of(visit("c1", "2026-03-01")),
                        DateRange.parse("2026-03-01/2026-04-01")))
                .extracting(TierTimeSpent::share)
                .containsOnly(Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> visit("c1", "2026-03-01").withMinutes(0))
                .withMessage("minutes must be at least 1 but were 0 (c1 on 2026-03-01)");
    }

    private static Visit visit(String customer, String day) {
        return Visit.builder()
                .on(LocalDate.parse(day))
                .customerId(customer)
                .seller("li")
                .build();
    }
}
