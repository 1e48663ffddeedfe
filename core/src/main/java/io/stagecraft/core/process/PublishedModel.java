// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A published account of how companies buy, set beside the buying stages of the ready processes (see the domain model, Crosswalk
 * to published models).
 *
 * <pre>{@code
 * PublishedModel.rackham().stagesAt("SET_CRITERIA");   // [Evaluation of options]
 * }</pre>
 *
 * <p>The stages are as published; which buying stage they belong to is our assumption. For the stages of two processes
 * see {@link Crosswalk}.
 */
@SuppressWarnings("unchecked") // the generated class casts what it reads
@Value.Immutable
public abstract class PublishedModel implements Serializable {
    private static final PublishedModel RACKHAM = builder()
            .source("Rackham, Major Account Sales Strategy, 1989")
            .addLabels(
                    stage("Recognition of needs", "认识需求"),
                    stage("Evaluation of options", "评估选择"),
                    stage("Resolution of concerns", "解决疑虑"),
                    stage("Decision", "决定"),
                    stage("Implementation", "实施"),
                    stage("Changes over time", "随时间变化"))
            .putPairs("OPERATE_BUSINESS", List.of("Changes over time"))
            .putPairs("RECOGNISE_AND_ASSESS", List.of("Recognition of needs"))
            .putPairs("SET_CRITERIA", List.of("Evaluation of options"))
            .putPairs("EXPLORE_SOLUTIONS", List.of("Evaluation of options"))
            .putPairs("SELECT_AND_ORDER", List.of("Resolution of concerns", "Decision"))
            .putPairs("IMPLEMENT_AND_EVALUATE", List.of("Implementation", "Changes over time"))
            .build();
    private static final PublishedModel GARTNER = builder()
            .source("Gartner, 2018: six buying jobs")
            .addLabels(
                    stage("Problem identification", "识别问题"),
                    stage("Solution exploration", "探索方案"),
                    stage("Requirements building", "建立需求"),
                    stage("Supplier selection", "选择供应商"),
                    stage("Validation", "验证"),
                    stage("Consensus creation", "达成共识"))
            .putPairs("RECOGNISE_AND_ASSESS", List.of("Problem identification", "Solution exploration"))
            .putPairs("SET_CRITERIA", List.of("Requirements building"))
            .putPairs("EXPLORE_SOLUTIONS", List.of("Supplier selection"))
            .putPairs("SELECT_AND_ORDER", List.of("Supplier selection", "Validation"))
            .build();
    private static final PublishedModel INDUSTRIAL_PURCHASE = oneToOne(
            "Chinese industrial selling, six steps of the purchase",
            stage("Internal need and project approval", "内部需求和立项"),
            stage("Supplier survey and pre-selection", "供应商调查和初选"),
            stage("Purchase criteria", "制定采购标准"),
            stage("Tender and evaluation", "招标和评估"),
            stage("Purchase commitment", "购买承诺"),
            stage("Installation", "安装"));
    private static final PublishedModel INDUSTRIAL_SALE = oneToOne(
            "Chinese industrial selling, six steps of the sale",
            stage("Lead development and evaluation", "线索开发和评估"),
            stage("Entry: organisation and roles", "切入：组织与角色"),
            stage("Proposal: influence criteria", "方案：影响标准"),
            stage("Bidding", "投标"),
            stage("Negotiation", "谈判"),
            stage("Project implementation", "项目实施"));

    PublishedModel() {}

    private static Labels stage(String english, String chinese) {
        return Labels.of(english).with("zh", chinese);
    }

    private static ImmutablePublishedModel.Builder builder() {
        return ImmutablePublishedModel.builder();
    }

    /** Returns the buying cycle of Rackham (1989), whose last stage leads back to the first. */
    public static PublishedModel rackham() {
        return RACKHAM;
    }

    /**
     * Returns the six buying jobs of Gartner (2018). Validation and consensus creation go on all the time, and most
     * buyers return to nearly every job: they are no order, only their place beside the stages is.
     */
    public static PublishedModel gartner() {
        return GARTNER;
    }

    /** Returns the six steps of a purchase in Chinese industrial selling, each paired with a step of the sale. */
    public static PublishedModel industrialPurchase() {
        return INDUSTRIAL_PURCHASE;
    }

    /** Returns the six steps of a sale in Chinese industrial selling. */
    public static PublishedModel industrialSale() {
        return INDUSTRIAL_SALE;
    }

    /** Returns all of them, in the order of the table. */
    public static List<PublishedModel> all() {
        return List.of(RACKHAM, GARTNER, INDUSTRIAL_PURCHASE, INDUSTRIAL_SALE);
    }

    /**
     * Returns a model.
     *
     * @param source author, title and year
     * @param stages its stages, in its own order
     * @param pairs by the id of a buying stage the stages that belong beside it
     * @throws IllegalArgumentException if a stage is paired that the model does not have
     */
    public static PublishedModel of(String source, List<String> stages, Map<String, List<String>> pairs) {
        ImmutableListMultimap.Builder<String, String> all = ImmutableListMultimap.builder();
        pairs.forEach(all::putAll);
        return ImmutablePublishedModel.builder()
                .source(source)
                .labels(Elements.checked(stages, "stages").stream()
                        .map(Labels::of)
                        .toList())
                .pairs(Multimaps.asMap(all.build()))
                .build();
    }

    /** Returns the source. */
    public abstract String source();

    /** Returns what its stages are called, in its own order. */
    public abstract List<Labels> labels();

    /** Returns its stages by their English names, in its own order. */
    public List<String> stages() {
        return labels().stream().map(Labels::text).collect(ImmutableList.toImmutableList());
    }

    abstract Map<String, List<String>> pairs();

    /** Returns the stages that belong beside a buying stage, in order; empty if the model has none. */
    public List<String> stagesAt(String buyingStage) {
        return pairs().getOrDefault(requireNonNull(buyingStage, "buyingStage"), List.of());
    }

    private static PublishedModel oneToOne(String source, Labels... stages) {
        ImmutablePublishedModel.Builder model =
                ImmutablePublishedModel.builder().source(source).addLabels(stages);
        List<BuyingStage> buying = SalesProcesses.consultative().buyingStages();
        for (int i = 0; i < stages.length; i++) {
            model.putPairs(buying.get(i).id(), List.of(stages[i].text()));
        }
        return model.build();
    }

    @Value.Check
    void check() {
        stages().forEach(stage -> Ids.check(stage, "stage of a model"));
        pairs().values().stream()
                .flatMap(List::stream)
                .forEach(stage -> checkArgument(
                        stages().contains(stage),
                        "a pair must name one of the stages %s but was \"%s\"",
                        stages(),
                        stage));
    }
}
