// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;

/** A grade of funds and credit as a credit department gives it; without a grade the question stays open. */
public enum CreditGrade {
    /** A good record: 2 points. */
    GOOD(Answer.YES),
    /** An average record: 1 point. */
    AVERAGE(Answer.PARTLY),
    /** A bad record: 0 points, which excludes the customer. */
    BAD(Answer.NO);

    private final Answer answer;

    CreditGrade(Answer answer) {
        this.answer = answer;
    }

    /** Returns the answer to {@link RiskFactors#FUNDS_AND_CREDIT} that this grade stands for. */
    public Answer answer() {
        return answer;
    }

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case GOOD -> Labels.of("good").with("zh", "好");
            case AVERAGE -> Labels.of("average").with("zh", "一般");
            case BAD -> Labels.of("bad").with("zh", "不好");
        };
    }
}
