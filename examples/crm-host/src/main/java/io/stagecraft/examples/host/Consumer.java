// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.opportunity.DealEvent;

/** Who is told of every event: at least once, and of those of one deal in their order. */
@FunctionalInterface
interface Consumer {
    /**
     * Takes an event.
     *
     * @throws RuntimeException if it could not, so that it is told again later
     */
    void take(Delivery delivery);

    /**
     * An event on its way.
     *
     * @param id the id of the event, by which a consumer knows what it has taken already
     */
    record Delivery(String id, String tenant, String deal, int position, DealEvent event) {}
}
