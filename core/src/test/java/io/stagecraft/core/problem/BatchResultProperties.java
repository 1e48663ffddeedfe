// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.message.Message;
import io.stagecraft.fixtures.Serialized;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BatchResultProperties {
    private static final List<Problem> NEGATIVE =
            List.of(Problem.of("", Message.said("negative", "must not be negative")));

    @Property
    void everyRowIsInOrderAndNoneIsLost(@ForAll List<Integer> rows) {
        BatchResult.Builder<Integer> builder = BatchResult.builder();
        rows.forEach(row -> {
            if (row < 0) {
                builder.refuse(NEGATIVE);
            } else {
                builder.add(row);
            }
        });
        BatchResult<Integer> batch = builder.build();

        assertThat(batch.size()).isEqualTo(rows.size());
        assertThat(batch.results())
                .isEqualTo(rows.stream().filter(row -> row >= 0).toList());
        for (int row = 0; row < rows.size(); row++) {
            assertThat(batch.result(row).isPresent()).isEqualTo(rows.get(row) >= 0);
            assertThat(batch.result(row).orElse(rows.get(row))).isEqualTo(rows.get(row));
            assertThat(batch.refused().containsKey(row)).isEqualTo(rows.get(row) < 0);
        }
        assertThat(batch.isComplete()).isEqualTo(rows.stream().allMatch(row -> row >= 0));
        assertThat(Serialized.copy(batch)).isEqualTo(batch).hasSameHashCodeAs(batch);
    }

    @Example
    void mistakesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchResult.builder().refuse(List.of()))
                .withMessage("a refused row must have a problem (row 0)");
        assertThatThrownBy(() -> BatchResult.builder().build().result(0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("row (0) must be less than size (0)");
    }
}
