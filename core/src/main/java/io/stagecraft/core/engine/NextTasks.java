// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.SellingStage;
import java.util.List;

/** Lists the tasks that are due next for a deal. */
final class NextTasks {
    private NextTasks() {}

    static List<NextTask> of(Opportunity deal, SellingStage stage, DealAnswers answers) {
        if (deal.status() == DealStatus.LOST || deal.status() == DealStatus.ABANDONED) {
            return List.of();
        }
        ImmutableList.Builder<NextTask> tasks = ImmutableList.builder();
        List<Criterion> open = stage.gate().statements().stream()
                .filter(each -> !answers.isMet(each))
                .toList();
        open.stream().filter(Criterion::isMandatory).forEach(each -> tasks.add(confirm(each)));
        open.stream().filter(each -> !each.isMandatory()).forEach(each -> tasks.add(confirm(each)));
        stage.tasks().forEach(each -> tasks.add(NextTask.of(NextTask.Kind.STAGE_TASK, each.id(), each.labels())));
        return tasks.build();
    }

    private static NextTask confirm(Criterion statement) {
        NextTask.Kind kind =
                statement.question().isPresent() ? NextTask.Kind.PROVIDE_FACT : NextTask.Kind.CONFIRM_STATEMENT;
        return NextTask.of(kind, statement.id(), statement.statement());
    }
}
