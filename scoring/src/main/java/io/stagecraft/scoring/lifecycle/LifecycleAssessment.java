// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifecycle;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The lifecycle stage of a customer, and why.
 */
@Serial.Structural
@Value.Immutable
public abstract class LifecycleAssessment implements Serializable {
    LifecycleAssessment() {}

    static ImmutableLifecycleAssessment.Builder builder() {
        return ImmutableLifecycleAssessment.builder();
    }

    /** Returns the stage. */
    public abstract LifecycleStage stage();

    /** Returns the growth over a year, or empty if it was not needed or cannot be told. */
    public abstract Optional<Ratio> growth();

    /** Returns the reason. */
    public abstract Message reason();

    /** Returns the services that the customer receives in this stage; possibly empty. */
    public abstract List<String> services();

    /** Returns the defaults that took part; possibly empty. */
    public abstract List<DefaultUsed> defaultsUsed();
}
