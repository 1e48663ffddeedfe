// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.benchmarks.RiskCases.ByHand;
import io.stagecraft.benchmarks.RiskCases.Customer;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.Scorecard;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One risk score of seven factors: beside a hand-written loop that fills a result of the same content, which is the floor, and the
 * same card as rules of Drools (one session, reused) and of Easy Rules. The floors and {@code cardAndStatus} end
 * with the decision; {@code card}, {@code drools} and {@code easyRules21} end with the points, from which it is read.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScorecardBenchmark {
    private static final int CUSTOMERS = 1 << 14; // more than the processor learns by heart
    private static final int CHECKED = 1000;

    private List<Customer> customers = List.of();
    private Scorecard<Customer> card = RiskCases.card();
    private KieSession session;
    private FactHandle handle;
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private int next;

    /** Draws the customers and makes the rules. */
    @Setup
    public void prepare() {
        customers = RiskCases.customers(CUSTOMERS);
        session = new KieHelper().addContent(drl(), ResourceType.DRL).build().newKieSession();
        easyRules();
        for (int i = 0; i < CHECKED; i++) {
            Customer customer = customers.get(i);
            long total = RiskCases.byHand(customer).total;
            next = i;
            long byCard = card().points().longValueExact();
            next = i;
            long byDrools = fired().total;
            next = i;
            long byEasyRules = matched().total;
            if (byCard != total || byDrools != total || byEasyRules != total) {
                throw new IllegalStateException(
                        customer + " by hand " + total + ", " + byCard + ", " + byDrools + ", " + byEasyRules);
            }
        }
    }

    /** The floor: a result filled by hand. */
    @Benchmark
    public int floor() {
        ByHand result = RiskCases.byHand(customer());
        return result.decision() + (int) result.total;
    }

    /** The floor, its result kept. */
    @Benchmark
    public ByHand floorResult() {
        ByHand result = RiskCases.byHand(customer());
        result.open = result.decision();
        return result;
    }

    /** The score, with points by factor, kept. */
    @Benchmark
    public Score card() {
        return card.score(customer());
    }

    /** The score and its decision. */
    @Benchmark
    public Object cardAndStatus() {
        Score score = card.score(customer());
        return score.status() == io.stagecraft.scoring.score.ScoreStatus.UNDECIDED ? score : score.scoreClass();
    }

    /** The score with every contribution read, an object with its reason. */
    @Benchmark
    public Score cardContributions(Blackhole read) {
        Score score = card.score(customer());
        for (Contribution each : score.contributions()) {
            read.consume(each);
        }
        return score;
    }

    /** Drools, one session. */
    @Benchmark
    public ByHand drools() {
        return fired();
    }

    /** Easy Rules. */
    @Benchmark
    public ByHand easyRules21() {
        return matched();
    }

    private Customer customer() {
        next = next + 1 == CUSTOMERS ? 0 : next + 1;
        return customers.get(next == 0 ? CUSTOMERS - 1 : next - 1);
    }

    private ByHand fired() {
        ByHand result = new ByHand();
        FactHandle resultHandle = session.insert(result);
        handle = session.insert(customer());
        session.fireAllRules();
        session.delete(handle);
        session.delete(resultHandle);
        return result;
    }

    private ByHand matched() {
        ByHand result = new ByHand();
        Facts facts = new Facts();
        facts.put("customer", customer());
        facts.put("result", result);
        engine.fire(rules, facts);
        return result;
    }

    private static String drl() {
        StringBuilder drl = new StringBuilder("import io.stagecraft.benchmarks.RiskCases.Customer;\n"
                + "import io.stagecraft.benchmarks.RiskCases.ByHand;\n"
                + "import io.stagecraft.core.explain.Answer;\n");
        RecordComponent[] factors = Customer.class.getRecordComponents();
        for (int i = 0; i < factors.length; i++) {
            for (Answer answer : Answer.values()) {
                String action = answer == Answer.UNKNOWN
                        ? "$r.leaveOpen(" + i + ");"
                        : "$r.add(" + i + ", " + points(answer) + ", " + (answer == Answer.NO && i < 3) + ");";
                drl.append("rule \"")
                        .append(factors[i].getName())
                        .append(answer)
                        .append("\" when $r : ByHand() Customer(")
                        .append(factors[i].getName())
                        .append(" == Answer.")
                        .append(answer)
                        .append(") then ")
                        .append(action)
                        .append(" end\n");
            }
        }
        return drl.toString();
    }

    private void easyRules() {
        RecordComponent[] factors = Customer.class.getRecordComponents();
        for (int i = 0; i < factors.length; i++) {
            int factor = i;
            for (Answer answer : Answer.values()) {
                rules.register(new RuleBuilder()
                        .name(factors[i].getName() + answer)
                        .when(facts -> answer(facts.get("customer"), factor) == answer)
                        .then(facts -> {
                            ByHand result = facts.get("result");
                            if (answer == Answer.UNKNOWN) {
                                result.leaveOpen(factor);
                            } else {
                                result.add(factor, points(answer), answer == Answer.NO && factor < 3);
                            }
                        })
                        .build());
            }
        }
    }

    private static Answer answer(Customer customer, int factor) {
        return switch (factor) {
            case 0 -> customer.size();
            case 1 -> customer.funds();
            case 2 -> customer.fit();
            case 3 -> customer.closeness();
            case 4 -> customer.position();
            case 5 -> customer.timing();
            default -> customer.followOn();
        };
    }

    private static long points(Answer answer) {
        return answer == Answer.YES ? 2 : answer == Answer.PARTLY ? 1 : 0;
    }
}
