// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import io.stagecraft.core.measure.Labels;

/** The four questions to ask before an opportunity is followed, in this order (see the domain model, The four questions). */
public enum QualificationQuestion {
    /** Is there an opportunity at all? */
    IS_THERE_AN_OPPORTUNITY("Is there an opportunity?", "是不是真正的机会？"),
    /** Do our resources, product, proposal and service meet the need? */
    CAN_WE_COMPETE("Can we compete?", "我们有没有竞争力？"),
    /** Is the chance good enough to invest? */
    CAN_WE_WIN("Can we win?", "是不是能赢？"),
    /** Is it worth winning, now or for what it opens? */
    IS_IT_WORTH_WINNING("Is it worth winning?", "值不值得赢？");

    private final String english;
    private final String chinese;

    QualificationQuestion(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Returns the question in words. */
    public Labels labels() {
        return Labels.of(english).with("zh", chinese);
    }
}
