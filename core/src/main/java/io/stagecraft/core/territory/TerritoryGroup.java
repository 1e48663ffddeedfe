// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The customers of a territory that fall into one group.
 */
@Serial.Structural
@Value.Immutable
public abstract class TerritoryGroup implements Serializable {
    TerritoryGroup() {}

    /** Returns the key that they share, in words, or empty for those whose key is not known. */
    public abstract Optional<Message> key();

    /** Returns the ids of the customers, in the order given. */
    public abstract List<String> customers();

    /** Returns the number of them that are key accounts. */
    public abstract int keyAccounts();

    /** Returns the number of them that bought in the year. */
    public abstract int buyers();

    /** Returns the amount that they bought in the year. */
    public abstract Money revenue();

    /** Returns the number of units of our own that stand there. */
    public abstract long ownUnits();

    /** Returns the number of units of competitors that stand there. */
    public abstract long competitorUnits();

    /** Returns our part of the machines in the field, or empty if there are none. */
    public Optional<Ratio> shareOfInstalledBase() {
        long all = Exact.sum(ownUnits(), competitorUnits(), "installed units");
        return all == 0 ? Optional.empty() : Optional.of(Ratio.of(ownUnits(), all));
    }
}
