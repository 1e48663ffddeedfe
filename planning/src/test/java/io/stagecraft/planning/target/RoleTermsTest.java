// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.seller.SellerRole;
import io.stagecraft.core.time.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RoleTermsTest {
    private static final DateRange APRIL = DateRange.parse("2026-04-01/2026-05-01");
    private static final RoleTerms HUNTER =
            RoleTerms.of(SellerRole.HUNTER, Ratio.ofPercent(80), 60, RampProfile.ofLength(4));

    @Test
    void aRoleDrivesTheQuotaOfASellerOnTheRamp() {
        assertThat(HUNTER.quotaIn(APRIL, LocalDate.of(2025, 4, 1))).isEqualTo(Ratio.ofPercent(80));
        assertThat(HUNTER.quotaIn(APRIL, LocalDate.of(2026, 2, 1))).isEqualTo(Ratio.ofPercent(40));
        assertThat(HUNTER.quotaIn(APRIL, LocalDate.of(2026, 5, 1))).isEqualTo(Ratio.zero());
    }

    @Test
    void aRoleDrivesHowManySellersCustomersTake() {
        assertThat(HUNTER.sellersFor(0)).isZero();
        assertThat(HUNTER.sellersFor(180)).isEqualTo(3);
        assertThat(HUNTER.sellersFor(181)).isEqualTo(4);
        assertThat(HUNTER.sellersFor(Integer.MAX_VALUE)).isEqualTo(35_791_395);
    }

    @Test
    void termsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoleTerms.of(SellerRole.FARMER, Ratio.of(-1), 1, RampProfile.ofLength(1)))
                .withMessage("quota must be at least 0 but was -1 (role FARMER)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoleTerms.of(SellerRole.FARMER, Ratio.one(), 0, RampProfile.ofLength(1)))
                .withMessage("customers must be at least 1 but were 0 (role FARMER)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HUNTER.sellersFor(-1))
                .withMessage("population must be at least 0 but was -1");
    }
}
