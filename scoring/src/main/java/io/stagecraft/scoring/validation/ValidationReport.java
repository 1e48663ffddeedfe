package io.stagecraft.scoring.validation;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The measures of how good predictions were, or the reason why there are too few to say.
 *
 * <pre>{@code
 * ValidationReport.of(predictions).summarize();
 * }</pre>
 */
@Value.Immutable
public abstract class ValidationReport implements Serializable {
    /** How many deals of each outcome a report takes unless said otherwise: {@value}, our assumption. */
    public static final int DEFAULT_MINIMUM = 20;

    private static final int BINS = 10;
    private static final double BEST = 0.1;

    ValidationReport() {}

    /** Returns the report, refused below 20 deals won and 20 not. */
    public static ValidationReport of(Predictions predictions) {
        return of(predictions, DEFAULT_MINIMUM);
    }

    /**
     * Returns the report.
     *
     * @param minimum how many deals of each outcome it takes, from 1
     * @throws IllegalArgumentException if the minimum is below 1
     */
    public static ValidationReport of(Predictions predictions, int minimum) {
        checkArgument(minimum >= 1, "minimum must be at least 1 but was %s", minimum);
        return builder().predictions(predictions).minimum(minimum).build();
    }

    static ImmutableValidationReport.Builder builder() {
        return ImmutableValidationReport.builder();
    }

    /** Returns what is reported on. */
    public abstract Predictions predictions();

    /** Returns the number of deals of each outcome that it takes. */
    public abstract int minimum();

    /** Returns why nothing is reported, or empty if there are enough. */
    public Optional<Message> refusal() {
        int happened = predictions().happened();
        int others = predictions().size() - happened;
        return happened >= minimum() && others >= minimum()
                ? Optional.empty()
                : Optional.of(Message.of("validation.too-few")
                        .with("happened", happened)
                        .with("others", others)
                        .with("minimum", minimum()));
    }

    /** Returns the area under the ROC curve with its standard error, or empty if refused. */
    public Optional<RankingQuality> rankingQuality() {
        return reported().map(Predictions::rankingQuality);
    }

    /** Returns the Brier score, or empty if refused. */
    public OptionalDouble brier() {
        return reported().map(Predictions::brier).orElse(OptionalDouble.empty());
    }

    /** Returns the Brier score of the share alone, said of every deal: what a model must beat; empty if refused. */
    public OptionalDouble brierOfShare() {
        return reported()
                .map(enough -> {
                    double share = (double) enough.happened() / enough.size();
                    return OptionalDouble.of(share * (1 - share));
                })
                .orElse(OptionalDouble.empty());
    }

    /** Returns the logarithmic loss, or empty if refused. */
    public OptionalDouble logLoss() {
        return reported().map(Predictions::logLoss).orElse(OptionalDouble.empty());
    }

    /** Returns whether as many happened as predicted, or empty if refused. */
    public Optional<CalibrationInTheLarge> calibrationInTheLarge() {
        return reported().map(Predictions::calibrationInTheLarge);
    }

    /** Returns the predictions in ten bins, or empty if refused. */
    public Optional<ReliabilityTable> reliability() {
        return reported().map(enough -> enough.reliability(BINS));
    }

    /** Returns the lift of the best tenth, or empty if refused. */
    public OptionalDouble lift() {
        return reported().map(enough -> enough.lift(BEST)).orElse(OptionalDouble.empty());
    }

    /** Returns text for people, one line a measure; the format may change. */
    public String summarize() {
        if (refusal().isPresent()) {
            return refusal().get().text();
        }
        RankingQuality ranking = predictions().rankingQuality();
        CalibrationInTheLarge large = predictions().calibrationInTheLarge();
        return String.format(
                Locale.ROOT,
                """
                %,d predictions, %,d happened, %,.1f expected
                AUC %.4f, standard error %.4f
                Brier %.4f, of the share alone %.4f
                log-loss %.4f
                calibration error %.4f in ten bins
                lift of the best tenth %.2f""",
                predictions().size(),
                large.happened(),
                large.expected(),
                ranking.area().orElseThrow(),
                ranking.standardError().orElse(Double.NaN),
                brier().orElseThrow(),
                brierOfShare().orElseThrow(),
                logLoss().orElseThrow(),
                predictions().reliability(BINS).meanError().orElseThrow(),
                lift().orElseThrow());
    }

    private Optional<Predictions> reported() {
        return refusal().isPresent() ? Optional.empty() : Optional.of(predictions());
    }
}
