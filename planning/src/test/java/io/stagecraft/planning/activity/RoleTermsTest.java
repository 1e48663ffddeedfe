package io.stagecraft.planning.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.seller.SellerRole;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.planning.target.RampProfile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTermsTest {
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final RoleTerms KEY_ACCOUNT =
            RoleTerms.of(SellerRole.KEY_ACCOUNT, Ratio.of(3, 2), Ratio.of(2), RampProfile.ofLength(6));

    @Test
    void aRoleDrivesTheQuota() {
        assertThat(KEY_ACCOUNT.quota(LONG_AGO, QUARTER)).isEqualTo(Ratio.of(3, 2));
        assertThat(RoleTerms.standard(SellerRole.HUNTER).quota(LONG_AGO, QUARTER))
                .isEqualTo(Ratio.one());
    }

    @Test
    void aRoleDrivesTheRamp() {
        // the first three months of six carry 0, 1/6 and 2/6 of one and a half quotas: 31, 28 and 31 of 90 days
        assertThat(KEY_ACCOUNT.quota(QUARTER.start(), QUARTER)).isEqualTo(Ratio.of((28 + 2 * 31) * 3, 6 * 90 * 2));
        assertThat(KEY_ACCOUNT.quota(QUARTER.end(), QUARTER)).isEqualTo(Ratio.zero());
    }

    @Test
    void aRoleDrivesTheCoverage() {
        assertThat(KEY_ACCOUNT.capacity(5, 63).visits()).isEqualTo(Ratio.of(630));
        assertThat(RoleTerms.standard(SellerRole.INSIDE).capacity(5, 63).visits())
                .as("sells from the office")
                .isEqualTo(Ratio.zero());
    }

    @Test
    void aRoleDrivesHowManyAreHired() {
        StaffingNeed need = KEY_ACCOUNT.staffing(Ratio.of(100), 12).need(Ratio.of(3_600), List.of(24), 1);

        assertThat(need.available()).isEqualTo(Ratio.of(1_800));
        // six months of ramp carry 15/6 of a month, and six the whole: 8.5 months of 150
        assertThat(need.perHire()).isEqualTo(Ratio.of(1_275));
        assertThat(need.hires()).hasValue(2);
    }

    @Test
    void termsThatNobodyGaveAreNamed() {
        assertThat(RoleTerms.standard(SellerRole.FARMER).defaultsUsed())
                .extracting(DefaultUsed::id)
                .containsExactly("role-terms");
        assertThat(KEY_ACCOUNT.defaultsUsed()).isEmpty();
        assertThat(Serialized.copy(KEY_ACCOUNT)).isEqualTo(KEY_ACCOUNT);
    }

    @Test
    void termsBelowNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RoleTerms.of(SellerRole.FIELD, Ratio.of(-1), Ratio.one(), RampProfile.standard()))
                .withMessage("quotaShare must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RoleTerms.of(SellerRole.FIELD, Ratio.one(), Ratio.of(-1), RampProfile.standard()))
                .withMessage("visitsPerDay must not be negative but was -1");
    }
}
