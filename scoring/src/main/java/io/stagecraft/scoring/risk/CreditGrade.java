package io.stagecraft.scoring.risk;

import io.stagecraft.core.explain.Answer;

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
}
