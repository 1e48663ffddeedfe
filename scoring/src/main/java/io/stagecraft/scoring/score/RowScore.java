// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.explain.Coverage;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.LinearScale;
import io.stagecraft.scoring.card.Scale;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A score that is one row of a card: the codes of the answers. All else is read from them when asked for. */
final class RowScore extends Score {
    private static final long serialVersionUID = 1L;

    final transient CardKernel kernel;
    /** The points of the answers that lie on a line, by criterion; empty where the card has no line. */
    final transient long[] lines;

    final transient byte[] codes;
    final transient long total;
    final transient int flags;
    private final transient @Nullable OwnValues own;

    private RowScore(CardKernel kernel, long[] lines, byte[] codes, long total, int flags, @Nullable OwnValues own) {
        this.kernel = kernel;
        this.lines = lines;
        this.codes = codes;
        this.total = total;
        this.flags = flags;
        this.own = own;
    }

    /** Returns the score of a row, which becomes the score's own. */
    static RowScore of(CardKernel kernel, long[] lines, byte[] codes) {
        OwnValues own = kernel.own == null ? null : OwnValues.of(kernel, lines, codes);
        return of(kernel, lines, codes, own);
    }

    private static RowScore of(CardKernel kernel, long[] lines, byte[] codes, @Nullable OwnValues own) {
        boolean weakest = kernel.kind == Aggregation.Kind.WEAKEST;
        long total = kernel.start();
        int flags = 0;
        for (int i = 0; i < codes.length; i++) {
            long points = kernel.points(i, codes[i], lines);
            total = weakest ? Math.min(total, points) : total + points;
            flags |= kernel.flags[i][codes[i]];
        }
        return new RowScore(kernel, lines, codes, total, flags, own);
    }

    @Override
    public Labels labels() {
        return kernel.card.labels();
    }

    @Override
    String name() {
        return kernel.card.id();
    }

    @Override
    public Optional<ScorecardDefinition> definition() {
        return Optional.of(kernel.card);
    }

    /** Returns contributions that the card made beforehand; where every answer has one of them, a view of these. */
    @Override
    public List<Contribution> contributions() {
        boolean addsAll = kernel.initialPart == null && own == null && kernel.kind != Aggregation.Kind.WEAKEST;
        boolean areKnown = lines.length == 0 && (flags & CardKernel.OPEN) == 0;
        return addsAll && areKnown ? new KnownParts() : parts();
    }

    /** The contributions of the answers, by criterion. */
    private final class KnownParts extends AbstractList<Contribution> implements RandomAccess {
        @Override
        public Contribution get(int criterion) {
            return part(criterion);
        }

        @Override
        public int size() {
            return codes.length;
        }
    }

    private List<Contribution> parts() {
        Contribution initial = kernel.initialPart;
        ImmutableList.Builder<Contribution> all =
                ImmutableList.builderWithExpectedSize(codes.length + (initial == null ? 0 : 1));
        if (initial != null) {
            all.add(initial);
        }
        boolean onlyOneCounts = kernel.kind == Aggregation.Kind.WEAKEST;
        int weakest = onlyOneCounts ? weakest() : -1;
        for (int i = 0; i < codes.length; i++) {
            if (!isOpen(i)) {
                all.add(onlyOneCounts && i != weakest ? Contribution.of(id(i), BigDecimal.ZERO, wording(i)) : part(i));
            }
        }
        if (own != null) {
            addRest(all, own);
        }
        return all.build();
    }

    private Contribution part(int criterion) {
        Contribution known = kernel.part(criterion, codes[criterion]);
        return known == null
                ? Contribution.of(id(criterion), kernel.decimal(points(criterion)), wording(criterion))
                : known;
    }

    private void addRest(ImmutableList.Builder<Contribution> all, OwnValues values) {
        BigDecimal aggregated = values.value();
        if (aggregated != null) {
            BigDecimal rest = aggregated.subtract(kernel.decimal(total));
            if (rest.signum() != 0) {
                String name = kernel.card.aggregation().name();
                all.add(Contribution.of(name, rest, Message.of("score.own-rule").with("rule", name)));
            }
        }
    }

