// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The causes of a failure, as a tree whose leaves are those that a loss is tagged with; a branch is a cause that is known only
 * so far.
 *
 * <p>{@link #uncontactedLoss()} is the ready one; a company may store its own.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class CauseTree implements Serializable {
    CauseTree() {}

    /**
     * Returns a tree.
     *
     * @param causes the causes, the root first, each after the one above it
     * @throws io.stagecraft.core.problem.InvalidDefinitionException with all problems, if the causes do not make one tree
     */
    public static CauseTree of(Iterable<Cause> causes) {
        return builder().addAllCauses(Elements.checked(causes, "causes")).build();
    }

    /**
     * Returns the tree of the uncontacted loss: losing to another supplier before reaching the customer's study of solutions (see
     * the domain model, Uncontacted failure). Its remedies for losses in spite of visits are our assumption.
     */
    public static CauseTree uncontactedLoss() {
        return UncontactedLossCauses.TREE;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the causes, the root first, each after the one above it. */
    public abstract List<Cause> causes();

    /** Returns the root. */
    public Cause root() {
        return causes().get(0);
    }

    /** Returns a cause, or empty if the tree has none of this id. */
    public Optional<Cause> cause(String id) {
        requireNonNull(id, "id");
        return causes().stream().filter(cause -> cause.id().equals(id)).findFirst();
    }

    /** Returns the causes directly below another, in order. */
    public List<Cause> below(String id) {
        requireNonNull(id, "id");
        return causes().stream()
                .filter(cause -> cause.parent().equals(Optional.of(id)))
                .collect(toImmutableList());
    }

    /** Returns the causes that have none below them, in order. */
    public List<Cause> leaves() {
        Set<String> parents =
                causes().stream().flatMap(cause -> cause.parent().stream()).collect(Collectors.toSet());
        return causes().stream().filter(cause -> !parents.contains(cause.id())).collect(toImmutableList());
    }

    /**
     * Returns the way from the root to a cause, both included.
     *
     * @throws IllegalArgumentException if the tree has no such cause
     */
    public List<Cause> path(String id) {
        Map<String, Cause> causes = Maps.uniqueIndex(causes(), Cause::id);
        ArrayDeque<Cause> path = new ArrayDeque<>();
        Optional<Cause> next = Optional.of(require(id));
        while (next.isPresent()) {
            path.addFirst(next.get());
            next = next.get().parent().map(causes::get);
        }
        return ImmutableList.copyOf(path);
    }

    /** Returns the countermeasures for a cause: its own remedies, else those of the nearest cause above that has some. */
    public List<Labels> remedies(String id) {
        List<Labels> remedies = List.of();
        for (Cause cause : path(id)) {
            remedies = cause.remedies().isEmpty() ? remedies : cause.remedies();
        }
        return remedies;
    }

    /**
     * Returns the leaf that answers lead to: from the root down, the first cause whose answer is yes. Each leaf is reached by exactly
     * the answers on its path; where no cause below is confirmed, it is not classified, and what would decide is listed.
     *
     * @param answers the answer about a cause; unknown if there is none
     */
    public Classification classify(Function<? super Cause, Answer> answers) {
        requireNonNull(answers, "answers");
        Cause at = root();
        List<Cause> below = below(at.id());
        while (!below.isEmpty()) {
            Optional<Cause> confirmed = below.stream()
                    .filter(cause -> answers.apply(cause) == Answer.YES)
                    .findFirst();
            if (confirmed.isEmpty()) {
                return ImmutableClassification.builder()
                        .reached(at)
                        .addAllOpenQuestions(below.stream()
                                .filter(cause -> answers.apply(cause) != Answer.NO)
                                .toList())
                        .build();
            }
            at = confirmed.get();
            below = below(at.id());
        }
        return ImmutableClassification.builder().reached(at).leaf(at).build();
    }

    /**
     * Returns a cause.
     *
     * @throws IllegalArgumentException if the tree has no such cause
     */
    public Cause require(String id) {
        return cause(id)
                .orElseThrow(() -> new IllegalArgumentException("cause must be one of "
                        + causes().stream().map(Cause::id).toList() + " but was " + id));
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("cause tree");
        problems.require(!causes().isEmpty(), "causes", Message.of("causes.none"));
        Set<String> known = new HashSet<>();
        for (int i = 0; i < causes().size(); i++) {
            Cause cause = causes().get(i);
            String path = "causes[" + i + "]";
            problems.require(
                    known.add(cause.id()),
                    path + ".id",
                    Message.of("id.duplicate").with("value", cause.id()));
            if (i == 0) {
                problems.require(
                        cause.parent().isEmpty(),
                        path,
                        Message.of("cause.root").with("value", cause.parent().orElse("")));
            } else {
                problems.require(
                        cause.parent()
                                .filter(parent -> !parent.equals(cause.id()) && known.contains(parent))
                                .isPresent(),
                        path,
                        Message.of("cause.parent").with("value", cause.parent().orElse("none")));
            }
        }
        problems.throwIfAny();
    }

    static final class Builder extends ImmutableCauseTree.Builder {
        Builder() {}
    }
}
