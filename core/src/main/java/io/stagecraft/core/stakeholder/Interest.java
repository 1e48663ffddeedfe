// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import io.stagecraft.core.measure.Labels;

/** The interest of a person in a purchase, by position (see the domain model, Stakeholders). */
public enum Interest {
    /** The function of the product: users. */
    FUNCTION,
    /** The features of the product: technical people. */
    FEATURE,
    /** The advantages of the product: department managers. */
    ADVANTAGE,
    /** The benefits of the product: decision makers and top executives. */
    BENEFIT,
    /** Price, profit and payment terms: general contractors. */
    COMMERCIAL_TERMS;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case FUNCTION -> Labels.of("Function").with("zh", "功能");
            case FEATURE -> Labels.of("Features").with("zh", "特点");
            case ADVANTAGE -> Labels.of("Advantage").with("zh", "优势");
            case BENEFIT -> Labels.of("Benefit").with("zh", "利益");
            case COMMERCIAL_TERMS -> Labels.of("Commercial terms").with("zh", "商务条件");
        };
    }
}
