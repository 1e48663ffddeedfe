// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.spark;

import com.google.common.collect.Iterators;
import java.io.Serializable;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;

/**
 * Binds a model once for each partition. Definitions are small values that travel; what is bound to them (an engine, a card) holds
 * indexes and functions, is made where it works, and is used by one task after the other.
 */
final class PerPartition {
    private PerPartition() {}

    /** Makes what works from the model. */
    interface Binding<M, B> extends Serializable {
        B bind(M model);
    }

    /** Works on one row. */
    interface Work<B, A, R> extends Serializable {
        R apply(B bound, A row);
    }

    /** Returns the function that binds the broadcast model and then works through the rows of the partition, one at a time. */
    static <M, B, A, R> MapPartitionsFunction<A, R> bound(
            Broadcast<M> model, Binding<M, B> binding, Work<B, A, R> work) {
        return rows -> {
            B bound = binding.bind(model.value());
            return Iterators.transform(rows, row -> work.apply(bound, row));
        };
    }
}
