package io.stagecraft.scoring.qualification;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.Effect;
import io.stagecraft.scoring.card.MissingAnswer;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Published qualification cards, as data to use, change or compare with (see the domain model, Other qualification profiles). */
public final class QualificationCards {
    private static final Ratio MEDDPICC_COVERAGE = Ratio.ofPercent(70);

    private QualificationCards() {}

    /** Returns budget, authority, need and timeline, answered yes or no, one point each; attributed to IBM. */
    public static ScorecardDefinition bant() {
        return card("bant", "BANT")
                .addCriteria(
                        yesNo("budget", "Is there a budget?", 1),
                        yesNo("authority", "Does our contact have the authority?", 1),
                        yesNo("need", "Is there a need?", 1),
                        yesNo("timeline", "Is there a timeline?", 1))
                .build();
    }

    /**
     * Returns metrics, economic buyer, decision criteria, decision process, identified pain and champion (PTC, 1996). Its
     * originators publish no scale: one point each is our assumption.
     */
    public static ScorecardDefinition meddic() {
        ScorecardDefinition.Builder card =
                card("meddic", "MEDDIC").addDefaultsUsed(DefaultUsed.of("scale", Message.of("default.meddic-points")));
        elements(false)
                .forEach(element ->
                        card.addCriteria(ScoreCriterion.of(element.id(), element.question(), AnswerScale.yesNo(1, 0))));
        return card.build();
    }

    /**
     * Returns MEDDIC with paper process and competition: 0 unknown, 1 partial, 2 validated, at most 16 points. On this scale a
     * missing answer is itself worth 0, and so is no: the total is the published one. Its band is a range, up to what the missing
     * answers could make of it, until 70 % are answered.
     */
    public static ScorecardDefinition meddpicc() {
        ScorecardDefinition.Builder card = card("meddpicc", "MEDDPICC")
                .addClasses(
                        ScoreClass.lowest("deprioritise", "deprioritise"),
                        from("weak", "weak", 4),
                        from("needs-work", "needs work", 8),
                        from("good", "good", 12),
                        from("best", "best", 14))
                .minimumCoverage(MEDDPICC_COVERAGE)
                .addDefaultsUsed(
                        DefaultUsed.of("bands", Message.of("default.meddpicc-bands")),
                        DefaultUsed.of(
                                "minimum-coverage",
                                Message.of("default.meddpicc-coverage").with("coverage", MEDDPICC_COVERAGE)));
        AnswerScale scale = AnswerScale.of(
                AnswerOption.of("YES", "validated", 2),
                AnswerOption.of("PARTLY", "partial", 1),
                AnswerOption.of("NO", "not there", 0));
        elements(true)
                .forEach(element -> card.addCriteria(ScoreCriterion.of(element.id(), element.question(), scale)
                        .withMissing(MissingAnswer.countsAs(BigDecimal.ZERO))));
        return card.build();
    }

    /** Returns MEDDPICC with 0 to 5 points for each element: winning from 32 of 40, battling from 24, else losing. */
    public static ScorecardDefinition meddpiccToForty() {
        List<AnswerOption> options = new ArrayList<>();
        for (int points = 0; points <= 5; points++) {
            options.add(AnswerOption.of(Integer.toString(points), points + " of 5", points));
        }
        ScorecardDefinition.Builder card = card("meddpicc-40", "MEDDPICC, 0 to 5 each")
                .addClasses(
                        ScoreClass.lowest("losing", "losing"),
                        from("battling", "battling", 24),
                        from("winning", "winning", 32));
        elements(true)
                .forEach(element ->
                        card.addCriteria(ScoreCriterion.of(element.id(), element.question(), AnswerScale.of(options))));
        return card.build();
    }

