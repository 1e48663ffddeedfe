// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.studies;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Rows of a public data set, packed or not. */
final class PublicTable {
    private PublicTable() {}

    static List<NamedCsvRecord> read(Path file) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                CsvReader<NamedCsvRecord> records =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            records.forEach(rows::add);
        }
        return rows;
    }
}
