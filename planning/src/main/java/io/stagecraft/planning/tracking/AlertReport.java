// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * The alerts of a threshold, and the subjects of which nothing is known.
 *
 * @param <T> what was measured
 */
@Value.Immutable
public abstract class AlertReport<T> implements Serializable {
    AlertReport() {}

    /** Returns the alerts, in the order of the subjects; possibly empty. */
    public abstract List<Alert<T>> alerts();

    /** Returns the subjects without a known measure, in order; possibly empty. */
    public abstract List<T> notMeasured();
}