    /** Returns the first of the criteria with the fewest points, or -1 if none counts. */
    private int weakest() {
        for (int i = 0; i < codes.length; i++) {
            if (!isOpen(i) && points(i) == total) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Coverage coverage() {
        return Coverage.of(tally().answered, kernel.size);
    }

    @Override
    public BigDecimal worstPoints() {
        return own != null ? own.worst() : kernel.decimal(kernel.worst(total, tally()));
    }

    @Override
    public BigDecimal bestPoints() {
        return own != null ? own.best() : kernel.decimal(kernel.best(total, tally()));
    }

    @Override
    public Optional<Ratio> value() {
        Tally tally = tally();
        if (!kernel.isRated(flags, tally)) {
            return Optional.empty();
        }
        return own != null ? Optional.ofNullable(own.value()).map(Ratio::of) : kernel.value(total, tally);
    }

    @Override
    BigDecimal nearestPoints() {
        boolean adds = own == null && kernel.kind != Aggregation.Kind.WEAKEST;
        return adds ? kernel.decimal(total + tally().openNearest) : points();
    }

    @Override
    public Ratio worst() {
        return own != null ? Ratio.of(own.worst()) : kernel.value(kernel.worst(total, tally()));
    }

    @Override
    public Ratio best() {
        return own != null ? Ratio.of(own.best()) : kernel.value(kernel.best(total, tally()));
    }

    @Override
    public boolean isRated() {
        return kernel.isRated(flags, tally());
    }

    @Override
    boolean isBarred() {
        return (flags & CardKernel.REQUIRED) != 0;
    }

    @Override
    public ScoreStatus status() {
        return outcome().status();
    }

    @Override
    public Optional<ScoreClass> scoreClass() {
        int code = outcome().code();
        return code < 0 ? Optional.empty() : Optional.of(kernel.card.classes().get(code));
    }

    @Override
    public List<ScoreClass> classes() {
        return kernel.card.classes();
    }

    Outcome outcome() {
        Tally tally = tally();
        return own != null ? own.outcome(kernel, flags, tally) : kernel.outcome(total, flags, tally);
    }

    @Override
    public List<Message> knockOuts() {
        return withFlag(CardKernel.KNOCK_OUT);
    }

    @Override
    public List<Message> overrides() {
        return withFlag(CardKernel.OVERRIDE);
    }

    private List<Message> withFlag(int flag) {
        ImmutableList.Builder<Message> all = ImmutableList.builder();
        for (int i = 0; i < codes.length; i++) {
            if ((kernel.flags[i][codes[i]] & flag) != 0) {
                all.add(reason(i));
            }
        }
        return all.build();
    }

    @Override
    public List<OpenQuestion> openQuestions() {
        List<OpenQuestion> all = new ArrayList<>();
        Tally tally = tally();
        for (int i = 0; i < codes.length; i++) {
            if (kernel.isOpen(i, codes[i], tally)) {
                List<String> deciding = decidingAnswers(i);
                all.add(ImmutableOpenQuestion.builder()
                        .criterionId(id(i))
                        .question(question(i))
                        .lowest(kernel.decimal(kernel.lowest[i]))
                        .highest(kernel.decimal(kernel.highest[i]))
                        .hasKnockOut(kernel.hasKnockOut(i))
                        .decidingAnswers(deciding)
                        .isDecisive(isDecisive(i, deciding))
                        .build());
            }
        }
        all.sort(CombinedScore.MOST_AT_STAKE_FIRST);
        return ImmutableList.copyOf(all);
    }

    /** Returns the answers to this question that alone would knock out or make the class certain. */
    private List<String> decidingAnswers(int criterion) {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        if (status() == ScoreStatus.UNDECIDED) {
            List<PossibleAnswer> levels = kernel.possible.get(criterion);
            for (int code = 1; code <= levels.size(); code++) {
                boolean excludes = (kernel.flags[criterion][code] & CardKernel.KNOCK_OUT) != 0;
                if (excludes || makesCertain(criterion, code, lines)) {
                    all.add(levels.get(code - 1).id());
                }
            }
        }
        return all.build();
    }

    /** Returns whether some answer to this question alone would decide; one on a line may, and has no id. */
    private boolean isDecisive(int criterion, List<String> decidingAnswers) {
        ScoreCriterion asked = kernel.card.criteria().get(criterion);
        return !decidingAnswers.isEmpty()
                || (asked.scale() instanceof LinearScale
                        && status() == ScoreStatus.UNDECIDED
                        && asked.scale().possiblePoints().stream()
                                .anyMatch(point -> makesCertain(
                                        criterion,
                                        CardKernel.ON_LINE_CODE,
                                        with(criterion, kernel.scaled(point.multiply(asked.weight()))))));
    }

    /** Returns the points on lines with others for one question. */
    private long[] with(int criterion, long onLine) {
        long[] others = lines.clone();
        others[criterion] = onLine;
        return others;
    }

    /** Returns whether the class is certain once this question has this answer, all others still open. */
    private boolean makesCertain(int criterion, int code, long[] newLines) {
        if (own != null) {
            return false;
        }
        byte[] newCodes = codes.clone();
        newCodes[criterion] = (byte) code;
        RowScore after = of(kernel, newLines, newCodes, null);
        Tally rest = after.tally();
        return kernel.classIndex(kernel.worst(after.total, rest)) == kernel.classIndex(kernel.best(after.total, rest));
    }

    @Override
    public List<Message> reasons(ReasonSide side) {
        requireNonNull(side, "side");
        Map<Integer, BigDecimal> distance = new LinkedHashMap<>();
        for (int i = 0; i < codes.length; i++) {
            if (!isOpen(i)) {
                ScoreCriterion criterion = kernel.card.criteria().get(i);
                BigDecimal edge = side == ReasonSide.BELOW
                        ? criterion.scale().highest()
                        : criterion.scale().lowest();
                BigDecimal baseline = criterion.baseline().orElse(edge).multiply(criterion.weight());
                BigDecimal above = kernel.decimal(points(i)).subtract(baseline);
                distance.put(i, side == ReasonSide.BELOW ? above.negate() : above);
            }
        }
        return distance.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.<BigDecimal>reverseOrder()))
                .map(entry -> reason(entry.getKey()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public List<DefaultUsed> defaultsUsed() {
        return kernel.card.defaultsUsed();
    }

    @Override
    public Explanation explanation() {
        return RowExplanation.of(this);
    }

    Tally tally() {
        Tally tally = new Tally();
        for (int i = 0; i < codes.length; i++) {
            tally.add(kernel, i, codes[i]);
            if (codes[i] != 0) {
                tally.leastAnswered = Math.min(tally.leastAnswered, points(i));
            }
        }
        return tally;
    }

    boolean isOpen(int criterion) {
        return (kernel.flags[criterion][codes[criterion]] & CardKernel.OPEN) != 0;
    }

    /** Returns the points of the answer to a question, scaled. */
    long points(int criterion) {
        return kernel.points(criterion, codes[criterion], lines);
    }

    String id(int criterion) {
        return kernel.card.criteria().get(criterion).id();
    }

    Labels question(int criterion) {
        return kernel.card.criteria().get(criterion).question();
    }

    /** Returns the answer in words. */
    Message wording(int criterion) {
        if (codes[criterion] == 0) {
            return CardKernel.NOT_ANSWERED;
        }
        Scale scale = kernel.card.criteria().get(criterion).scale();
        return scale instanceof LinearScale
                ? Message.of("score.line")
                        .with("points", kernel.decimal(points(criterion)))
                        .with("most", kernel.decimal(kernel.highest[criterion]))
                : kernel.level(criterion, codes[criterion]).wording();
    }

    private Message reason(int criterion) {
        ScoreCriterion asked = kernel.card.criteria().get(criterion);
        Optional<Message> ofAnswer = codes[criterion] == 0
                ? asked.missing().reason()
                : asked.scale() instanceof LinearScale
                        ? Optional.empty()
                        : kernel.level(criterion, codes[criterion]).reason();
        return ofAnswer.or(asked::reason).orElseGet(() -> asked.answered(wording(criterion)));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RowScore other
                && Arrays.equals(codes, other.codes)
                && Arrays.equals(lines, other.lines)
                && kernel.card.equals(other.kernel.card)
                && Objects.equals(own, other.own);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(codes) + Arrays.hashCode(lines);
    }

    private Object writeReplace() {
        return new Form(kernel, lines, codes, own);
    }

    /** What a score is on its way to another JVM. */
    private static final class Form implements Serializable {
        private static final long serialVersionUID = 1L;

        private final CardKernel kernel;
        private final long[] lines;
        private final byte[] codes;
        private final @Nullable OwnValues own;

        Form(CardKernel kernel, long[] lines, byte[] codes, @Nullable OwnValues own) {
            this.kernel = kernel;
            this.lines = lines;
            this.codes = codes;
            this.own = own;
        }

        private Object readResolve() {
            return RowScore.of(kernel, lines, codes, own);
        }
    }
}
