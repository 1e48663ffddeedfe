// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifecycle;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The churn state of a customer, with the limits that were applied. */
@Serial.Structural
@Value.Immutable
public abstract class ChurnAssessment implements Serializable {
    ChurnAssessment() {}

    static ImmutableChurnAssessment.Builder builder() {
        return ImmutableChurnAssessment.builder();
    }

    /** Returns the state. */
    public abstract ChurnState state();

    /** Returns the days since the last purchase, from 0. */
    public abstract long silentDays();

    /** Returns the days of silence above which the customer is at risk. */
    public abstract long atRiskAboveDays();

    /** Returns the days of silence above which it is lost. */
    public abstract long lostAboveDays();

    /** Returns the reason. */
    public abstract Message reason();

    /** Returns the defaults that took part; possibly empty. */
    public abstract List<DefaultUsed> defaultsUsed();
}
