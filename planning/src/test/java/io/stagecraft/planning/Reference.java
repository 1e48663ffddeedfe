package io.stagecraft.planning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Reads the published tables under {@code src/test/resources/reference}, none of which quotes a field. */
public final class Reference {
    private Reference() {}

    /** Returns the rows of a table, such as {@code pipeline/deals_8.csv}. */
    public static List<Row> rows(String table) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                requireNonNull(Reference.class.getResourceAsStream("/reference/" + table), table), UTF_8))) {
            List<String> header =
                    Arrays.asList(requireNonNull(reader.readLine(), table).split(",", -1));
            return reader.lines()
                    .map(line -> new Row(header, Arrays.asList(line.split(",", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row, by the names of its columns. */
    public record Row(List<String> header, List<String> fields) {
        /** Returns a field as it is written. */
        public String text(String column) {
            return fields.get(header.indexOf(column));
        }

        /** Returns a field as a number. */
        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        /** Returns a field as a whole number. */
        public long whole(String column) {
            return Long.parseLong(text(column));
        }
    }
}
