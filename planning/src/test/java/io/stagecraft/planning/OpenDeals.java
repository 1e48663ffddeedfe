// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.planning.forecast.OpenDeal;
import org.joda.money.Money;

/** Open deals as tests of planning write them. */
public final class OpenDeals {
    private OpenDeals() {}

    /** Returns a deal of an amount such as {@code EUR 100} that is won with a probability. */
    public static OpenDeal openDeal(String id, String amount, double probability) {
        return OpenDeal.of(id, Money.parse(amount), Probability.of(probability));
    }
}
