// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A question that decides most for some undecided customers, and how much money waits for its answer.
 */
@Serial.Structural
@Value.Immutable
public abstract class DecidingQuestion implements Serializable {
    DecidingQuestion() {}

    /** Returns the id of the criterion. */
    public abstract String criterionId();

    /** Returns the question. */
    public abstract Labels question();

    /** Returns the number of undecided subjects it decides most for. */
    public abstract int count();

    /** Returns their amounts together; zero if none is known. */
    public abstract Money amount();
}
