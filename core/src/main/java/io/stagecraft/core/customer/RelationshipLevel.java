// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import io.stagecraft.core.measure.Labels;

/**
 * The state of a relationship with a customer, in the printed order (see the domain model, Attractiveness, potential,
 * relationship); strength and trend are our assumption
 *.
 */
public enum RelationshipLevel {
    /** Being established. */
    ESTABLISHING(2, Trend.UP),
    /** Developing. */
    DEVELOPING(3, Trend.UP),
    /** Good at present. */
    GOOD(4, Trend.STEADY),
    /** Very firm at present. */
    VERY_FIRM(5, Trend.STEADY),
    /** Quite limited at present. */
    LIMITED(1, Trend.STEADY),
    /** To be defended. */
    DEFENDING(3, Trend.AT_RISK),
    /** Going backwards. */
    REGRESSING(2, Trend.DOWN);

    /** The trend of a relationship. */
    public enum Trend {
        /** It becomes closer. */
        UP,
        /** It stays as it is. */
        STEADY,
        /** It is under attack. */
        AT_RISK,
        /** It becomes looser. */
        DOWN;

        /** Returns the labels. */
        public Labels labels() {
            return switch (this) {
                case UP -> Labels.of("up").with("zh", "上升");
                case STEADY -> Labels.of("steady").with("zh", "稳定");
                case AT_RISK -> Labels.of("at risk").with("zh", "有风险");
                case DOWN -> Labels.of("down").with("zh", "下降");
            };
        }
    }

    private final int strength;
    private final Trend trend;

    RelationshipLevel(int strength, Trend trend) {
        this.strength = strength;
        this.trend = trend;
    }

    /** Returns the strength, from 1 to 5: our assumption. */
    public int strength() {
        return strength;
    }

    /** Returns the trend: our assumption. */
    public Trend trend() {
        return trend;
    }

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case ESTABLISHING -> Labels.of("Being established").with("zh", "正在建立的关系");
            case DEVELOPING -> Labels.of("Developing").with("zh", "发展中的关系");
            case GOOD -> Labels.of("Good at present").with("zh", "目前关系良好");
            case VERY_FIRM -> Labels.of("Very firm at present").with("zh", "目前关系非常牢固");
            case LIMITED -> Labels.of("Quite limited at present").with("zh", "目前关系相当有限");
            case DEFENDING -> Labels.of("Defensive stage").with("zh", "防守阶段的关系");
            case REGRESSING -> Labels.of("Going backwards").with("zh", "倒退中的关系");
        };
    }
}
