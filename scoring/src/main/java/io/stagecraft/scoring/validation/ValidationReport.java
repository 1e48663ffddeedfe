// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
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
    private static final int BINS = 10;
    private static final int DECIMALS = 4;
    private static final double BEST = 0.1;

    ValidationReport() {}

    /** Returns the report, refused below 20 deals won and 20 not. */
    public static ValidationReport of(Predictions predictions) {
        return of(predictions, Rate.DEFAULT_MINIMUM);
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

    /** Returns the predictions. */
    public abstract Predictions predictions();

    /** Returns the number of deals of each outcome that it takes. */
    public abstract int minimum();

    /** Returns the reason why nothing is reported, or empty if there are enough predictions. */
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

    /**
     * Returns the Brier score of predicting the overall share for every deal, which a model must beat; empty if
     * refused.
     */
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

    /** Returns the number predicted beside the number that happened, or empty if refused. */
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

    /** Returns the report, one sentence for each measure, or the refusal alone. */
    public List<Message> messages() {
        if (refusal().isPresent()) {
            return List.of(refusal().get());
        }
        CalibrationInTheLarge large = predictions().calibrationInTheLarge();
        return List.of(
                Message.of("validation.happened")
                        .with("predictions", predictions().size())
                        .with("happened", large.happened())
                        .with("expected", rounded(large.expected(), 1)),
                ranking(predictions().rankingQuality()),
                Message.of("validation.brier")
                        .with("brier", rounded(brier().orElseThrow(), DECIMALS))
                        .with("share", rounded(brierOfShare().orElseThrow(), DECIMALS)),
                Message.of("validation.log-loss").with("loss", rounded(logLoss().orElseThrow(), DECIMALS)),
                Message.of("validation.calibration")
                        .with(
                                "error",
                                rounded(
                                        predictions()
                                                .reliability(BINS)
                                                .meanError()
                                                .orElseThrow(),
                                        DECIMALS))
                        .with("bins", BINS),
                Message.of("validation.lift").with("lift", rounded(lift().orElseThrow(), 2)));
    }

    private static Message ranking(RankingQuality ranking) {
        BigDecimal area = rounded(ranking.area().orElseThrow(), DECIMALS);
        return ranking.standardError().isPresent()
                ? Message.of("validation.ranking")
                        .with("area", area)
                        .with("error", rounded(ranking.standardError().getAsDouble(), DECIMALS))
                : Message.of("validation.area").with("area", area);
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Returns {@link #messages()} in English, one to a line. */
    public String summarize() {
        return messages().stream().map(Message::text).collect(Collectors.joining("\n"));
    }

    private Optional<Predictions> reported() {
        return refusal().isPresent() ? Optional.empty() : Optional.of(predictions());
    }
}
