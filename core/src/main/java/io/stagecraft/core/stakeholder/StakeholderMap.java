// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The people who have a part in one purchase.
 *
 * <pre>{@code
 * StakeholderReview review = StakeholderMap.of(customer.stakeholders()).review(today, StakeholderRules.standard());
 * review.meanSupport();           // 4/13: ten supporters outside hide
 * review.enemiesInInnerCircle();  // one enemy inside
 * review.raised();                // NO_DECISION_MAKER, SINGLE_THREADED
 * }</pre>
 */
@Value.Immutable
public abstract class StakeholderMap implements Serializable {
    StakeholderMap() {}

    /**
     * Returns a map.
     *
     * @throws IllegalArgumentException if two people have one identifier
     */
    public static StakeholderMap of(Iterable<Stakeholder> people) {
        return ImmutableStakeholderMap.builder()
                .addAllPeople(Elements.checked(people, "people"))
                .build();
    }

    /** Returns the people, in the order given; possibly empty. */
    public abstract List<Stakeholder> people();

    /**
     * Returns this map without a person's id, as {@link Stakeholder#redacted} takes it out of each.
     *
     * @throws IllegalArgumentException if somebody else in the map has the replacement as an id
     */
    public StakeholderMap redacted(String subject, String replacement) {
        return of(people().stream()
                .map(person -> person.redacted(subject, replacement))
                .collect(toImmutableList()));
    }

    /**
     * Judges the map on a day; contacts after it are not seen.
     *
     * <p>Mean support is {@code Σ weight × points / Σ weight} over the people whose support is known. Facts about contacts
     * are not checked in a map without any contact day.
     */
    public StakeholderReview review(LocalDate asOf, StakeholderRules rules) {
        requireNonNull(asOf, "asOf");
        List<Stakeholder> deciders = having(BuyingRole.DECISION_MAKER);
        int active = 0;
        int unknown = 0;
        long points = 0;
        long weights = 0;
        for (Stakeholder person : people()) {
            active += person.isActive(asOf, rules.activeDays()) ? 1 : 0;
            unknown += person.support().isPresent() ? 0 : 1;
            if (person.support().isPresent()) {
                int weight = rules.weightOf(person.politicalStatus());
                points += (long) weight * rules.pointsOf(person.support().get());
                weights += weight;
            }
        }
        return ImmutableStakeholderReview.builder()
                .people(people().size())
                .meanSupport(weights == 0 ? Optional.empty() : Optional.of(Ratio.of(points, weights)))
                .unknownSupport(unknown)
                .decisionMakers(deciders)
                .reachedDecisionMakers(deciders.stream()
                        .filter(person -> person.isActive(asOf, rules.activeDays()))
                        .collect(toImmutableList()))
                .activeContacts(active)
                .enemiesInInnerCircle(people().stream()
                        .filter(person -> person.politicalStatus() == PoliticalStatus.INNER_CIRCLE)
                        .filter(person ->
                                person.support().filter(Support.ENEMY::equals).isPresent())
                        .collect(toImmutableList()))
                .warnings(warnings(asOf, rules, deciders, active))
                .defaultsUsed(rules.defaultsUsed())
                .build();
    }

    private Map<StakeholderWarning, Answer> warnings(
            LocalDate asOf, StakeholderRules rules, List<Stakeholder> deciders, int active) {
        boolean contactsRecorded =
                people().stream().anyMatch(person -> person.contacts().floor(asOf) != null);
        Map<StakeholderWarning, Answer> warnings = new EnumMap<>(StakeholderWarning.class);
        warnings.put(StakeholderWarning.NO_DECISION_MAKER, answer(!people().isEmpty(), deciders.isEmpty()));
        warnings.put(StakeholderWarning.SINGLE_THREADED, answer(contactsRecorded, active < rules.activeContacts()));
        warnings.put(StakeholderWarning.ONE_SOURCE, oneSource());
        warnings.put(
                StakeholderWarning.COMPETITOR_REACHES_DECIDER,
                competitorReachesDecider(asOf, rules, deciders, contactsRecorded));
        long supporters = count(Support.MENTOR) + count(Support.SUPPORTER);
        long opponents = count(Support.NON_SUPPORTER) + count(Support.ENEMY);
        boolean supportKnown =
                people().stream().anyMatch(person -> person.support().isPresent());
        warnings.put(StakeholderWarning.NO_MAJORITY, answer(supportKnown, supporters <= opponents));
        warnings.put(StakeholderWarning.NO_OPPONENT_KNOWN, answer(supportKnown, opponents == 0));
        return warnings;
    }

    private Answer oneSource() {
        List<String> sources = people().stream()
                .flatMap(person -> person.introducedBy().stream())
                .collect(toImmutableList());
        return answer(
                sources.size() >= 2,
                sources.size() == people().size() && Set.copyOf(sources).size() == 1);
    }

    private static Answer competitorReachesDecider(
            LocalDate asOf, StakeholderRules rules, List<Stakeholder> deciders, boolean contactsRecorded) {
        if (deciders.stream().anyMatch(person -> person.isActive(asOf, rules.activeDays()))) {
            return Answer.NO;
        }
        if (deciders.stream().anyMatch(person -> person.competitorTalks() == Answer.YES)) {
            return answer(contactsRecorded, true);
        }
        return answer(
                !deciders.isEmpty()
                        && deciders.stream()
                                .allMatch(person -> person.competitorTalks().isKnown()),
                false);
    }

    private List<Stakeholder> having(BuyingRole role) {
        return people().stream().filter(person -> person.roles().contains(role)).collect(toImmutableList());
    }

    private long count(Support support) {
        return people().stream()
                .filter(person -> person.support().filter(support::equals).isPresent())
                .count();
    }

    private static Answer answer(boolean isKnown, boolean holds) {
        return isKnown ? (holds ? Answer.YES : Answer.NO) : Answer.UNKNOWN;
    }

    @Value.Check
    void check() {
        List<String> ids = people().stream().map(Stakeholder::id).collect(toImmutableList());
        checkArgument(Set.copyOf(ids).size() == ids.size(), "stakeholders must have different ids but were %s", ids);
    }
}
