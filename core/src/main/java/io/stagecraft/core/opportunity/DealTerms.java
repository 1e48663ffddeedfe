// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The part of a deal that changes seldom, kept together so that a move need not copy it; of a million deals there are
 * as many, so that what may be missing is null and no object of its own.
 */
record DealTerms(
        String processId,
        int processVersion,
        @Nullable Money amount,
        @Nullable CurrencyUnit currency,
        @Nullable LocalDate expectedClose,
        @Nullable String owner,
        @Nullable NextStepSet nextStep,
        Dossier dossier) {

    static DealTerms of(Opened opened) {
        Money amount = opened.amount().orElse(null);
        return new DealTerms(
                opened.processId(),
                opened.processVersion(),
                amount,
                amount == null ? null : amount.getCurrencyUnit(),
                opened.expectedClose().orElse(null),
                opened.owner().orElse(null),
                null,
                Dossier.EMPTY);
    }

    /** Returns these with another amount, which ends approvals of the deal as it stood. */
    DealTerms with(@Nullable Money given, String id) {
        checkArgument(
                currency == null || given == null || given.getCurrencyUnit().equals(currency),
                "an opportunity keeps its currency %s but the amount was %s (opportunity %s)",
                currency,
                given,
                id);
        return new DealTerms(
                processId,
                processVersion,
                given,
                given == null ? currency : given.getCurrencyUnit(),
                expectedClose,
                owner,
                nextStep,
                Objects.equals(given, amount) ? dossier : dossier.withoutApprovals());
    }

    DealTerms with(Dossier noted) {
        return new DealTerms(processId, processVersion, amount, currency, expectedClose, owner, nextStep, noted);
    }

    DealTerms with(ExpectedCloseChanged event) {
        return new DealTerms(
                processId,
                processVersion,
                amount,
                currency,
                event.expectedClose().orElse(null),
                owner,
                nextStep,
                dossier);
    }

    DealTerms with(Reassigned event) {
        return new DealTerms(
                processId,
                processVersion,
                amount,
                currency,
                expectedClose,
                event.owner().orElse(null),
                nextStep,
                dossier);
    }

    DealTerms with(NextStepSet event) {
        return new DealTerms(processId, processVersion, amount, currency, expectedClose, owner, event, dossier);
    }

    DealTerms with(Migrated event) {
        return new DealTerms(
                event.toProcess(), event.toVersion(), amount, currency, expectedClose, owner, nextStep, dossier);
    }
}
