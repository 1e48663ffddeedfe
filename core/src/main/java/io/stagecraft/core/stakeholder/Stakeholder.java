// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A person at the customer who has a part in a purchase.
 */
@Value.Immutable
public abstract class Stakeholder implements Serializable {
    private static final int MOST_HOSTILE = -5;
    private static final int MOST_FRIENDLY = 5;

    Stakeholder() {}

    /**
     * Returns a person with a role and nothing else known.
     *
     * @throws IllegalArgumentException if the identifier is blank
     */
    public static Stakeholder of(String id, BuyingRole role) {
        requireNonNull(role, "role");
        return builder().id(id).addRoles(role).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the caller's identifier, unique within a customer and never blank. */
    public abstract String id();

    /** Returns the roles of the person in the purchase, in their order; empty if it is not known. */
    public abstract Set<BuyingRole> roles();

    /** Returns the kinds of influence of the person, in their order; empty if it is not known. */
    public abstract Set<BuyingInfluence> influences();

    /** Returns the interest of the person, or empty if it is not known. */
    public abstract Optional<Interest> interest();

    /** Returns the political status of the person; outside by default. */
    @Value.Default
    public PoliticalStatus politicalStatus() {
        return PoliticalStatus.OUTSIDE;
    }

    /** Returns the support that the person gives us, or empty if it is not known. */
    public abstract Optional<Support> support();

    /** Returns the depth of contact with the person; unknown by default. */
    @Value.Default
    public ContactDepth contactDepth() {
        return ContactDepth.UNKNOWN;
    }

    /** Returns the side from which the person decides, or empty if it is not known. */
    public abstract Optional<DecisionOrientation> orientation();

    /** Returns the readiness of the person for a change, or empty if it is not known. */
    public abstract Optional<ResponseMode> responseMode();

    /** Returns a rating from -5, hostile, to +5, an enthusiastic advocate, or empty if there is none. */
    public abstract OptionalInt rating();

    /** Returns the days of two-way contact, in order; empty if none is recorded. */
    @Value.NaturalOrder
    public abstract NavigableSet<LocalDate> contacts();

    /** Returns the person who introduced us, one of ours or of theirs, or empty if it is not known. */
    public abstract Optional<String> introducedBy();

    /** Returns whether a competitor talks with this person; unknown by default. */
    @Value.Default
    public Answer competitorTalks() {
        return Answer.UNKNOWN;
    }

    /**
     * Returns this person under another id: where the id, or that of who introduced us, is the subject's, the replacement stands.
     * Everything else stays.
     *
     * @param subject the id of a person, not blank
     * @param replacement what stands in its place, not blank
     */
    public Stakeholder redacted(String subject, String replacement) {
        Ids.check(subject, "subject");
        Ids.check(replacement, "replacement");
        return builder()
                .from(this)
                .id(id().equals(subject) ? replacement : id())
                .introducedBy(introducedBy().map(each -> each.equals(subject) ? replacement : each))
                .build();
    }

    /** Returns whether there was a two-way contact in the last {@code days} days up to {@code asOf}, that day included. */
    public boolean isActive(LocalDate asOf, int days) {
        requireNonNull(asOf, "asOf");
        LocalDate last = contacts().floor(asOf);
        return last != null && !last.isBefore(asOf.minusDays(days));
    }

    @Value.Check
    void check() {
        introducedBy().ifPresent(id -> Ids.check(id, "introducedBy"));
        Ids.check(id(), "id");
        checkArgument(
                rating().orElse(0) >= MOST_HOSTILE && rating().orElse(0) <= MOST_FRIENDLY,
                "rating must be in [-5, 5] but was %s (stakeholder %s)",
                rating().orElse(0),
                id());
    }

    /** Builds {@link Stakeholder} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStakeholder.Builder {
        Builder() {}
    }
}
