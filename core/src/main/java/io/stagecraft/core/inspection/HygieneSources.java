// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.stakeholder.StakeholderMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a book knows beside its deals. A source that is not given leaves its check unchecked.
 *
 * <p>Holds functions, and is not serializable.
 */
public final class HygieneSources {
    private static final HygieneSources NONE = new HygieneSources(null, null, null);

    private final @Nullable Function<? super Opportunity, Optional<LocalDate>> lastContact;
    private final @Nullable Function<? super Opportunity, StakeholderMap> people;
    private final @Nullable Function<? super Opportunity, Optional<ForecastCategory>> committed;

    private HygieneSources(
            @Nullable Function<? super Opportunity, Optional<LocalDate>> lastContact,
            @Nullable Function<? super Opportunity, StakeholderMap> people,
            @Nullable Function<? super Opportunity, Optional<ForecastCategory>> committed) {
        this.lastContact = lastContact;
        this.people = people;
        this.committed = committed;
    }

    /** Returns no source. */
    public static HygieneSources none() {
        return NONE;
    }

    /** Returns these with the last day of contact with the customer of a deal, empty if there was none. */
    public HygieneSources withLastContact(Function<? super Opportunity, Optional<LocalDate>> source) {
        return new HygieneSources(requireNonNull(source, "source"), people, committed);
    }

    /** Returns these with the people who have a part in a deal; an empty map means that none is recorded. */
    public HygieneSources withPeople(Function<? super Opportunity, StakeholderMap> source) {
        return new HygieneSources(lastContact, requireNonNull(source, "source"), committed);
    }

    /** Returns these with the category that owner or manager gave a deal, empty if they gave none. */
    public HygieneSources withForecastCategory(Function<? super Opportunity, Optional<ForecastCategory>> source) {
        return new HygieneSources(lastContact, people, requireNonNull(source, "source"));
    }

    boolean hasContacts() {
        return lastContact != null;
    }

    Optional<LocalDate> lastContact(Opportunity deal) {
        return lastContact == null ? Optional.empty() : lastContact.apply(deal);
    }

    Optional<StakeholderMap> people(Opportunity deal) {
        return people == null ? Optional.empty() : Optional.of(people.apply(deal));
    }

    boolean isCommitted(Opportunity deal) {
        return committed != null
                && committed.apply(deal).filter(ForecastCategory.COMMIT::equals).isPresent();
    }
}
