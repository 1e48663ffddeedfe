// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.explain;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The exact amount that one part adds to a sum, with the reason. */
@Serial.Structural
@Value.Immutable
public abstract class Contribution implements Serializable {
    Contribution() {}

    /**
     * Returns a contribution.
     *
     * @param id what contributes, such as the id of a criterion, not blank
     * @param amount what it adds, in the unit of the sum, of either sign
     * @param reason why
     * @throws IllegalArgumentException if the id is blank
     */
    public static Contribution of(String id, BigDecimal amount, Message reason) {
        return ImmutableContribution.builder()
                .id(id)
                .amount(amount)
                .reason(reason)
                .build();
    }

    /**
     * Returns a contribution whose reason is in the caller's own words.
     *
     * @throws IllegalArgumentException if the id or the reason is blank
     */
    public static Contribution of(String id, BigDecimal amount, String reason) {
        checkArgument(!reason.isBlank(), "reason must not be blank (contribution %s)", id);
        return of(id, amount, Message.said("contribution", reason));
    }

    /** Returns the id of what contributes. */
    public abstract String id();

    /** Returns the amount that it adds, in the unit of the sum, without trailing zeros after the point. */
    public abstract BigDecimal amount();

    /** Returns the reason. */
    public abstract Message reason();

    @Value.Check
    Contribution checked() {
        Ids.check(id(), "id", "reason \"%s\"", reason());
        return Decimals.isNormal(amount()) ? this : of(id(), Decimals.normal(amount()), reason());
    }
}
