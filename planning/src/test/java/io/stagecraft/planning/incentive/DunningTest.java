// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DunningTest {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 31);
    private static final List<LocalDate> LETTERS = List.of(DAY, DAY.plusDays(10), DAY.plusDays(20), DAY.plusDays(30));

    @Test
    void threeLettersInARowSuspendSupply() {
        Dunning unpaid = Dunning.of(LETTERS, List.of(), List.of());

        assertThat(unpaid.suspendedSince(DAY.plusDays(19))).isEmpty();
        assertThat(unpaid.suspendedSince(DAY.plusDays(25))).hasValue(DAY.plusDays(20));
        assertThat(unpaid.unanswered(DAY.plusDays(30))).isEqualTo(4);
    }

    @Test
    void aPaymentBeginsANewRow() {
        Dunning partlyPaid = Dunning.of(LETTERS, List.of(DAY.plusDays(15)), List.of());

        assertThat(partlyPaid.unanswered(DAY.plusDays(15))).isZero();
        assertThat(partlyPaid.unanswered(DAY.plusDays(30))).isEqualTo(2);
        assertThat(partlyPaid.suspendedSince(DAY.plusDays(30))).isEmpty();
    }

    @Test
    void onlyASettlementLiftsASuspension() {
        Dunning settled = Dunning.of(LETTERS, List.of(DAY.plusDays(25)), List.of(DAY.plusDays(40)));

        assertThat(settled.suspendedSince(DAY.plusDays(39))).hasValue(DAY.plusDays(20));
        assertThat(settled.suspendedSince(DAY.plusDays(40))).isEmpty();
    }

    @Test
    void lettersAfterASettlementCountAnew() {
        LocalDate june = LocalDate.of(2026, 6, 1);
        LocalDate july = LocalDate.of(2026, 7, 1);
        LocalDate august = LocalDate.of(2026, 8, 1);
        List<LocalDate> settled = List.of(LocalDate.of(2026, 4, 1));
        List<LocalDate> letters = List.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1), june, july, august);
        Dunning dunning = Dunning.of(letters, List.of(), settled);

        assertThat(dunning.unanswered(july)).isEqualTo(2);
        assertThat(dunning.suspendedSince(july)).isEmpty();
        assertThat(dunning.unanswered(august)).isEqualTo(3);
        assertThat(dunning.suspendedSince(august.plusDays(3))).hasValue(august);
        assertThat(Dunning.of(letters, List.of(), List.of(LocalDate.of(2026, 4, 1), august.plusDays(9)))
                        .suspendedSince(august.plusDays(9)))
                .isEmpty();
    }
}
