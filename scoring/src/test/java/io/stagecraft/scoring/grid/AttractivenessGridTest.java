// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.customer.RelationshipLevel;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttractivenessGridTest {
    private static final AttractivenessGrid GRID = AttractivenessGrid.standard();

    private static AxisRating<FuturePotential> potential(int mean) {
        return AxisRating.of(FuturePotential.class, Map.of(FuturePotential.SALES_VOLUME, mean));
    }

    private static AxisRating<SellerAttractiveness> attractiveness(int mean) {
        return AxisRating.of(SellerAttractiveness.class, Map.of(SellerAttractiveness.PREFERENCE, mean));
    }

    private static AccountPosition position(int potential, int attractiveness, RelationshipLevel relationship) {
        return GRID.position(potential(potential), attractiveness(attractiveness), Optional.of(relationship))
                .orElseThrow();
    }

    private static Message advice(String ofCell) {
        return Message.of("grid.advice").with("advice", Labels.of(ofCell));
    }

    private static Message advice(RelationshipMove move, String ofCell) {
        return Message.of("grid.advice-and-move")
                .with("advice", Labels.of(ofCell))
                .with("move", move.labels());
    }

    @Test
    void aCustomerOfHighPotentialWithALimitedRelationshipIsOpenedUp() {
        AccountPosition position = position(5, 4, RelationshipLevel.LIMITED);
        assertThat(position.move()).contains(RelationshipMove.OPEN_UP);
        assertThat(position.advice()).isEqualTo(advice(RelationshipMove.OPEN_UP, "visit and grow"));
        assertThat(position.message())
                .isEqualTo(Message.of("grid.position")
                        .with("relationship", RelationshipLevel.LIMITED.labels())
                        .with("strength", 1)
                        .with("trend", RelationshipLevel.Trend.STEADY.labels())
                        .with("cell", Labels.of("high potential, we are attractive")));
        assertThat(position(5, 1, RelationshipLevel.LIMITED).advice())
                .isEqualTo(advice(RelationshipMove.OPEN_UP, "improve the offer or the access before spending visits"));
        assertThat(position(1, 4, RelationshipLevel.LIMITED).advice()).isEqualTo(advice("serve at little cost"));
        assertThat(Serialized.copy(position)).isEqualTo(position);
    }

    @Test
    void aRelationshipThatIsUnderAttackOrGoesBackwardsIsDefended() {
        for (RelationshipLevel level : List.of(RelationshipLevel.DEFENDING, RelationshipLevel.REGRESSING)) {
            assertThat(position(5, 4, level).advice()).isEqualTo(advice(RelationshipMove.DEFEND, "visit and grow"));
            assertThat(position(1, 4, level).advice())
                    .isEqualTo(advice(RelationshipMove.DEFEND, "serve at little cost"));
        }
    }

    @Test
    void anyOtherRelationshipLeavesTheAdviceOfTheCell() {
        for (RelationshipLevel level : RelationshipLevel.values()) {
            AccountPosition position = position(5, 4, level);
            assertThat(position.advice().equals(advice("visit and grow")))
                    .as("%s", level)
                    .isEqualTo(position.move().isEmpty());
        }
        AccountPosition unknown =
                GRID.position(potential(5), attractiveness(4), Optional.empty()).orElseThrow();
        assertThat(unknown.advice()).isEqualTo(advice("visit and grow"));
        assertThat(unknown.message())
                .isEqualTo(Message.of("grid.position-unknown")
                        .with("cell", Labels.of("high potential, we are attractive")));
        assertThat(unknown.defaultsUsed()).extracting(DefaultUsed::id).containsExactly("attractiveness");
        assertThat(position(5, 4, RelationshipLevel.GOOD).defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.attractiveness-mean", "default.relationship-strength");
        assertThat(GRID.position(
                        AxisRating.of(FuturePotential.class, Map.of()),
                        attractiveness(4),
                        Optional.of(RelationshipLevel.GOOD)))
                .isEmpty();
    }

    @Test
    void cellsAreWorkedByDefendOpenUpThenStrength() {
        record Account(String id, Optional<RelationshipLevel> relationship) {}
        List<Account> accounts = Stream.concat(
                        Stream.of(new Account("unknown", Optional.empty())),
                        Arrays.stream(RelationshipLevel.values())
                                .map(level -> new Account(level.name(), Optional.of(level))))
                .toList();
        assertThat(GRID.place(accounts, any -> potential(5), any -> attractiveness(4), Account::relationship)
                        .at(Level.HIGH, Level.HIGH))
                .extracting(Account::id)
                .containsExactly(
                        "DEFENDING",
                        "REGRESSING",
                        "LIMITED",
                        "VERY_FIRM",
                        "GOOD",
                        "DEVELOPING",
                        "ESTABLISHING",
                        "unknown");
    }
}
