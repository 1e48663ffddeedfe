// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.spark;

import com.google.common.hash.Hashing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** What comes out for a deal. */
record ReviewedDeal(
        String id,
        String seller,
        boolean isOpen,
        String stage,
        int daysInStage,
        boolean isStalled,
        String points,
        long minor,
        double chance) {

    static final StructType SCHEMA = new StructType()
            .add("id", "string", false)
            .add("seller", "string", false)
            .add("open", "boolean", false)
            .add("stage", "string", false)
            .add("days_in_stage", "int", false)
            .add("stalled", "boolean", false)
            .add("points", "decimal(18,4)", false)
            .add("minor", "long", false)
            .add("chance", "double", false)
            .add("expected_minor", "long", false)
            .add("digest", "long", false);

    Row toRow() {
        return RowFactory.create(
                id,
                seller,
                isOpen,
                stage,
                daysInStage,
                isStalled,
                new BigDecimal(points),
                minor,
                chance,
                expectedMinor(),
                digest());
    }

    /** The amount times the chance, rounded for each deal: sums of it are the same in any order. */
    long expectedMinor() {
        return BigDecimal.valueOf(minor)
                .multiply(new BigDecimal(chance))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** A digest of all of it; those of many deals are put together by exclusive or. */
    long digest() {
        return Hashing.murmur3_128()
                .hashString(this + " " + Double.doubleToLongBits(chance), StandardCharsets.UTF_8)
                .asLong();
    }
}
