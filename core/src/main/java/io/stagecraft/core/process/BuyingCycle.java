// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.measure.Labels;
import java.util.List;

/** The six stages of the customer's own purchase that the ready processes share, so that any two can be compared. */
final class BuyingCycle {
    static final String OPERATE = "OPERATE_BUSINESS";
    static final String RECOGNISE = "RECOGNISE_AND_ASSESS";
    static final String CRITERIA = "SET_CRITERIA";
    static final String EXPLORE = "EXPLORE_SOLUTIONS";
    static final String SELECT = "SELECT_AND_ORDER";
    static final String IMPLEMENT = "IMPLEMENT_AND_EVALUATE";

    private BuyingCycle() {}

    static List<BuyingStage> stages() {
        return List.of(
                BuyingStage.of(OPERATE, label("Operating the business", "业务运营")),
                BuyingStage.of(RECOGNISE, label("Recognising change, assessing the present situation", "认识变化·评估现状")),
                BuyingStage.of(CRITERIA, label("Setting purchase criteria", "建立采购标准")),
                BuyingStage.of(EXPLORE, label("Exploring solutions", "探索解决方案")),
                BuyingStage.of(SELECT, label("Selecting vendor, placing order", "选定厂家·下订单")),
                BuyingStage.of(IMPLEMENT, label("Implementing and evaluating the solution", "实施并评估解决方案")));
    }

    static Labels label(String english, String chinese) {
        return Labels.of("en", english).with("zh", chinese);
    }
}
