// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.FactQuestion;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** The facts that a deal holds. */
enum HeldFacts implements DealFacts {
    HELD;

    @Override
    public Optional<Fact> fact(Opportunity deal, String id) {
        return switch (id) {
            case AMOUNT -> deal.amount().map(Fact::of);
            case EXPECTED_CLOSE -> deal.expectedClose().map(Fact::of);
            case NEXT_STEP_DAY -> deal.nextStep().flatMap(NextStepSet::due).map(Fact::of);
            case CUSTOMER -> deal.customerId().map(Fact::of);
            case OWNER -> deal.owner().map(Fact::of);
            case PRODUCT -> deal.product().map(Fact::of);
            case REGION -> deal.region().map(Fact::of);
            case KIND -> deal.kind().map(each -> Fact.of(each.name()));
            case CHANNEL -> deal.channel().map(each -> Fact.of(each.name()));
            case CONTRACT_TERM_MONTHS -> number(deal.contractTermMonths());
            case LINE_ITEMS -> {
                int count = deal.dossier().lineItems().size();
                yield number(count == 0 ? OptionalInt.empty() : OptionalInt.of(count));
            }
            case FORECAST_CATEGORY -> deal.dossier().category().map(each -> Fact.of(each.name()));
            case SOURCE -> deal.source().map(Fact::of);
            case CAMPAIGN -> deal.campaign().map(Fact::of);
            case ON_HOLD -> Optional.of(Fact.of(deal.dossier().hold().isPresent() ? Answer.YES : Answer.NO));
            default ->
                FactQuestion.approvingRole(id)
                        .map(deal.dossier()::approval)
                        .orElseGet(
                                () -> Optional.ofNullable(deal.dossier().facts().get(id)));
        };
    }

    private static Optional<Fact> number(OptionalInt value) {
        return value.isPresent() ? Optional.of(Fact.of(BigDecimal.valueOf(value.getAsInt()))) : Optional.empty();
    }
}
