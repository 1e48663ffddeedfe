// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.MoreCollectors;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The made-up exports in the shape of real systems, and what each must give. */
final class Exports {
    static final List<String> ALL = List.of(
            "salesforce", "hubspot-en", "hubspot-es", "dynamics365", "pipedrive", "monday", "bitrix24", "chinese-crm");

    private Exports() {}

    static Path folder(String export) {
        try {
            return Path.of(Objects.requireNonNull(Exports.class.getResource("README.md"), "README.md")
                            .toURI())
                    .resolveSibling(export);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode expected(String export) {
        try {
            return new ObjectMapper()
                    .readTree(Files.readString(folder("expected.json")))
                    .get(export);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns an export as it is read with what its EXPECTED.md says is asked for, and nothing else. */
    static CrmBooks read(String export) {
        CrmOptions options = CrmOptions.none().on(LocalDate.of(2026, 6, 30));
        if (export.equals("chinese-crm")) {
            options = options.saying("stages", "验证客户 > 需求确定 > 方案报价 > 谈判审核");
        }
        try {
            return CrmReader.read(List.of(folder(export)), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the only deal of an id in all books. */
    static Deal deal(CrmBooks read, String id) {
        return read.books().stream()
                .flatMap(book -> book.deals().stream())
                .filter(deal -> deal.id().equals(id))
                .collect(MoreCollectors.onlyElement());
    }
}
