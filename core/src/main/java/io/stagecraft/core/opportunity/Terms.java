package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What changes seldom about a deal, kept together so that a move need not copy it. */
record Terms(
        String processId,
        int processVersion,
        Optional<Money> amount,
        Optional<CurrencyUnit> currency,
        Optional<LocalDate> expectedClose,
        Optional<String> owner,
        Optional<NextStepSet> nextStep) {

    static Terms of(Opened opened) {
        return new Terms(
                opened.processId(),
                opened.processVersion(),
                opened.amount(),
                opened.amount().map(Money::getCurrencyUnit),
                opened.expectedClose(),
                opened.owner(),
                Optional.empty());
    }

    Terms with(AmountChanged event, String id) {
        Optional<CurrencyUnit> given = event.amount().map(Money::getCurrencyUnit);
        checkArgument(
                currency.isEmpty() || given.isEmpty() || given.equals(currency),
                "an opportunity keeps its currency %s but the amount was %s (opportunity %s)",
                currency.map(CurrencyUnit::getCode).orElse(""),
                event.amount().map(Money::toString).orElse(""),
                id);
        return new Terms(
                processId, processVersion, event.amount(), currency.or(() -> given), expectedClose, owner, nextStep);
    }

    Terms with(ExpectedCloseChanged event) {
        return new Terms(processId, processVersion, amount, currency, event.expectedClose(), owner, nextStep);
    }

    Terms with(Reassigned event) {
        return new Terms(processId, processVersion, amount, currency, expectedClose, event.owner(), nextStep);
    }

    Terms with(NextStepSet event) {
        return new Terms(processId, processVersion, amount, currency, expectedClose, owner, Optional.of(event));
    }

    Terms with(Migrated event) {
        return new Terms(event.toProcess(), event.toVersion(), amount, currency, expectedClose, owner, nextStep);
    }
}
