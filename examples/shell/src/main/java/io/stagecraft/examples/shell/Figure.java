// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.shell;

import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.QuantileForecast;
import io.stagecraft.planning.whatif.Measured;
import io.stagecraft.planning.whatif.ResponseCurve;
import io.stagecraft.planning.whatif.ScenarioResults;
import io.stagecraft.planning.whatif.Tornado;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A figure of a result, for a page or a paper.
 *
 * <pre>{@code
 * Figure.of(results).svg("scenarios.svg").png("scenarios.png");
 * }</pre>
 */
public final class Figure {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final Color[] COLORS = {
        new Color(0x1f, 0x4e, 0x79),
        new Color(0xc5, 0x5a, 0x11),
        new Color(0x6b, 0x8e, 0x23),
        new Color(0x7f, 0x7f, 0x7f)
    };

    private final Chart<?, ?> chart;

    private Figure(Chart<?, ?> chart) {
        this.chart = chart;
    }

    /** Returns scenarios by one measure as bars, with their intervals. */
    public static Figure of(ScenarioResults results) {
        String unit = results.baseline().unit();
        CategoryChart chart = bars(results.measure().text(), "", unit);
        List<Measured> numbers =
                results.results().stream().map(result -> result.measured()).toList();
        chart.addSeries(
                unit,
                results.results().stream().map(result -> result.name()).toList(),
                numbers.stream().map(Measured::value).toList(),
                numbers.stream().map(Figure::halfWidth).toList());
        chart.getStyler().setLegendVisible(false);
        return new Figure(chart);
    }

    private static BigDecimal halfWidth(Measured number) {
        return number.high().subtract(number.low()).divide(BigDecimal.valueOf(2));
    }

    /** Returns a tornado as bars of what each end adds to the baseline, the longest first. */
    public static Figure of(Tornado tornado) {
        BigDecimal baseline = tornado.baseline().value();
        CategoryChart chart = bars(
                tornado.measure().text(),
                "",
                "difference, " + tornado.baseline().unit());
        List<String> names = tornado.bars().stream()
                .map(bar -> bar.low() + " / " + bar.high())
                .toList();
        chart.addSeries(
                "low end",
                names,
                tornado.bars().stream()
                        .map(bar -> bar.atLow().value().subtract(baseline))
                        .toList());
        chart.addSeries(
                "high end",
                names,
                tornado.bars().stream()
                        .map(bar -> bar.atHigh().value().subtract(baseline))
                        .toList());
        chart.getStyler().setOverlapped(true);
        return new Figure(chart);
    }

    /** Returns a response curve. */
    public static Figure of(ResponseCurve curve) {
        Measured first = curve.points().get(0).measured();
        return lines(
                curve.measure().text(),
                curve.lever(),
                first.unit(),
                Map.of(
                        curve.lever(),
                        curve.points().stream()
                                .map(point -> new double[] {
                                    point.setting(), point.measured().value().doubleValue()
                                })
                                .toList()));
    }

    /** Returns the fan of a forecast: what is won by the end of each week to come, in the middle and eight times in ten. */
    public static Figure of(PeriodForecast forecast) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("revenue of " + forecast.period())
                .yAxisTitle(forecast.won().getCurrencyUnit().getCode())
                .build();
        style(chart.getStyler());
        chart.setCustomXAxisTickLabelsFormatter(
                day -> LocalDate.ofEpochDay(Math.round(day)).toString());
        List<Long> days =
                forecast.fan().keySet().stream().map(LocalDate::toEpochDay).toList();
        double unit = Math.pow(10, forecast.won().getCurrencyUnit().getDecimalPlaces());
        for (double share : new double[] {0.9, 0.5, 0.1}) {
            List<Double> amounts = new ArrayList<>();
            for (QuantileForecast revenue : forecast.fan().values()) {
                amounts.add(revenue.quantile(share) / unit);
            }
            chart.addSeries(Math.round(100 * share) + " %", days, amounts).setMarker(SeriesMarkers.NONE);
        }
        return new Figure(chart);
    }

    /**
     * Returns lines through points.
     *
     * @param lines the points of each line, x and y, by its name, in the order of the map
     */
    public static Figure lines(String title, String x, String y, Map<String, List<double[]>> lines) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        style(chart.getStyler());
        lines.forEach((name, points) -> chart.addSeries(
                        name,
                        points.stream().mapToDouble(point -> point[0]).toArray(),
                        points.stream().mapToDouble(point -> point[1]).toArray())
                .setMarker(SeriesMarkers.CIRCLE));
        chart.getStyler().setLegendVisible(lines.size() > 1);
        return new Figure(chart);
    }

    /**
     * Returns groups of bars.
     *
     * @param bars the heights of each kind of bar by its name, one for each group, in the order of the map
     */
    public static Figure bars(String title, String y, List<String> groups, Map<String, List<Double>> bars) {
        CategoryChart chart = bars(title, "", y);
        bars.forEach((name, heights) -> chart.addSeries(name, groups, heights));
        chart.getStyler().setLegendVisible(bars.size() > 1);
        return new Figure(chart);
    }

    private static CategoryChart bars(String title, String x, String y) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        style(chart.getStyler());
        chart.getStyler().setAvailableSpaceFill(0.6);
        return chart;
    }

    private static void style(AxesChartStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesStroke(new BasicStroke(0.5f));
        styler.setSeriesColors(COLORS);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setDecimalPattern("#,##0.##");
        styler.setLocale(Locale.ROOT);
    }

    /** Writes it as SVG, in the place of a file that is there, and returns this. */
    public Figure svg(String file) throws IOException {
        try (OutputStream out = created(file)) {
            VectorGraphicsEncoder.saveVectorGraphic(chart, out, VectorGraphicsFormat.SVG);
        }
        return this;
    }

    /** Writes it as PNG, in the place of a file that is there, and returns this. */
    public Figure png(String file) throws IOException {
        try (OutputStream out = created(file)) {
            BitmapEncoder.saveBitmap(chart, out, BitmapFormat.PNG);
        }
        return this;
    }

    private static OutputStream created(String file) throws IOException {
        Path path = Path.of(file).toAbsolutePath();
        Files.createDirectories(path.resolveSibling("."));
        return Files.newOutputStream(path);
    }

    /** Returns its title. */
    @Override
    public String toString() {
        return "figure \"" + chart.getTitle() + "\"";
    }
}
