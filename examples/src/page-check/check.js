// Holds pages of the review against the rules of axe-core: node check.js PAGE...
// BROWSER names an installed Chromium; the exit code is 1 if a rule is broken.
'use strict';
const fs = require('fs');
const path = require('path');
const puppeteer = require('puppeteer-core');

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function main(pages) {
  const browser = await puppeteer.launch({
    executablePath: process.env.BROWSER || '/usr/bin/chromium',
    args: ['--no-sandbox']
  });
  let broken = 0;
  for (const file of pages) {
    for (const width of [1280, 400]) {
      for (const scheme of ['light', 'dark']) {
        const page = await browser.newPage();
        await page.setViewport({ width: width, height: 900 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto('file://' + path.resolve(file), { waitUntil: 'load' });
        await page.evaluate(axe);
        // what is folded is judged too
        const result = await page.evaluate(async (rules) => {
          document.querySelectorAll('details').forEach((each) => { each.open = true; });
          const found = await window.axe.run(document, { runOnly: rules });
          return {
            passes: found.passes.length,
            violations: found.violations.map((each) => ({
              id: each.id, help: each.help, count: each.nodes.length, first: each.nodes[0].html.slice(0, 160)
            })),
            wide: document.documentElement.scrollWidth - document.documentElement.clientWidth
          };
        }, RULES);
        console.log(`${path.basename(file)}, ${width} px, ${scheme}: ${result.passes} rules hold, `
            + `${result.violations.length} broken, ${Math.max(0, result.wide)} px too wide`);
        result.violations.forEach((each) => console.log(`  ${each.id}: ${each.help} (${each.count}), first ${each.first}`));
        broken += result.violations.length + (result.wide > 0 ? 1 : 0);
        await page.close();
      }
    }
  }
  await browser.close();
  process.exit(broken > 0 ? 1 : 0);
}

main(process.argv.slice(2));
