// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stagecraft.examples.crm.CrmBooks;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/**
 * Where the book of a study is.
 *
 * @param files exports or folders of them, from the folder of the study on; none for the synthetic book
 * @param options how they are read, by the names of the options of {@code stagecraft review}: currency, dates, decimal, zone, stages
 * @param digest what the files were when the study was recorded; empty text before
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BookFiles(List<String> files, Map<String, String> options, String digest) {
    private static final List<String> OPTIONS = List.of("currency", "dates", "decimal", "zone", "stages");

    /** Creates a reference; what is not given is empty. */
    public BookFiles {
        files = files == null ? List.of() : List.copyOf(files);
        options = options == null ? Map.of() : new LinkedHashMap<>(options);
        digest = digest == null ? "" : digest;
        for (String option : options.keySet()) {
            if (!OPTIONS.contains(option)) {
                throw new IllegalArgumentException(
                        "options of a book must be of %s but one was %s".formatted(OPTIONS, option));
            }
        }
    }

    /** Returns the synthetic book. */
    static BookFiles synthetic() {
        return new BookFiles(List.of(), Map.of(), "");
    }

    private List<Path> paths(Path folder) {
        return files.stream().map(folder::resolve).toList();
    }

    /** Returns what the files are now. */
    String digestNow(Path folder) throws IOException {
        return CrmReader.digest(paths(folder));
    }

    /** Returns the quarter that lies ahead on the evening of a day. */
    Quarter quarter(Path folder, LocalDate asOf) throws IOException {
        CrmOptions asked = CrmOptions.none().on(asOf);
        for (Map.Entry<String, String> option : options.entrySet()) {
            asked = option.getKey().equals("currency")
                    ? asked.in(CurrencyUnit.of(option.getValue()))
                    : asked.saying(option.getKey(), option.getValue());
        }
        CrmBooks books = files.isEmpty() ? CrmReader.synthetic(asked) : CrmReader.read(paths(folder), asked);
        return Quarter.of(books.books().get(0));
    }

    BookFiles withDigest(String now) {
        return new BookFiles(files, options, now);
    }
}
