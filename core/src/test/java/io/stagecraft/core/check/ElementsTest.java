// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ElementsTest {
    @Test
    void aNullElementIsNamedWithItsIndex() {
        assertThatNullPointerException()
                .isThrownBy(() -> Elements.checked(Arrays.asList("a", null), "names"))
                .withMessage("names must not contain null (index 1)");
    }

    @Test
    void unequalNumbersAreRefusedWithWhatWasCounted() {
        assertThatCode(() -> Elements.checkOnePer(5, "outcome", 5, "deal")).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Elements.checkOnePer(3, "outcome", 5, "deal"))
                .withMessage("expected one outcome per deal, but got 3 outcomes for 5 deals");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Elements.checkOnePer(0, "score", 1, "customer"))
                .withMessage("expected one score per customer, but got 0 scores for 1 customer");
    }
}
