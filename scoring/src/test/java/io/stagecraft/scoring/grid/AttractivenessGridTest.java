package io.stagecraft.scoring.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.customer.RelationshipLevel;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.fixtures.Serialized;
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

    @Test
    void aCustomerOfHighPotentialWithALimitedRelationshipIsOpenedUp() {
        AccountPosition position = position(5, 4, RelationshipLevel.LIMITED);
        assertThat(position.move()).isEqualTo(RelationshipMove.OPEN_UP);
        assertThat(position.advice()).isEqualTo("open up the relationship; visit and grow");
        assertThat(position)
                .hasToString(
                        "high potential, we are attractive; relationship: quite limited at present, strength 1 of 5,"
                                + " steady");
        assertThat(position(5, 1, RelationshipLevel.LIMITED).advice())
                .isEqualTo("open up the relationship; improve the offer or the access before spending visits");
        assertThat(position(1, 4, RelationshipLevel.LIMITED).advice()).isEqualTo("serve at little cost");
        assertThat(Serialized.copy(position)).isEqualTo(position);
    }

    @Test
    void aRelationshipThatIsUnderAttackOrGoesBackwardsIsDefended() {
        for (RelationshipLevel level : List.of(RelationshipLevel.DEFENDING, RelationshipLevel.REGRESSING)) {
            assertThat(position(5, 4, level).advice()).isEqualTo("defend the relationship; visit and grow");
            assertThat(position(1, 4, level).advice()).isEqualTo("defend the relationship; serve at little cost");
        }
        assertThat(position(5, 4, RelationshipLevel.REGRESSING))
                .hasToString("high potential, we are attractive; relationship: going backwards, strength 2 of 5, down");
    }

    @Test
    void anyOtherRelationshipLeavesTheAdviceOfTheCell() {
        for (RelationshipLevel level : RelationshipLevel.values()) {
            AccountPosition position = position(5, 4, level);
            boolean isPlain = position.move() == RelationshipMove.NONE;
            assertThat(position.advice().equals("visit and grow"))
                    .as("%s", level)
                    .isEqualTo(isPlain);
        }
        AccountPosition unknown =
                GRID.position(potential(5), attractiveness(4), Optional.empty()).orElseThrow();
        assertThat(unknown.advice()).isEqualTo("visit and grow");
        assertThat(unknown).hasToString("high potential, we are attractive; relationship: unknown");
        assertThat(unknown.defaultsUsed()).extracting(DefaultUsed::id).containsExactly("attractiveness");
        assertThat(position(5, 4, RelationshipLevel.GOOD).defaultsUsed())
                .extracting(DefaultUsed::text)
                .containsExactly(
                        "our attractiveness, mean of 1 to 5",
                        "strength and trend of a relationship by its level, our assumption");
        assertThat(GRID.position(
                        AxisRating.of(FuturePotential.class, Map.of()),
                        attractiveness(4),
                        Optional.of(RelationshipLevel.GOOD)))
                .isEmpty();
    }

    @Test
    void inACellWhatIsToBeDefendedComesFirstThenWhatIsToBeOpenedUpThenTheStronger() {
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
