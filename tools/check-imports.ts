// Import rules, failing also when the tool sees nothing: a check that looks at no module proves nothing.
import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';

const fewestModules = 100;

const { output } = await cruise(['src'], {
  ...rules.options,
  ruleSet: { forbidden: rules.forbidden },
  validate: true,
} as never);
const { summary } = output as {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
};
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations`);
if (summary.totalCruised < fewestModules || summary.violations.length > 0) process.exit(1);
