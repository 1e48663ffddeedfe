// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.history;

import com.google.common.collect.Sets;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.examples.crm.cell.Simplified;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.table.Preset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The open stages of a book, first to last, and where their order comes from.
 *
 * @param stages as the book spells them
 * @param process the ready process that they are of, or empty if they are the book's own
 * @param source where the order comes from
 */
public record StageOrder(List<String> stages, Optional<SalesProcess> process, Message source) {
    private static final int FEWEST_OF_ANY_PRODUCT = 3;

    public StageOrder(List<String> stages, Message source) {
        this(stages, Optional.empty(), source);
    }

    /** Returns the stages of a ready process. */
    public static StageOrder of(SalesProcess process) {
        return new StageOrder(
                process.openStages().stream().map(SellingStage::id).toList(),
                Optional.of(process),
                Message.of("order.process").with("process", process.labels()));
    }

    /** Returns what the stages are called, in their order. */
    public List<Argument> names() {
        return process.isEmpty()
                ? stages.stream().map(Argument::of).toList()
                : process.get().openStages().stream()
                        .map(SellingStage::labels)
                        .map(Argument::of)
                        .toList();
    }

    /** Returns all stages that a deal can walk through, those of the work after a win last. */
    public List<String> walked() {
        List<String> afterWin = process.map(SalesProcess::afterWinStages).orElse(List.of());
        return Stream.concat(stages.stream(), afterWin.stream()).toList();
    }

    /**
     * Finds the order.
     *
     * @param found the stages of open deals, with the number of deals in each
     * @param areFew whether so few open deals, with so little of the money, are in some stages that a product's order may lack these
     * @param ofClosed the stages that closed deals keep
     * @param said what somebody says, or nothing
     * @param entered the stages of the columns of entries, in their order
     * @return the order, or empty if it must be asked for
     */
    public static Optional<StageOrder> of(
            Map<String, Integer> found,
            Predicate<Set<String>> areFew,
            Set<String> ofClosed,
            List<String> said,
            List<String> entered,
            Optional<Preset> preset,
            Histories histories) {
        List<String> all = new ArrayList<>(found.keySet());
        ofClosed.stream().filter(stage -> !all.contains(stage)).forEach(all::add);
        List<String> walked = histories.stages().stream()
                .filter(stage -> !all.contains(stage))
                .toList();
        List<String> every = new ArrayList<>(all);
        every.addAll(walked);
        if (!said.isEmpty()) {
            return Optional.of(new StageOrder(spelled(said, every), Message.of("order.given")));
        }
        if (entered.size() > 1 && covers(entered, found.keySet())) {
            return Optional.of(new StageOrder(spelled(entered, every), Message.of("order.entries")));
        }
        Optional<StageOrder> ofProduct = preset.flatMap(known -> ofPreset(known, found, areFew, every, histories));
        if (ofProduct.isPresent()) {
            return ofProduct;
        }
        Optional<StageOrder> ofAnother = ofAnyProduct(found, areFew, every, histories);
        if (ofAnother.isPresent()) {
            return ofAnother;
        }
        if (every.size() < 2) {
            return Optional.of(new StageOrder(every.isEmpty() ? List.of("Open") : every, Message.of("order.only")));
        }
        if (every.stream().allMatch(Spelling::isNumbered)) {
            return Optional.of(
                    new StageOrder(every.stream().sorted(StageOrder::byNumber).toList(), Message.of("order.numbers")));
        }
        return histories
                .order()
                .filter(order -> order.containsAll(found.keySet()))
                .map(order -> new StageOrder(order, Message.of("order.walked")));
    }

    /** Returns the order of a table of stages, or empty if it lacks a stage of an open deal or of a history. */
    public static Optional<StageOrder> ofListed(List<String> listed, Set<String> found, Histories histories) {
        Set<String> every = Sets.union(found, histories.stages());
        return listed.size() > 1 && covers(listed, every)
                ? Optional.of(new StageOrder(spelled(listed, List.copyOf(every)), Message.of("order.listed")))
                : Optional.empty();
    }

    private static int byNumber(String one, String other) {
        String first = Spelling.numbered(one);
        String second = Spelling.numbered(other);
        if (Character.isDigit(first.charAt(0)) && Character.isDigit(second.charAt(0))) {
            return Integer.compare(number(first), number(second));
        }
        return first.compareTo(second);
    }

    private static int number(String text) {
        String digits = text.replaceAll("^(\\d+).*$", "$1");
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** Returns the order of the first product that has all of the stages, where they are so many that this is no chance. */
    private static Optional<StageOrder> ofAnyProduct(
            Map<String, Integer> found, Predicate<Set<String>> areFew, List<String> every, Histories histories) {
        return every.size() < FEWEST_OF_ANY_PRODUCT
                ? Optional.empty()
                : Preset.all().stream()
                        .filter(known -> known.stages().stream().anyMatch(order -> covers(order, Set.copyOf(every))))
                        .findFirst()
                        .flatMap(known -> ofPreset(known, found, areFew, every, histories));
    }

    private static Optional<StageOrder> ofPreset(
            Preset preset,
            Map<String, Integer> found,
            Predicate<Set<String>> areFew,
            List<String> every,
            Histories histories) {
        List<String> best = List.of();
        int most = 0;
        for (List<String> order : preset.stages()) {
            int covered = found.entrySet().stream()
                    .filter(stage -> covers(order, Set.of(stage.getKey())))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            int kept = covered
                    + (int) every.stream()
                            .filter(stage -> covers(order, Set.of(stage)))
                            .count();
            if (kept > most) {
                most = kept;
                best = order;
            }
        }
        List<String> order = best;
        Set<String> unplaced = found.keySet().stream()
                .filter(stage -> !covers(order, Set.of(stage)))
                .collect(Collectors.toSet());
        boolean isWalked = histories.stages().stream().allMatch(stage -> covers(order, Set.of(stage)));
        return most > 0 && isWalked && areFew.test(unplaced)
                ? Optional.of(new StageOrder(
                        spelled(order, every).stream().filter(every::contains).toList(),
                        Message.of("order.product").with("product", preset.label())))
                : Optional.empty();
    }

    private static boolean covers(List<String> order, Set<String> stages) {
        Set<String> plain = order.stream().map(Spelling::plain).collect(Collectors.toSet());
        return stages.stream()
                .allMatch(stage -> plain.contains(Spelling.plain(stage))
                        || plain.contains(Spelling.plain(Simplified.of(stage)))
                        || plain.contains(Spelling.withoutPipeline(stage)));
    }

    /** Returns an order with the stages as the book spells them; one of several pipelines stands there once for each. */
    private static List<String> spelled(List<String> order, List<String> book) {
        Map<String, String> spellings = new HashMap<>();
        book.forEach(stage -> spellings.put(Spelling.plain(stage), stage));
        book.forEach(stage -> spellings.putIfAbsent(Spelling.plain(Simplified.of(stage)), stage));
        Set<String> plain = order.stream().map(Spelling::plain).collect(Collectors.toSet());
        List<String> ofPipelines = book.stream()
                .filter(stage -> !plain.contains(Spelling.plain(stage)))
                .filter(stage -> !Spelling.withoutPipeline(stage).equals(Spelling.plain(stage)))
                .toList();
        return order.stream()
                .flatMap(stage -> Stream.concat(
                        Stream.of(spellings.getOrDefault(Spelling.plain(stage), stage)),
                        ofPipelines.stream()
                                .filter(other -> Spelling.withoutPipeline(other).equals(Spelling.plain(stage)))))
                .distinct()
                .toList();
    }
}
