package io.stagecraft.scoring.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Ratio;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RfmTest {
    private record Customer(int id, LocalDate last, long orders, long cents) {}

    private static final LocalDate MONDAY = LocalDate.of(2018, 1, 1);
    private static final Rfm<Customer> RFM = Rfm.by(Customer::last, Customer::orders, Customer::cents);

    @Test
    void fifthsOfTenCustomers() {
        List<Customer> customers = IntStream.range(0, 10)
                .mapToObj(i -> new Customer(i, MONDAY.minusDays(i), 10 - i, i))
                .toList();

        List<RfmScore> scores = RFM.quintiles(customers, TierSplit.LARGEST_REMAINDER);

        assertThat(scores).extracting(RfmScore::code).containsExactly(551, 551, 442, 442, 333, 333, 224, 224, 115, 115);
        assertThat(Rfm.cells(customers, scores).keySet()).containsExactly(551, 442, 333, 224, 115);
        assertThat(Rfm.cells(customers, scores).values().iterator().next())
                .extracting(Customer::id)
                .containsExactly(0, 1);
    }

    @Test
    void equalCustomersAreToldApartByPosition() {
        List<Customer> equal = IntStream.range(0, 3)
                .mapToObj(i -> new Customer(i, MONDAY, 1, 1))
                .toList();

        assertThat(RFM.quintiles(equal, TierSplit.LARGEST_REMAINDER))
                .containsExactly(RfmScore.of(5, 5, 5), RfmScore.of(4, 4, 4), RfmScore.of(3, 3, 3));
        assertThat(RFM.quintiles(equal, TierSplit.RANK_PERCENT))
                .containsExactly(RfmScore.of(4, 4, 4), RfmScore.of(2, 2, 2), RfmScore.of(1, 1, 1));
    }

    @Test
    void fixedBreaksDoNotDependOnTheOthers() {
        RfmBreaks breaks = RfmBreaks.of(
                List.of(30L, 90L, 180L, 365L), List.of(10L, 5L, 3L, 2L), List.of(10_000L, 1_000L, 100L, 10L));

        assertThat(RFM.breaks(
                        List.of(
                                new Customer(1, MONDAY.minusDays(30), 10, 10_000),
                                new Customer(2, MONDAY.minusDays(31), 9, 9_999),
                                new Customer(3, MONDAY.minusDays(366), 1, 0)),
                        MONDAY,
                        breaks))
                .extracting(RfmScore::toString)
                .containsExactly("555", "444", "111");
    }

    @Test
    void badBreaksAreAllReported() {
        assertThatThrownBy(() -> RfmBreaks.of(List.of(1L, 1L, 2L, 3L), List.of(), List.of(4L, 3L, 2L, 1L)))
                .hasMessage("""
                        RFM breaks is not valid, 2 problems:
                          mostDays[1] must rise but was 1
                          leastFrequency must be four but was 0""");
        assertThatThrownBy(() -> RfmScore.of(0, 1, 1)).hasMessage("recency must be in [1, 5] but was 0");
        assertThatThrownBy(() -> Rfm.cells(List.of(), List.of(RfmScore.of(1, 1, 1))))
                .hasMessage("scores must be as many as customers, 0, but were 1");
    }

    @Test
    void aThousandAccountsBringAThirdOfTheRevenue() {
        List<SegmentShare> segments = SegmentShare.telecomOperator();

        assertThat(segments)
                .extracting(segment -> segment.revenueIndex().toDecimal(3, RoundingMode.HALF_UP))
                .extracting(Object::toString)
                .containsExactly("516.667", "3.008", "0.480");
        assertThat(segments)
                .extracting(segment -> segment.profitIndex().toDecimal(3, RoundingMode.HALF_UP))
                .extracting(Object::toString)
                .containsExactly("1.194", "1.040", "0.841");
        assertThat(segments.get(0).customersInAll(1000)).isEqualTo(1_666_667);
        assertThat(segments.stream().map(SegmentShare::customers).reduce(Ratio.zero(), Ratio::plus))
                .isEqualTo(Ratio.one());
    }
}
