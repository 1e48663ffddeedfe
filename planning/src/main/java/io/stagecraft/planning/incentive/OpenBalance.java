// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/** The open balance of one customer: what is owed, how old it is, and what that suggests. */
@Value.Immutable
public abstract class OpenBalance implements Serializable {
    OpenBalance() {}

    static OpenBalance of(String customer, List<Receivable> receivables, LocalDate asOf, ArrearsRules rules) {
        Money zero = Money.zero(receivables.get(0).amount().getCurrencyUnit());
        Money owed = zero;
        Money overdue = zero;
        Money advanced = zero;
        long oldest = 0;
        ArrearsSuggestion suggestion = ArrearsSuggestion.NONE;
        for (Receivable receivable : receivables) {
            long days = receivable.daysPastDue(asOf);
            owed = owed.plus(receivable.amount());
            overdue = days > 0 ? overdue.plus(receivable.amount()) : overdue;
            advanced = receivable.kind() == Receivable.Kind.ADVANCED ? advanced.plus(receivable.amount()) : advanced;
            oldest = Math.max(oldest, days);
            ArrearsSuggestion one = rules.suggest(receivable, asOf);
            suggestion = one.compareTo(suggestion) > 0 ? one : suggestion;
        }
        return ImmutableOpenBalance.builder()
                .customer(customer)
                .owed(owed)
                .overdue(overdue)
                .advanced(advanced)
                .oldestDaysPastDue(oldest)
                .suggestion(suggestion)
                .build();
    }

    /** Returns the customer. */
    public abstract String customer();

    /** Returns all that it owes, due or not. */
    public abstract Money owed();

    /** Returns the part of it that is past due. */
    public abstract Money overdue();

    /** Returns the part of it that we advanced under a contract. */
    public abstract Money advanced();

    /** Returns the days past due of the oldest amount, 0 if nothing is. */
    public abstract long oldestDaysPastDue();

    /** Returns the most urgent suggestion. */
    public abstract ArrearsSuggestion suggestion();
}
