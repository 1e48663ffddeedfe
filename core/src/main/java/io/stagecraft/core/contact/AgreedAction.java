// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Something that the customer agreed to do, by a named person and a day: what makes a visit an advance.
 *
 * <p>"We are very interested, let us talk again" is no agreed action: it names no person and no day.
 */
@Value.Immutable
public abstract class AgreedAction implements Serializable {
    AgreedAction() {}

    /**
     * Returns an action.
     *
     * @param actor who at the customer does it, not blank
     * @param action what is done, not blank
     * @param due the day by which it is done
     * @throws IllegalArgumentException if a text is blank
     */
    public static AgreedAction of(String actor, String action, LocalDate due) {
        return ImmutableAgreedAction.builder()
                .actor(actor)
                .action(action)
                .due(due)
                .build();
    }

    /** Returns the person at the customer who does it, never blank. */
    public abstract String actor();

    /** Returns the action, never blank. */
    public abstract String action();

    /** Returns the day by which it is done. */
    public abstract LocalDate due();

    @Value.Check
    void check() {
        Ids.check(actor(), "actor", "action \"%s\"", action());
        checkArgument(!action().isBlank(), "action must not be blank (actor \"%s\")", actor());
    }
}
