// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Labels;
import java.util.List;

/**
 * Ready processes, each of which a company can take as it is or change with {@code withX} and store as its own.
 *
 * <p>Probabilities, stall limits and gates are templates and stay overridable; where they rest on assumption,
 * {@link SalesProcess#probabilityBasis()} says so.
 */
public final class SalesProcesses {
    private SalesProcesses() {}

    /**
     * Returns the consultative process: six selling stages, each paired with the stage of the customer's own purchase, and one
     * statement about the customer that ends it (see the domain model, Buying stages mapped onto selling stages, after a key-account
     * training of 2007).
     *
     * <p>Template probabilities of open deals .05 .10 .25 .45 .70 and stall limits 14 / 21 / 30 / 30 / 21 days are our
     * assumption.
     */
    public static SalesProcess consultative() {
        return ConsultativeProcess.PROCESS;
    }

    /**
     * Returns the key-account funnel: five stages and eleven verifiable criteria F1 to F11, the sixth of which has six
     * parts F6a to F6f (see the domain model, Opportunity funnel, after a key-account training of 2004).
     *
     * <p>Template probabilities .05 .15 .35 .60 .85 and stall limits 14 / 21 / 30 / 30 / 21 days are our assumption. Which of the
     * criteria are mandatory, and that a denial of these, F5 and F6f holds the gate, is our assumption too.
     */
    public static SalesProcess keyAccountFunnel() {
        return KeyAccountFunnel.PROCESS;
    }

    /**
     * Returns the pipeline of eight open stages that a widely used CRM system (Salesforce) is delivered with, with its
     * published probabilities (see the domain model, Stage probability and forecast category). It asks for no evidence.
     */
    public static SalesProcess eightStagePipeline() {
        return PublishedPipelines.EIGHT_STAGES;
    }

    /**
     * Returns the pipeline of five open stages that a widely used CRM system (HubSpot) is delivered with, with its
     * published probabilities (see the domain model, Stage probability and forecast category). It asks for no evidence.
     */
    public static SalesProcess fiveStagePipeline() {
        return PublishedPipelines.FIVE_STAGES;
    }

    /**
     * Returns the pipeline by milestone yields (Bosworth, Solution Selling, 1995; Eades 2004): 0, 10, 25, 50, 75 and 90
     * % before the win. The figures are quoted from general knowledge and were not read again. The pairing with the buying
     * stages is our assumption.
     */
    public static SalesProcess milestonePipeline() {
        return PublishedPipelines.MILESTONES;
    }

    /**
     * Returns the pipeline of eight open stages that SuiteCRM is delivered with, with its probabilities (see the domain
     * model, Stage probability and forecast category). It asks for no evidence.
     */
    public static SalesProcess suiteCrmPipeline() {
        return PublishedPipelines.SUITE_CRM;
    }

    /**
     * Returns the pipeline of four open stages that EspoCRM is delivered with, with its probabilities (see the domain model, Stage
     * probability and forecast category). It asks for no evidence.
     */
    public static SalesProcess espoCrmPipeline() {
        return PublishedPipelines.ESPO_CRM;
    }

    /**
     * Returns the pipeline of five open stages that Frappe CRM is delivered with, with its probabilities (see the
     * domain model, Stage probability and forecast category). It asks for no evidence.
     */
    public static SalesProcess frappeCrmPipeline() {
        return PublishedPipelines.FRAPPE_CRM;
    }

    /**
     * Returns the pipeline of five open stages that CordysCRM is delivered with, with its probabilities (see the domain
     * model, Stage probability and forecast category). It asks for no evidence.
     */
    public static SalesProcess cordysCrmPipeline() {
        return PublishedPipelines.CORDYS_CRM;
    }

    /** Returns every ready process, in the order of this page. */
    public static List<SalesProcess> all() {
        return List.of(
                ConsultativeProcess.PROCESS,
                KeyAccountFunnel.PROCESS,
                PublishedPipelines.EIGHT_STAGES,
                PublishedPipelines.FIVE_STAGES,
                PublishedPipelines.MILESTONES,
                PublishedPipelines.SUITE_CRM,
                PublishedPipelines.ESPO_CRM,
                PublishedPipelines.FRAPPE_CRM,
                PublishedPipelines.CORDYS_CRM);
    }

    /**
     * Returns the process of a book that has stages and nothing more: no buying stages, gates, probabilities or stall
     * limits are invented, and a deal may be won from every stage and moved freely.
     *
     * <pre>{@code
     * SalesProcess process = SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging"));
     * }</pre>
     *
     * @param id the id of the process, not blank
     * @param openStages the names of the stages of open deals in their order, which become their ids and labels
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if a name occurs twice or there is none
     * @throws IllegalArgumentException if a name is blank
     */
    public static SalesProcess ofStages(String id, List<String> openStages) {
        Elements.checked(openStages, "openStages");
        SalesProcess.Builder process = SalesProcess.builder()
                .id(id)
                .labels(Labels.of(id))
                .winStages(openStages)
                .transitions(TransitionRules.free());
        Elements.checked(openStages, "openStages")
                .forEach(name -> process.addStages(SellingStage.of(name, Labels.of(name))));
        return process.build();
    }
}
