// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

import org.jspecify.annotations.NullMarked;

/**
 * The stored form of every value of Stagecraft, in tokens of JSON: what the adapters for Jackson 2 and Jackson 3 have
 * in common.
 *
 * <p>A host depends on one of the adapters, and meets nothing of this module but the form that they read and write.
 */
@NullMarked
module io.stagecraft.json {
    requires com.google.common;
    requires transitive io.stagecraft.planning;
    requires transitive org.jspecify; // whose marks say what may be null in a stored value
    requires jdk.unsupported; // makes what Java serialization makes, see Blank

    exports io.stagecraft.json;
}
