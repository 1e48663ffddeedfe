// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.accuracy;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Serialized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CallRevisionTest {
    private static final DateRange QUARTER = DateRange.parse("2026-04-01/2026-07-01");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-06-30");

    @Test
    void eachSubmissionStandsBesideTheOneBeforeAndWhatCame() {
        List<CallRevision> revisions = CallRevision.of(
                List.of(
                        call("li", "2026-05-01", 120),
                        call("li", "2026-04-01", 90),
                        call("li", "2026-04-15", 90),
                        call("wang", "2026-04-20", 50),
                        call("li", "2026-06-01", 110)),
                LAST_DAY,
                call -> call.person().equals("li") ? Optional.of(eur(100)) : Optional.empty());

        assertThat(revisions)
                .extracting(each -> each.after().amount())
                .containsExactly(eur(90), eur(50), eur(120), eur(110));
        assertThat(revisions)
                .extracting(CallRevision::change)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(eur(30)), Optional.of(eur(-10)));
        assertThat(revisions)
                .extracting(CallRevision::isNearer)
                .containsExactly(Answer.UNKNOWN, Answer.UNKNOWN, Answer.NO, Answer.YES);
        assertThat(Serialized.copy(revisions)).isEqualTo(revisions);
    }

    @Test
    void nothingIsHeldAgainstACallWhilePeriodLasts() {
        List<CallRevision> revisions = CallRevision.of(
                List.of(call("li", "2026-04-01", 90), call("li", "2026-05-01", 120)),
                LAST_DAY.minusDays(1),
                call -> Optional.of(eur(100)));

        assertThat(revisions).extracting(CallRevision::isNearer).containsOnly(Answer.UNKNOWN);
    }

    @Test
    void kindsAndPeriodsAreSubmissionsOfTheirOwn() {
        ForecastCall commit = call("li", "2026-04-01", 90);

        assertThat(CallRevision.of(
                        List.of(
                                commit,
                                commit.withCategory(ForecastCategory.BEST_CASE).withAmount(eur(200)),
                                commit.withPeriod(DateRange.parse("2026-07-01/2026-10-01"))),
                        LAST_DAY,
                        call -> Optional.empty()))
                .extracting(CallRevision::before)
                .containsOnly(Optional.empty());
    }

    @Test
    void currenciesAreNotMixed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallRevision.of(
                        List.of(
                                call("li", "2026-04-01", 90),
                                call("li", "2026-04-02", 1).withAmount(Money.parse("USD 1.00"))),
                        LAST_DAY,
                        call -> Optional.empty()))
                .withMessage(
                        "the calls of li for 2026-04-01/2026-07-01 and what came must be in one currency but were EUR 90.00 and"
                                + " USD 1.00");
    }

    @Property(tries = 100)
    void theChangesLeadFromTheFirstCallToTheLast(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 5) Integer> amounts) {
        List<ForecastCall> calls = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            calls.add(call("li", QUARTER.start().plusDays(i).toString(), amounts.get(i)));
        }

        List<CallRevision> revisions = CallRevision.of(calls, LAST_DAY, call -> Optional.empty());

        Money sum = revisions.stream()
                .flatMap(each -> each.change().stream())
                .reduce(calls.get(0).amount(), Money::plus);
        assertThat(sum).isEqualTo(calls.get(calls.size() - 1).amount());
    }

    private static ForecastCall call(String person, String day, long amount) {
        return ForecastCall.builder()
                .person(person)
                .day(LocalDate.parse(day))
                .period(QUARTER)
                .category(ForecastCategory.COMMIT)
                .amount(eur(amount))
                .build();
    }
}
