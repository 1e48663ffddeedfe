// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.terms.BusinessKind;
import io.stagecraft.core.terms.PartnerRole;
import io.stagecraft.core.terms.SalesChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The event that a deal began or was imported; always the first of a history, and only that.
 *
 * <pre>{@code
 * Opened opened = Opened.into(process).id("A-1042").at(monday).customerId("customer-17").owner("li").build();
 * Opportunity deal = Opportunity.open(opened, process);
 * }</pre>
 */
@Value.Immutable
public abstract non-sealed class Opened implements DealEvent {
    Opened() {}

    /** Returns a builder that knows the process and starts in its first stage. */
    public static Builder into(SalesProcess process) {
        requireNonNull(process, "process");
        return builder()
                .processId(process.id())
                .processVersion(process.version())
                .stage(process.firstStage().id());
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the instant at which the deal began; for an imported one, when it was imported. */
    @Override
    public abstract Instant at();

    /** Returns the id that the caller gave the deal, never blank. */
    public abstract String id();

    /** Returns the caller's id of the customer, or empty if the book has none. */
    public abstract Optional<String> customerId();

    /** Returns the id of the process that the deal goes through. */
    public abstract String processId();

    /** Returns the version of that process, at least 1. */
    public abstract int processVersion();

    /** Returns the id of the stage in which it begins, or was found. */
    public abstract String stage();

    /** Returns whether the past of the deal is unknown but for what is said here; by default false. */
    @Value.Default
    public boolean isImported() {
        return false;
    }

    /**
     * Returns the instant at which an imported deal began, or empty if that is unknown; always empty for one that begins here.
     */
    public abstract Optional<Instant> importedOpenedAt();

    /**
     * Returns the instant at which an imported deal entered its stage, or empty if that is unknown; empty for one that begins
     * here.
     */
    public abstract Optional<Instant> importedStageEnteredAt();

    /** Returns the amount that the customer would pay in full, before tax, or empty while unknown. */
    public abstract Optional<Money> amount();

    /** Returns the day on which the deal is expected to close, or empty while unknown. */
    public abstract Optional<LocalDate> expectedClose();

    /** Returns the id of the seller, or empty while it has no owner. */
    public abstract Optional<String> owner();

    /** Returns the caller's id of the product, or empty. */
    public abstract Optional<String> product();

    /** Returns the caller's id of the region, or empty. */
    public abstract Optional<String> region();

    /** Returns the kind of business, or empty if unknown. */
    public abstract Optional<BusinessKind> kind();

    /** Returns the term of the contract in months, at least 1, or empty if there is none or it is unknown. */
    public abstract OptionalInt contractTermMonths();

    /** Returns the channel it is sold through, or empty if unknown. */
    public abstract Optional<SalesChannel> channel();

    /** Returns a partner's part, or empty if there is none. */
    public abstract Optional<PartnerRole> partnerRole();

    /** Returns the id of the source of the lead, or empty if unknown. */
    public abstract Optional<String> source();

    /** Returns the id of the campaign that brought the lead, or empty if there was none or it is unknown. */
    public abstract Optional<String> campaign();

    @Value.Check
    void check() {
        checkIfGiven(source(), "source");
        checkIfGiven(campaign(), "campaign");
        checkIfGiven(customerId(), "customerId");
        Ids.check(processId(), "processId");
        Ids.check(stage(), "stage");
        checkIfGiven(owner(), "owner");
        checkIfGiven(product(), "product");
        checkIfGiven(region(), "region");
        Ids.check(id(), "id of an opportunity", "opened at %s", at());
        checkArgument(
                processVersion() >= 1,
                "processVersion must be at least 1 but was %s (opportunity %s)",
                processVersion(),
                id());
        checkArgument(
                contractTermMonths().orElse(1) >= 1,
                "contractTermMonths must be at least 1 but was %s (opportunity %s)",
                contractTermMonths().orElse(1),
                id());
        checkArgument(
                isImported()
                        || (importedOpenedAt().isEmpty()
                                && importedStageEnteredAt().isEmpty()),
                "only an imported opportunity has a past of its own (opportunity %s)",
                id());
        checkPast("importedOpenedAt", importedOpenedAt());
        checkPast("importedStageEnteredAt", importedStageEnteredAt());
    }

    private static void checkIfGiven(Optional<String> id, String name) {
        if (id.isPresent()) {
            Ids.check(id.get(), name);
        }
    }

    private void checkPast(String name, Optional<Instant> past) {
        checkArgument(
                past.isEmpty() || !past.get().isAfter(at()),
                "%s must not be after the import at %s but was %s (opportunity %s)",
                name,
                at(),
                past.orElse(at()),
                id());
    }

    /** Builds {@link Opened} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableOpened.Builder {
        Builder() {}
    }
}
