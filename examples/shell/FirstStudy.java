// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

import io.stagecraft.examples.study.Quarter;
import io.stagecraft.examples.study.TidyTable;
import io.stagecraft.planning.whatif.Adjustment;
import io.stagecraft.planning.whatif.Measure;
import io.stagecraft.planning.whatif.Scenario;
import io.stagecraft.planning.whatif.ScenarioResults;

/** A study in one file: {@code java -cp examples/target/stagecraft.jar examples/shell/FirstStudy.java deals.csv}. */
public final class FirstStudy {
    public static void main(String... files) throws Exception {
        Quarter quarter = files.length == 0 ? Quarter.synthetic() : Quarter.read(files);
        Scenario odds = Scenario.named("odds a tenth better").apply(Adjustment.shiftWinLogOdds(Math.log(1.1)));
        ScenarioResults results = Scenario.compare(quarter.base(), Measure.expectedRevenue(), odds);

        System.out.println(quarter);
        System.out.println("in the middle " + quarter.forecast().quantile(0.5).orElseThrow());
        System.out.print(TidyTable.of(results).csv());
    }
}
