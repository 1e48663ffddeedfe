// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Incubating;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.FactQuestion;
import io.stagecraft.core.terms.BusinessKind;
import io.stagecraft.core.terms.SalesChannel;
import java.util.Optional;

/**
 * Strategy that tells what is known of a deal, for the criteria of gates that ask for facts.
 *
 * <pre>{@code
 * DealFacts facts = (deal, id) -> id.equals("quote") ? quotes.of(deal.id()).map(quote -> Fact.of(Answer.YES)) : Optional.empty();
 * engine.with(facts.or(DealFacts.standard()));
 * }</pre>
 *
 * <h2>For implementors</h2>
 * Implementations must be immutable and give the same fact for the same deal: no clock, no input or output while a gate is
 * checked. What may be asked for as it was on a past day is better recorded on the deal, by {@link FactRecorded}. Engines call
 * them from several threads at once.
 */
@Incubating
@FunctionalInterface
public interface DealFacts {
    /** The amount, an amount. */
    String AMOUNT = "amount";

    /** The day on which the deal is expected to close, a day. */
    String EXPECTED_CLOSE = "expected-close";

    /** The day of the next step, a day. */
    String NEXT_STEP_DAY = "next-step-day";

    /** The customer, a name. */
    String CUSTOMER = "customer";

    /** The owner, a name. */
    String OWNER = "owner";

    /** The product, a name. */
    String PRODUCT = "product";

    /** The region, a name. */
    String REGION = "region";

    /** The {@link BusinessKind}, a name such as {@code NEW}. */
    String KIND = "kind";

    /** The {@link SalesChannel}, a name such as {@code DEALER}. */
    String CHANNEL = "channel";

    /** The term of the contract in months, a number. */
    String CONTRACT_TERM_MONTHS = "contract-term-months";

    /** The number of line items, a number; unknown while there are none. */
    String LINE_ITEMS = "line-items";

    /** The forecast category that a person called, a name such as {@code COMMIT}. */
    String FORECAST_CATEGORY = "forecast-category";

    /** The source of the lead, a name. */
    String SOURCE = "source";

    /** The id of the campaign that brought the lead, a name. */
    String CAMPAIGN = "campaign";

    /** Yes while the deal is on hold, else no. */
    String ON_HOLD = "on-hold";

    /**
     * Returns a fact of a deal, or empty if it is not known.
     *
     * @param deal the deal as it was known at the time of the question
     * @param id the id of the fact
     */
    Optional<Fact> fact(Opportunity deal, String id);

    /**
     * Returns the facts that a deal holds: those named here, the approvals by {@link FactQuestion#approval(String)}, and under
     * every other id what {@link FactRecorded} says.
     */
    static DealFacts standard() {
        return HeldFacts.HELD;
    }

    /** Returns facts that are these, and where these know nothing others. */
    default DealFacts or(DealFacts others) {
        requireNonNull(others, "others");
        return (deal, id) -> fact(deal, id).or(() -> others.fact(deal, id));
    }
}
