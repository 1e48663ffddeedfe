// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.customer.Customer;
import io.stagecraft.core.message.Message;
import java.util.List;
import java.util.Optional;

/** Several dimensions together; a chain of chains is one list. */
record CrossedDimensions(ImmutableList<TerritoryDimension> dimensions) implements TerritoryDimension {
    private static final int MOST = 50;

    static CrossedDimensions of(TerritoryDimension one, TerritoryDimension other) {
        ImmutableList<TerritoryDimension> all = ImmutableList.<TerritoryDimension>builder()
                .addAll(parts(one))
                .addAll(parts(other))
                .build();
        checkArgument(all.size() <= MOST, "at most %s dimensions can be crossed but were %s", MOST, all.size());
        return new CrossedDimensions(all);
    }

    private static List<TerritoryDimension> parts(TerritoryDimension dimension) {
        return dimension instanceof CrossedDimensions crossed ? crossed.dimensions : ImmutableList.of(dimension);
    }

    @Override
    public Optional<Message> key(Customer customer) {
        Optional<Message> key = dimensions.get(0).key(customer);
        for (TerritoryDimension dimension : dimensions.subList(1, dimensions.size())) {
            Optional<Message> next = dimension.key(customer);
            key = key.flatMap(before -> next.map(
                    after -> Message.of("territory.crossed").with("one", before).with("other", after)));
        }
        return key;
    }
}
