// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.seller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountManagerRoleTest {
    @Test
    void anAccountManagerIsThreeThings() {
        assertThat(Stream.of(AccountManagerRole.values())
                        .map(role -> role.labels().text()))
                .containsExactly("Team leader", "Long-term ally", "Business adviser");
        assertThat(Stream.of(AccountManagerRole.values())
                        .map(role -> role.labels().in(Locale.CHINESE)))
                .containsExactly("小组组长", "长期盟友", "商务顾问");
    }
}
