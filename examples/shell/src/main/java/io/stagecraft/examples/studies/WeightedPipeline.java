// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.studies;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.performance.PriceRealisation;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.shell.Figure;
import io.stagecraft.examples.study.Quarter;
import io.stagecraft.examples.study.TidyTable;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.Origin;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.RemainderModel;
import io.stagecraft.planning.forecast.Replay;
import io.stagecraft.planning.forecast.ReplayedPeriod;
import io.stagecraft.scoring.probability.DealProbability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How far the weighted pipeline was off in past periods, beside the combined forecast on the same evenings: what most systems show, every
 * open deal due in the period at the rate of its stage, added to what is won.
 */
final class WeightedPipeline {
    private static final String EXPORT = "export ";
    private static final List<String> EXPORTS =
            List.of("bitrix24", "dynamics365", "hubspot-en", "hubspot-es", "monday", "pipedrive", "salesforce");

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Map<String, List<Double>> errors = new LinkedHashMap<>();

    private WeightedPipeline() {}

    static StudyFindings of(Path data) throws IOException {
        WeightedPipeline study = new WeightedPipeline();
        study.add("synthetic book", Quarter.synthetic(), FiscalUnit.QUARTER);
        study.add(
                "CRM sales opportunities",
                read(data.resolve("crm-sales-opportunities"), LocalDate.of(2017, 12, 15)),
                FiscalUnit.MONTH);
        for (String export : EXPORTS) {
            for (Book book : CrmReader.read(
                            List.of(data.resolve("exports").resolve(export)),
                            CrmOptions.none().on(LocalDate.of(2026, 5, 15)))
                    .books()) {
                study.add(EXPORT + export + " " + book.currency(), Quarter.of(book), FiscalUnit.MONTH);
            }
        }
        return new StudyFindings(
                new TidyTable(
                        List.of("book", "start", "day", "currency", "won", "came", "weighted", "combined", "nearer"),
                        study.rows),
                Figure.bars(
                        "what was said of a period, less what came",
                        "error, % of the period",
                        study.shown,
                        study.errors));
    }

    private static Quarter read(Path folder, LocalDate day) throws IOException {
        return Quarter.of(CrmReader.read(List.of(folder), CrmOptions.none().on(day))
                .books()
                .get(0));
    }

    private void add(String name, Quarter quarter, FiscalUnit unit) {
        Book book = quarter.book();
        Replay replay = Opportunities.replay(book, unit);
        PeriodForecast forecast = PeriodForecast.of(
                replay,
                book.reading().filtered().isEmpty()
                        ? RemainderModel.standard(quarter.process(), origin -> valuation(book, origin))
                        : List.of());
        for (ReplayedPeriod judged : forecast.combination().replayed()) {
            replay.past().stream()
                    .filter(origin -> origin.period().equals(judged.past().period()))
                    .forEach(origin -> add(name, quarter, origin, judged));
        }
    }

    private void add(String name, Quarter quarter, Origin origin, ReplayedPeriod judged) {
        Money pipeline = weighted(quarter, origin);
        if (pipeline.isZero()) {
            return; // no open deal was due, or nothing told the rate of its stage
        }
        double unit = Math.pow(10, origin.currency().getDecimalPlaces());
        double won = origin.won().getAmount().doubleValue();
        double came = won + judged.past().remainder() / unit;
        double combined = won + judged.forecast().median() / unit;
        double weighted = won + pipeline.getAmount().doubleValue();
        rows.add(List.of(
                name,
                origin.period().start().toString(),
                origin.asOf().toString(),
                origin.currency().getCode(),
                whole(won),
                whole(came),
                whole(weighted),
                whole(combined),
                Math.abs(weighted - came) < Math.abs(combined - came) ? "weighted" : "combined"));
        if (!name.startsWith(EXPORT)) {
            shown.add(origin.period().start().toString().substring(0, 7));
            errors.computeIfAbsent("weighted pipeline", each -> new ArrayList<>())
                    .add(100 * (weighted - came) / came);
            errors.computeIfAbsent("combined forecast", each -> new ArrayList<>())
                    .add(100 * (combined - came) / came);
        }
    }

    /** What the open deals that were due in the rest of the period came to, at the rates of their stages until then. */
    private static Money weighted(Quarter quarter, Origin origin) {
        Book book = quarter.book();
        Pipeline pipeline = PipelineInspection.of(quarter.process(), book.zone())
                .inspect(origin.deals(), valuation(book, origin), origin.asOf());
        return Forecast.of(
                        pipeline,
                        quarter.process(),
                        DealProbability.in(quarter.process(), book.zone())
                                .measuredFrom(origin.deals(), origin.instant()),
                        book.currency())
                .weighted(origin.ahead());
    }

    private static Valuation valuation(Book book, Origin origin) {
        return Valuation.amountOrListPrice(
                deal -> listPrice(book, deal),
                PriceRealisation.of(origin.deals(), deal -> listPrice(book, deal))
                        .ratio()
                        .orElse(Ratio.one()));
    }

    private static Optional<Money> listPrice(Book book, Opportunity deal) {
        return book.products().stream()
                .filter(product -> deal.product().equals(Optional.of(product.name())))
                .findFirst()
                .flatMap(Product::listPrice);
    }

    private static String whole(double amount) {
        return String.format(Locale.ROOT, "%.0f", amount);
    }
}
