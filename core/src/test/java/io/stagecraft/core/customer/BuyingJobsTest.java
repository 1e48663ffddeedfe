// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Answer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuyingJobsTest {
    private static final BuyingJobs JOBS = BuyingJobs.of(Map.of(
            BuyingJob.VALIDATION, Answer.PARTLY,
            BuyingJob.PROBLEM_IDENTIFICATION, Answer.YES,
            BuyingJob.SUPPLIER_SELECTION, Answer.UNKNOWN));

    @Test
    void aJobWithoutAnAnswerIsUnknown() {
        assertThat(JOBS.status(BuyingJob.SUPPLIER_SELECTION)).isEqualTo(Answer.UNKNOWN);
        assertThat(JOBS.known().keySet()).containsExactly(BuyingJob.PROBLEM_IDENTIFICATION, BuyingJob.VALIDATION);
    }

    @Test
    void aJobIsOpenUntilItIsDone() {
        assertThat(JOBS.open())
                .containsExactly(
                        BuyingJob.SOLUTION_EXPLORATION,
                        BuyingJob.REQUIREMENTS_BUILDING,
                        BuyingJob.SUPPLIER_SELECTION,
                        BuyingJob.VALIDATION,
                        BuyingJob.CONSENSUS_CREATION);
    }

    @Test
    void aBuyerMayReturnToAJob() {
        BuyingJobs again = JOBS.with(BuyingJob.PROBLEM_IDENTIFICATION, Answer.PARTLY);

        assertThat(again.open()).hasSize(6);
        assertThat(again.with(BuyingJob.PROBLEM_IDENTIFICATION, Answer.YES)).isEqualTo(JOBS);
    }

    @Test
    void twoJobsGoOnThroughout() {
        assertThat(Stream.of(BuyingJob.values()).filter(BuyingJob::isContinuous))
                .containsExactly(BuyingJob.VALIDATION, BuyingJob.CONSENSUS_CREATION);
    }

    @Test
    void eachHasItsLabels() {
        assertThat(Stream.of(BuyingJob.values()).map(job -> job.labels().text()))
                .containsExactly(
                        "Problem identification",
                        "Solution exploration",
                        "Requirements building",
                        "Supplier selection",
                        "Validation",
                        "Consensus creation");
    }
}
