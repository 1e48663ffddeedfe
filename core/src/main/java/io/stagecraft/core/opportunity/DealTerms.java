package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The part of a deal that changes seldom, kept together so that a move need not copy it. */
record DealTerms(
        String processId,
        int processVersion,
        Optional<Money> amount,
        Optional<CurrencyUnit> currency,
        Optional<LocalDate> expectedClose,
        Optional<String> owner,
        Optional<NextStepSet> nextStep) {

    static DealTerms of(Opened opened) {
        return new DealTerms(
                opened.processId(),
                opened.processVersion(),
                opened.amount(),
                opened.amount().map(Money::getCurrencyUnit),
                opened.expectedClose(),
                opened.owner(),
                Optional.empty());
    }

    DealTerms with(AmountChanged event, String id) {
        Optional<CurrencyUnit> given = event.amount().map(Money::getCurrencyUnit);
        checkArgument(
                currency.isEmpty() || given.isEmpty() || given.equals(currency),
                "an opportunity keeps its currency %s but the amount was %s (opportunity %s)",
                currency.map(CurrencyUnit::getCode).orElse(""),
                event.amount().map(Money::toString).orElse(""),
                id);
        return new DealTerms(
                processId, processVersion, event.amount(), currency.or(() -> given), expectedClose, owner, nextStep);
    }

    DealTerms with(ExpectedCloseChanged event) {
        return new DealTerms(processId, processVersion, amount, currency, event.expectedClose(), owner, nextStep);
    }

    DealTerms with(Reassigned event) {
        return new DealTerms(processId, processVersion, amount, currency, expectedClose, event.owner(), nextStep);
    }

    DealTerms with(NextStepSet event) {
        return new DealTerms(processId, processVersion, amount, currency, expectedClose, owner, Optional.of(event));
    }

    DealTerms with(Migrated event) {
        return new DealTerms(event.toProcess(), event.toVersion(), amount, currency, expectedClose, owner, nextStep);
    }
}
