package io.stagecraft.examples.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A sound book of three deals in memory, whose files a test replaces by bad ones. */
public final class SmallBook implements BookFolder {
    private final Map<String, byte[]> files = new HashMap<>();

    public SmallBook() {
        with("products.csv", "product,series,sales_price", "GTX Pro,GTX,4821");
        with("sales_teams.csv", "sales_agent,manager,regional_office", "Seller 01,Manager 1,Region North");
        with("accounts.csv", "account,sector", "Customer 001,retail");
        pipeline(
                "A1,Seller 01,GTX Pro,Customer 001,Won,2024-01-10,2024-03-01,4700",
                "A2,Seller 01,GTX Pro,Customer 001,Lost,2024-01-10,2024-02-01,0",
                "A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,");
    }

    public SmallBook with(String file, String... lines) {
        files.put(file, (String.join("\n", lines) + "\n").getBytes(UTF_8));
        return this;
    }

    SmallBook with(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    SmallBook without(String file) {
        files.remove(file);
        return this;
    }

    public SmallBook pipeline(String... rows) {
        return with("sales_pipeline.csv", String.join(",", PipelineRows.COLUMNS) + "\n" + String.join("\n", rows));
    }

    /** Writes the files into a folder that is there, and returns it. */
    public Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    @Override
    public String name() {
        return "the small book";
    }

    @Override
    public String title() {
        return "Review of the small book";
    }

    @Override
    public boolean has(String file) {
        return files.containsKey(file);
    }

    @Override
    public InputStream open(String file) {
        return new ByteArrayInputStream(Objects.requireNonNull(files.get(file), file));
    }
}
