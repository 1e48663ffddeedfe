// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * Customers in tiers by their value: who is strategic, who is important, and what each tier is worth and gets (see the domain
 * model, Customer value pyramid and portfolio).
 *
 * <pre>{@code
 * ValuePyramid<Account> pyramid =
 *         ValuePyramid.of(accounts, Account::wonRevenue, TierScheme.strategicImportantGeneral());
 * pyramid.slices().get(0).subjects();                        // the strategic customers, the most valuable first
 * pyramid.concentration().shareOfTop(Ratio.ofPercent(20));   // what part of the revenue the top 20 % bring
 * pyramid.check(VisitCapacity.of(1, 21)).shortfall();        // how many visits a month are missing
 * }</pre>
 *
 * <p>Every customer is in exactly one tier. Equal values are told apart by the key of the {@link ValueMeasure}, and
 * {@link #ties()} lists where only that key decided.
 *
 * @param <T> what is ranked
 */
public final class ValuePyramid<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ValueRanking<T> ranking;
    private final TierScheme scheme;
    private final int[] lastRanks;

    ValuePyramid(ValueRanking<T> ranking, TierScheme scheme, int[] lastRanks) {
        this.ranking = ranking;
        this.scheme = scheme;
        this.lastRanks = lastRanks;
    }

    /**
     * Returns the pyramid of subjects by an amount of money; equal amounts stay in their input order.
     *
     * @throws IllegalArgumentException if their currencies differ
     */
    public static <T> ValuePyramid<T> of(
            Collection<? extends T> subjects, Function<? super T, Money> value, TierScheme scheme) {
        Elements.checked(subjects, "subjects");
        return of(subjects, ValueMeasure.money(value), scheme);
    }

    /**
     * Returns the pyramid of subjects by any measure.
     *
     * @throws IllegalArgumentException if the measure is money and their currencies differ
     */
    public static <T> ValuePyramid<T> of(Collection<? extends T> subjects, ValueMeasure<T> measure, TierScheme scheme) {
        Elements.checked(subjects, "subjects");
        return measure.rank(subjects).split(scheme);
    }

    /** Returns the scheme. */
    public TierScheme scheme() {
        return scheme;
    }

    /** Returns the customers and prospects as the scheme sees them. */
    public ValueRanking<T> ranking() {
        return ranking;
    }

    /** Returns the customers with rank, value and tier, the most valuable first. */
    public List<RankedCustomer<T>> customers() {
        return new Entries<>(this);
    }

    /** Returns those who have bought nothing; possibly empty. */
    public List<T> prospects() {
        return ranking.prospects();
    }

    /**
     * Returns the tier of a rank.
     *
     * @param rank from 1 to the number of customers
     * @throws IllegalArgumentException if there is no such rank
     */
    public Tier tierOfRank(int rank) {
        checkArgument(rank >= 1 && rank <= ranking.size(), "rank must be in [1, %s] but was %s", ranking.size(), rank);
        return scheme.tiers().get(tierIndex(rank));
    }

    /**
     * Returns the level of each subject by its id: customers in the order of their rank, then prospects where the
     * scheme has a level for them.
     *
     * @throws IllegalArgumentException if two subjects have the same id
     */
    public <K> Map<K, Tier> tiersBy(Function<? super T, ? extends K> id) {
        requireNonNull(id, "id");
        Map<K, Tier> tiers = new LinkedHashMap<>();
        customers().forEach(entry -> put(tiers, id.apply(entry.customer()), entry.tier()));
        scheme.prospects().ifPresent(tier -> prospects().forEach(prospect -> put(tiers, id.apply(prospect), tier)));
        return ImmutableMap.copyOf(tiers);
    }

    private static <K> void put(Map<K, Tier> tiers, K id, Tier tier) {
        checkArgument(tiers.put(id, tier) == null, "ids must differ but two subjects have %s", id);
    }

    /** Returns the levels with who is in each, best first, that of the prospects last where the scheme has one. */
    public List<TierSlice<T>> slices() {
        int all = ranking.size() + prospects().size();
        long[] values = new long[scheme.tiers().size()];
        for (int tier = 0; tier < values.length; tier++) {
            for (int rank = firstRank(tier); rank <= lastRanks[tier]; rank++) {
                values[tier] = Exact.sum(values[tier], ranking.value(rank), "value of a tier");
            }
        }
        long total = Arrays.stream(values).reduce(0, Math::addExact);
        ImmutableList.Builder<TierSlice<T>> slices = ImmutableList.builder();
        for (int tier = 0; tier < values.length; tier++) {
            List<T> members = ranking.customers().subList(firstRank(tier) - 1, lastRanks[tier]);
            slices.add(slice(scheme.tiers().get(tier), members, values[tier], all, total));
        }
        scheme.prospects().ifPresent(tier -> slices.add(slice(tier, prospects(), 0, all, total)));
        return slices.build();
    }

    /**
     * Returns one level with who is in it.
     *
     * @throws IllegalArgumentException if the scheme has no level of this id
     */
    public TierSlice<T> slice(String tierId) {
        return slices().stream()
                .filter(slice -> slice.tier().id().equals(tierId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scheme " + scheme.id() + " has no tier " + tierId
                        + "; it has " + scheme.levels().stream().map(Tier::id).toList()));
    }

    /** Returns the ties at which a cut divides customers of equal value, the highest cut first; possibly empty. */
    public List<CutTie<T>> ties() {
        ImmutableList.Builder<CutTie<T>> ties = ImmutableList.builder();
        SortedValues sorted = ranking.sorted();
        int[] cuts = Arrays.stream(lastRanks).distinct().toArray();
        for (int cut : cuts) {
            if (cut == 0 || cut == ranking.size() || ranking.value(cut) != ranking.value(cut + 1)) {
                continue;
            }
            long value = ranking.value(cut);
            ties.add(CutTie.<T>builder()
                    .upper(tierOfRank(cut))
                    .lower(tierOfRank(cut + 1))
                    .value(value)
                    .addAllAbove(ranking.customers().subList(sorted.above(value), cut))
                    .addAllBelow(ranking.customers().subList(cut, sorted.atLeast(value)))
                    .build());
        }
        return ties.build();
    }

    /** Returns the concentration of value on customers. */
    public Concentration concentration() {
        return ranking.concentration();
    }

    /**
     * Returns the selling time of each level that has a share of it, best first.
     *
     * @param total all selling time, in any unit, such as hours
     */
    public List<TierTime> time(Ratio total) {
        requireNonNull(total, "total");
        return slices().stream()
                .flatMap(slice -> slice.tier().policy().shareOfTime().stream()
                        .map(share -> TierTime.builder()
                                .tier(slice.tier())
                                .subjects(slice.size())
                                .time(total.multipliedBy(share))
                                .build()))
                .map(TierTime.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns whether a team can make the visits that the tiers ask for in a month of so many working days. */
    public CapacityCheck check(VisitCapacity capacity) {
        ImmutableCapacityCheck.Builder check = CapacityCheck.builder().capacity(capacity);
        slices().forEach(slice -> slice.tier()
                .policy()
                .visitsPerMonth()
                .ifPresent(visits -> check.addDemand(TierVisits.builder()
                        .tier(slice.tier())
                        .subjects(slice.size())
                        .visitsPerSubject(visits)
                        .build())));
        return check.build();
    }

    /**
     * Returns the movement between this pyramid and a later one of the same levels.
     *
     * @param id tells which subject is which
     * @throws IllegalArgumentException if the levels or currencies differ, or an id is there twice in one pyramid
     */
    public <K> PyramidMovement<K> movementTo(ValuePyramid<T> later, Function<? super T, ? extends K> id) {
        requireNonNull(later, "later");
        return PyramidMovement.between(this, later, id);
    }

    /** Returns the defaults that took part in this pyramid; possibly empty. */
    public List<DefaultUsed> defaultsUsed() {
        return ranking.assumesProspects(scheme)
                ? ImmutableList.<DefaultUsed>builder()
                        .addAll(scheme.defaultsUsed())
                        .add(DefaultUsed.of("prospect", Message.of("default.prospect")))
                        .build()
                : scheme.defaultsUsed();
    }

    /**
     * Returns the explanation of the tier of the customer of a rank.
     *
     * @throws IllegalArgumentException if there is no such rank
     */
    public Explanation explain(int rank) {
        int index = tierIndex(rank);
        Tier tier = tierOfRank(rank);
        Explanation.Builder explanation = Explanation.builder()
                .label(Message.of("pyramid.tier"))
                .wording(Message.of("pyramid.tier-name").with("tier", tier.labels()))
                .rule(Rule.given())
                .addChildren(
                        Explanation.given(
                                Message.of("pyramid.value"),
                                BigDecimal.valueOf(ranking.value(rank), ranking.decimals()),
                                ranking.currency().map(Object::toString).orElse("")),
                        Explanation.given(Message.of("pyramid.rank"), BigDecimal.valueOf(rank), ""))
                .addReasons(Message.of("pyramid.ranks")
                        .with("tier", tier.labels())
                        .with("first", firstRank(index))
                        .with("last", lastRanks[index])
                        .with("size", ranking.size())
                        .with("rule", scheme.rule().message()))
                .addAllDefaultsUsed(defaultsUsed());
        ties().stream()
                .filter(tie -> tie.value() == ranking.value(rank))
                .forEach(tie -> explanation.addReasons(Message.of("pyramid.tie")
                        .with("customers", tie.above().size() + tie.below().size())
                        .with("upper", tie.upper().labels())
                        .with("lower", tie.lower().labels())));
        return explanation.build();
    }

    private int tierIndex(int rank) {
        return IntStream.range(0, lastRanks.length)
                .filter(tier -> rank <= lastRanks[tier])
                .findFirst()
                .orElse(lastRanks.length - 1);
    }

    private int firstRank(int tier) {
        return tier == 0 ? 1 : lastRanks[tier - 1] + 1;
    }

    private static <T> TierSlice<T> slice(Tier tier, List<T> members, long value, int all, long total) {
        return TierSlice.<T>builder()
                .tier(tier)
                .addAllSubjects(members)
                .value(value)
                .shareOfSubjects(all == 0 ? Optional.empty() : Optional.of(Ratio.of(members.size(), all)))
                .shareOfValue(total <= 0 ? Optional.empty() : Optional.of(Ratio.of(value, total)))
                .build();
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(ranking, "ranking");
        requireNonNull(scheme, "scheme");
        requireNonNull(lastRanks, "lastRanks");
        if (!(lastRanks.length == scheme.tiers().size())) {
            throw new InvalidObjectException("tiers must each have a last rank");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ValuePyramid<?> other
                && scheme.equals(other.scheme)
                && ranking.equals(other.ranking)
                && Arrays.equals(lastRanks, other.lastRanks);
    }

    @Override
    public int hashCode() {
        return 31 * scheme.hashCode() + ranking.hashCode();
    }

    /** Returns the sizes of the levels, such as {@code strategic 17, important 26, general 42}. */
    @Override
    public String toString() {
        return slices().stream()
                .map(slice -> slice.tier().id() + " " + slice.size())
                .collect(Collectors.joining(", "));
    }

    /** A view that makes an entry when it is read. */
    private static final class Entries<T> extends AbstractList<RankedCustomer<T>> implements RandomAccess {
        private final ValuePyramid<T> pyramid;

        Entries(ValuePyramid<T> pyramid) {
            this.pyramid = pyramid;
        }

        @Override
        public RankedCustomer<T> get(int index) {
            return RankedCustomer.<T>builder()
                    .customer(pyramid.ranking.customers().get(index))
                    .rank(index + 1)
                    .value(pyramid.ranking.value(index + 1))
                    .tier(pyramid.tierOfRank(index + 1))
                    .build();
        }

        @Override
        public int size() {
            return pyramid.ranking.size();
        }
    }
}