    /**
     * Returns the card of Adamson, Dixon and Toman (Harvard Business Review, 2012): two gates and eleven questions, at most 29
     * points. The bands overlap at 10 and 20 in print; ours begin there.
     */
    public static ScorecardDefinition pointsCard() {
        return card("points-card", "Which customers to pursue")
                .addCriteria(
                        gate("significant-spend", "Is there significant current or potential spend?"),
                        gate("financially-sound", "Is the customer financially sound?"),
                        yesNo("external-pressure", "Is there external pressure to change?", 1),
                        yesNo("internal-pressure", "Is there internal pressure to change?", 1),
                        yesNo("discontent", "Is there discontent in the whole organisation?", 2),
                        yesNo("supplier-falls-short", "Does the present supplier fall short?", 2),
                        yesNo("workarounds", "Is the customer unhappy with workarounds?", 2),
                        yesNo("shares-best-practice", "Does the customer often share best practice?", 3),
                        yesNo("attends-events", "Does the customer attend learning events?", 3),
                        yesNo("looks-outside", "Do its leaders look outside?", 3),
                        yesNo("constructive", "Is the customer constructive when challenged?", 4),
                        yesNo("benchmark-talks", "Does it want to continue benchmark talks?", 4),
                        yesNo("mobiliser", "Is there at least one mobiliser?", 4))
                .addClasses(
                        ScoreClass.lowest("consider-not-pursuing", "consider not pursuing"),
                        from("limited-resources", "pursue with limited resources", 10),
                        from("pursue", "pursue", 20))
                .addDefaultsUsed(DefaultUsed.of("bands", Message.of("default.points-card-bands")))
                .build();
    }

    /**
     * Returns the example of a Siebel assessment template: weighted attributes with scored answers, negative ones included,
     * normalised by {@code (score − lowest) / (highest − lowest)}.
     */
    public static ScorecardDefinition weightedTemplate() {
        return card("weighted-template", "Assessment template")
                .aggregation(Aggregation.normalised())
                .addCriteria(
                        ScoreCriterion.of(
                                        "users",
                                        "How many users?",
                                        BandScale.of(
                                                band(0, 51, 0),
                                                band(51, 101, 1),
                                                band(101, 501, 2),
                                                Band.from(BigDecimal.valueOf(501), BigDecimal.valueOf(6))))
                                .withWeight(BigDecimal.valueOf(7)),
                        ScoreCriterion.of(
                                        "sponsor",
                                        "How does the sponsor stand?",
                                        AnswerScale.of(
                                                AnswerOption.of("adversarial", "adversarial", -5),
                                                AnswerOption.of("weak", "weak", 0),
                                                AnswerOption.of("moderate", "moderate", 5),
                                                AnswerOption.of("strong", "strong", 10)))
                                .withWeight(BigDecimal.TEN))
                .addDefaultsUsed(DefaultUsed.of("normalisation", Message.of("default.normalisation")))
                .build();
    }

    private record Element(String id, String question) {}

    private static List<Element> elements(boolean extended) {
        List<Element> all = new ArrayList<>(List.of(
                new Element("metrics", "Is the gain quantified?"),
                new Element("economic-buyer", "Do we know and reach the economic buyer?"),
                new Element("decision-criteria", "Do we know the decision criteria?"),
                new Element("decision-process", "Do we know the decision process?"),
                new Element("identified-pain", "Is the pain identified?"),
                new Element("champion", "Do we have a champion?")));
        if (extended) {
            all.add(4, new Element("paper-process", "Do we know the paper process?"));
            all.add(new Element("competition", "Do we know the competition?"));
        }
        return all;
    }

    private static ScorecardDefinition.Builder card(String id, String label) {
        return ScorecardDefinition.builder().id(id).labels(Labels.of(label));
    }

    private static ScoreCriterion yesNo(String id, String question, long points) {
        return ScoreCriterion.of(id, question, AnswerScale.yesNo(points, 0));
    }

    private static ScoreCriterion gate(String id, String question) {
        return ScoreCriterion.of(id, question, AnswerScale.yesNo(0, 0).withEffect("NO", Effect.KNOCK_OUT));
    }

    private static Band band(long from, long to, long points) {
        return Band.between(BigDecimal.valueOf(from), BigDecimal.valueOf(to), BigDecimal.valueOf(points));
    }

    private static ScoreClass from(String id, String label, long bound) {
        return ScoreClass.from(id, label, BigDecimal.valueOf(bound));
    }
}
