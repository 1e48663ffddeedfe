// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.spark;

import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.examples.spark.BookResult.SellerTotal;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.scoring.probability.MeasuredConversion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.joda.money.Money;

/** The same review by the library alone, in a loop. */
final class OneMachine {
    private OneMachine() {}

    static BookResult review(List<Row> rows) {
        ParquetDeals reader = new ParquetDeals(BookReview.PROCESS, BookReview.ZONE, BookReview.CURRENCY);
        List<Opportunity> deals = rows.stream().map(reader::deal).toList();
        Instant asOf = BookReview.AS_OF.atStartOfDay(BookReview.ZONE).toInstant();
        MeasuredConversion conversion = MeasuredConversion.of(deals.stream()
                .map(deal -> DealPath.of(deal, BookReview.ZONE, asOf))
                .flatMap(Optional::stream)
                .toList());
        Models.Reviewer reviewer = BookReview.models(conversion).bind();
        SortedMap<String, SellerTotal> sellers = new TreeMap<>();
        RevenueModel.Builder model = RevenueModel.builder(BookReview.CURRENCY);
        long digest = 0;
        for (Row row : rows) {
            ReviewedDeal deal = reviewer.review(row);
            digest ^= deal.digest();
            if (deal.isOpen()) {
                sellers.merge(deal.seller(), new SellerTotal(1, deal.minor(), deal.expectedMinor()), SellerTotal::plus);
                model.deal(deal.id(), deal.chance(), Money.ofMinor(BookReview.CURRENCY, deal.minor()));
            }
        }
        return new BookResult(
                rows.size(),
                digest,
                conversion,
                sellers,
                model.build().simulation(BookReview.SEED).run(0, BookReview.TRIALS));
    }
}
