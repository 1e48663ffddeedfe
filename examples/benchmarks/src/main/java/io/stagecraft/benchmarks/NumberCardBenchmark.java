// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.benchmarks.NumberCases.ByHand;
import io.stagecraft.benchmarks.NumberCases.Numbers;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.Scorecard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.dmg.pmml.DataDictionary;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Header;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.MiningSchema;
import org.dmg.pmml.OpType;
import org.dmg.pmml.PMML;
import org.dmg.pmml.SimplePredicate;
import org.dmg.pmml.True;
import org.dmg.pmml.scorecard.Attribute;
import org.dmg.pmml.scorecard.Characteristic;
import org.dmg.pmml.scorecard.Characteristics;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jpmml.evaluator.Computable;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.ModelEvaluatorBuilder;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One score of a card of seven numbers in four bands each: beside a hand-written method that fills a result of the same content,
 * and the same card in JPMML, Drools (one session, reused) and Easy Rules.
 *
 * <p>The rows are so many that the processor cannot learn by heart which band comes next.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NumberCardBenchmark {
    private static final int ROWS = 1 << 14;
    private static final List<ToDoubleFunction<Numbers>> FACTORS =
            List.of(Numbers::x0, Numbers::x1, Numbers::x2, Numbers::x3, Numbers::x4, Numbers::x5, Numbers::x6);

    private final List<Numbers> rows = NumberCases.rows(ROWS);
    private final List<long[]> longs = new ArrayList<>();
    private final List<Ratio[]> ratios = new ArrayList<>();
    private final Scorecard<Numbers> card = NumberCases.card();
    private final Scorecard<long[]> cardOfLongs = NumberCases.ofLongs();
    private final Scorecard<Ratio[]> cardOfRatios = NumberCases.ofRatios();
    private final Evaluator evaluator = evaluator();
    private final KieSession session =
            new KieHelper().addContent(drl(), ResourceType.DRL).build().newKieSession();
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = rules();
    private int next;

    /** Checks that all agree. */
    @Setup
    public void agree() {
        for (Numbers row : rows) {
            double[] numbers = row.toArray();
            long[] whole = new long[NumberCases.FACTORS];
            Ratio[] ratio = new Ratio[NumberCases.FACTORS];
            for (int i = 0; i < whole.length; i++) {
                whole[i] = (long) numbers[i];
                ratio[i] = Ratio.of(Math.round(numbers[i] * 10), 10);
            }
            longs.add(whole);
            ratios.add(ratio);
        }
        for (int i = 0; i < 1000; i++) {
            next = i;
            long total = floor().total;
            next = i;
            boolean isSameWithoutJumps = NumberCases.byHandWithoutJumps(rows.get(i + 1)).total == total;
            next = i;
            long byCard = score().points().longValueExact();
            next = i;
            long byRatios = cardOfRatios.score(ratios.get(next())).points().longValueExact();
            next = i;
            long byPmml = ((Number) jpmml()).longValue();
            next = i;
            long byDrools = drools().total;
            next = i;
            long byEasyRules = easyRules().total;
            next = i;
            boolean isSameOfLongs = floorOfLongs().total
                    == cardOfLongs
                            .score(longs.get((i + 1) & (ROWS - 1)))
                            .points()
                            .longValueExact();
            if (byCard != total
                    || byRatios != total
                    || byPmml != total
                    || byDrools != total
                    || byEasyRules != total
                    || !isSameOfLongs
                    || !isSameWithoutJumps) {
                throw new IllegalStateException(rows.get(i) + " by hand " + total + ", " + byCard + ", " + byRatios
                        + ", " + byPmml + ", " + byDrools + ", " + byEasyRules + ", " + isSameOfLongs
                        + ", " + isSameWithoutJumps);
            }
        }
    }

    private int next() {
        next = (next + 1) & (ROWS - 1);
        return next;
    }

    private Numbers row() {
        return rows.get(next());
    }

    /** The floor. */
    @Benchmark
    public ByHand floor() {
        return NumberCases.byHand(row());
    }

    /** The floor as hardly anybody writes it: no jump depends on a number. */
    @Benchmark
    public ByHand floorWithoutJumps() {
        return NumberCases.byHandWithoutJumps(row());
    }

    /** The score, its contributions not read. */
    @Benchmark
    public Score score() {
        return card.score(row());
    }

    /** The score with every contribution read, an object with its reason. */
    @Benchmark
    public Score contributions(Blackhole read) {
        return read(card.score(row()), read);
    }

    private static Score read(Score score, Blackhole read) {
        for (Contribution each : score.contributions()) {
            read.consume(each);
        }
        return score;
    }

    /** The floor of whole numbers. */
    @Benchmark
    public ByHand floorOfLongs() {
        ByHand result = new ByHand();
        long[] row = longs.get(next());
        for (int i = 0; i < row.length; i++) {
            result.add(i, NumberCases.points(row[i]));
        }
        return result;
    }

    /** The score of whole numbers with its contributions. */
    @Benchmark
    public Score contributionsOfLongs(Blackhole read) {
        return read(cardOfLongs.score(longs.get(next())), read);
    }

    /** The floor of ratios, which are compared across. */
    @Benchmark
    public ByHand floorOfRatios() {
        ByHand result = new ByHand();
        Ratio[] row = ratios.get(next());
        for (int i = 0; i < row.length; i++) {
            result.add(i, NumberCases.points(row[i]));
        }
        return result;
    }

    /** The score of ratios with its contributions. */
    @Benchmark
    public Score contributionsOfRatios(Blackhole read) {
        return read(cardOfRatios.score(ratios.get(next())), read);
    }

    /** JPMML, the score alone. */
    @Benchmark
    public Object jpmml() {
        Numbers row = row();
        Map<String, Double> arguments = new LinkedHashMap<>();
        for (int i = 0; i < NumberCases.FACTORS; i++) {
            arguments.put("x" + i, FACTORS.get(i).applyAsDouble(row));
        }
        return ((Computable) evaluator.evaluate(arguments).values().iterator().next()).getResult();
    }

    /** Drools, one session. */
    @Benchmark
    public ByHand drools() {
        ByHand result = new ByHand();
        FactHandle filled = session.insert(result);
        FactHandle scored = session.insert(row());
        session.fireAllRules();
        session.delete(scored);
        session.delete(filled);
        return result;
    }

    /** Easy Rules. */
    @Benchmark
    public ByHand easyRules() {
        ByHand result = new ByHand();
        Facts facts = new Facts();
        facts.put("row", row());
        facts.put("result", result);
        engine.fire(rules, facts);
        return result;
    }

    private static Evaluator evaluator() {
        DataDictionary data = new DataDictionary();
        MiningSchema schema = new MiningSchema();
        Characteristics characteristics = new Characteristics();
        for (int i = 0; i < NumberCases.FACTORS; i++) {
            String name = "x" + i;
            data.addDataFields(new DataField(name, OpType.CONTINUOUS, DataType.DOUBLE));
            schema.addMiningFields(new MiningField(name));
            Characteristic characteristic = new Characteristic().setName(name);
            for (int band = 0; band <= NumberCases.EDGES.length; band++) {
                characteristic.addAttributes(new Attribute(
                                band == NumberCases.EDGES.length
                                        ? True.INSTANCE
                                        : new SimplePredicate(
                                                name, SimplePredicate.Operator.LESS_THAN, NumberCases.EDGES[band]))
                        .setPartialScore(NumberCases.POINTS[band]));
            }
            characteristics.addCharacteristics(characteristic);
        }
        PMML pmml = new PMML("4.4", new Header(), data)
                .addModels(new org.dmg.pmml.scorecard.Scorecard(MiningFunction.REGRESSION, schema, characteristics)
                        .setInitialScore(0)
                        .setUseReasonCodes(false));
        return new ModelEvaluatorBuilder(pmml).build();
    }

    private static String drl() {
        StringBuilder drl = new StringBuilder("import io.stagecraft.benchmarks.NumberCases.Numbers;\n"
                + "import io.stagecraft.benchmarks.NumberCases.ByHand;\n");
        for (int i = 0; i < NumberCases.FACTORS; i++) {
            for (int band = 0; band <= NumberCases.EDGES.length; band++) {
                String from = band == 0 ? "" : "x" + i + " >= " + NumberCases.EDGES[band - 1];
                String to = band == NumberCases.EDGES.length ? "" : "x" + i + " < " + NumberCases.EDGES[band];
                drl.append("rule \"x")
                        .append(i)
                        .append(" in ")
                        .append(band)
                        .append("\" when $r : ByHand() Numbers(")
                        .append(from)
                        .append(from.isEmpty() || to.isEmpty() ? "" : ", ")
                        .append(to)
                        .append(") then $r.add(")
                        .append(i)
                        .append(", ")
                        .append(NumberCases.POINTS[band])
                        .append("); end\n");
            }
        }
        return drl.toString();
    }

    private static Rules rules() {
        Rules rules = new Rules();
        for (int i = 0; i < NumberCases.FACTORS; i++) {
            int factor = i;
            for (int k = 0; k <= NumberCases.EDGES.length; k++) {
                double from = k == 0 ? Double.NEGATIVE_INFINITY : NumberCases.EDGES[k - 1];
                double to = k == NumberCases.EDGES.length ? Double.POSITIVE_INFINITY : NumberCases.EDGES[k];
                long points = NumberCases.POINTS[k];
                rules.register(new RuleBuilder()
                        .name("x" + i + " in " + k)
                        .when(facts -> {
                            double number = FACTORS.get(factor).applyAsDouble(facts.get("row"));
                            return number >= from && number < to;
                        })
                        .then(facts -> facts.<ByHand>get("result").add(factor, points))
                        .build());
            }
        }
        return rules;
    }
}
