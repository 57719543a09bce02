// The ledgers that an edit is measured in, as local storage holds them: `{ name: text }`.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const UNITS = 60;
const ROUNDS = 5;
/** Local storage holds some five million UTF-16 units; an edit needs a little room beside what is there. */
const MOST_UNITS = 4_900_000;
const FEW = 10;

/** The sample county of 60 units and 5 rounds, made by the library itself. */
function sampleCounty() {
  const options = ['run', '--quiet', '--no-default-features', '--example', 'sample_storage', '--'];
  const text = execFileSync('cargo', [...options, `${UNITS}`, `${ROUNDS}`], { cwd: PROJECT, maxBuffer: 1 << 28 });
  return Object.entries(JSON.parse(text));
}

const isOf = (kind) => ([name]) => name.split('/')[2] === kind;
const isOfRound = (round) => ([name]) => name.split('/')[3] === round;

/** The large ledger, as much of it as a browser keeps, this round's first; and a small one of ten assessments. */
export function ledgers(round, unit) {
  const all = sampleCounty();
  const around = all.filter((entry) => !isOf('assessment')(entry));
  const assessments = all.filter(isOf('assessment'));
  const now = assessments.filter(isOfRound(round));
  const earlier = assessments.filter((entry) => !isOfRound(round)(entry));

  const large = {};
  let room = MOST_UNITS;
  for (const [name, text] of [...around, ...now, ...earlier]) {
    room -= name.length + text.length;
    if (room < 0) break;
    large[name] = text;
  }
  const small = Object.fromEntries(now.filter(([name]) => name.split('/')[4] === unit).slice(0, FEW));
  return { large, small, total: all.length };
}
