// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.spark;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.probability.DealPosition;
import io.stagecraft.scoring.probability.MeasuredConversion;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.Scorecard;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Row;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is broadcast: definitions and what was learned, all of them values. */
record Models(
        SalesProcess process,
        ScorecardDefinition card,
        MeasuredConversion conversion,
        LocalDate asOf,
        ZoneId zone,
        CurrencyUnit currency)
        implements Serializable {

    /** Returns what reviews deals on one thread. */
    Reviewer bind() {
        return new Reviewer(this);
    }

    /** The models bound. */
    static final class Reviewer {
        private final ParquetDeals rows;
        private final StageEngine engine;
        private final Scorecard<StageReview> card;
        private final MeasuredConversion conversion;
        private final Instant asOf;

        private Reviewer(Models models) {
            rows = new ParquetDeals(models.process, models.zone, models.currency);
            engine = StageEngine.of(models.process, models.zone);
            card = Scorecard.of(
                    models.card,
                    Extractors.<StageReview>builder()
                            .real("amount", review -> minor(review.deal()) / 100.0)
                            .whole("age", review -> review.ageDays().orElse(0))
                            .whole("changes", review -> review.deal().events().size())
                            .build());
            conversion = models.conversion;
            asOf = models.asOf.atStartOfDay(models.zone).toInstant();
        }

        ReviewedDeal review(Row row) {
            Opportunity deal = rows.deal(row);
            StageReview review = engine.review(deal, asOf);
            Score score = card.score(review);
            double chance = deal.isOpen() ? chance(deal) : 0;
            return new ReviewedDeal(
                    deal.id(),
                    deal.owner().orElse(""),
                    deal.isOpen(),
                    deal.stage(),
                    review.daysInStage().orElse(-1),
                    review.isStalled(),
                    score.points().toPlainString(),
                    minor(deal),
                    chance);
        }

        private double chance(Opportunity deal) {
            return conversion
                    .estimate(DealPosition.of(deal.stage()))
                    .probability()
                    .map(Probability::value)
                    .orElse(0.0);
        }

        private static long minor(Opportunity deal) {
            return deal.amount().map(Money::getAmountMinorLong).orElse(0L);
        }
    }
}
