// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The stored form of every value: its attributes under their names, written to and read from a stream of tokens. Start
 * at {@link io.stagecraft.json.StoredForms}.
 *
 * <pre>{@code
 * StoredForms forms = StoredForms.standard().bind(Adjustment.class, "our-discount", ourDiscount);   // a strategy of the host's, by an id
 * JsonMapper mapper = JsonMapper.builder().addModule(new StagecraftModule(forms)).build();          // of either adapter
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.json;

import org.jspecify.annotations.NullMarked;
