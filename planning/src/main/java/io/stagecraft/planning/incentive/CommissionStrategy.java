// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Explanation;
import java.util.Map;
import org.joda.money.Money;

/**
 * Strategy for the commission that money collected for a contract earns. A {@link CommissionPlan} is one: a rate less some
 * points for arrears.
 *
 * <pre>{@code
 * plan.commission(contract, collections, CommissionStrategy.accelerated(accelerator, quota));
 * }</pre>
 *
 * <h2>For implementors</h2>
 * Implementations must be immutable, and must give the same result for the same arguments: no clock, no randomness, no
 * input or output. They may be called from several threads at once.
 */
@FunctionalInterface
public interface CommissionStrategy {
    /**
     * Returns the commission earned, not yet rounded, as an explanation whose value is in the currency of the contract.
     *
     * @param contract what the project is worth, above 0
     * @param collected what of it has been collected, by class of arrears from the best, less what was paid back; no class
     *     with 0
     */
    Explanation earned(Money contract, Map<ArrearsClass, Money> collected);

    /**
     * Returns the strategy that pays for everything collected, whoever collected it, by the rates of an accelerator.
     *
     * @param quota the quota of the period, above 0, in the currency of the contracts
     */
    static CommissionStrategy accelerated(Accelerator accelerator, Money quota) {
        requireNonNull(accelerator, "accelerator");
        requireNonNull(quota, "quota");
        return (contract, collected) -> accelerator.explain(
                collected.values().stream().reduce(Money.zero(contract.getCurrencyUnit()), Money::plus), quota);
    }
}
