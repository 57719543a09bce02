// The browser engines that the page is tested in. Each is found by an environment variable. TAIZHANG_ENGINES lists
// those that must run, by their ids and commas; without it these are today's Chromium, Chromium 92 and all others
// whose variable is set.
const OLD_CHROMIUM = ['--disable-gpu', '--no-zygote'];
const NO_NAME_FOR_WASM =
  /^The source list for the Content Security Policy directive 'script-src' contains an invalid source: ''wasm-unsafe-eval''/;

const ENGINES = [
  { id: 'chromium', name: 'Chromium of today', variable: 'TAIZHANG_CHROMIUM', always: true, options: [] },
  {
    id: 'chromium-92',
    name: 'Chromium 92',
    variable: 'TAIZHANG_CHROMIUM_92',
    always: true,
    options: OLD_CHROMIUM,
    harmless: NO_NAME_FOR_WASM,
  },
  {
    id: 'chromium-83',
    name: 'Chromium 83',
    variable: 'TAIZHANG_CHROMIUM_83',
    options: OLD_CHROMIUM,
    harmless: NO_NAME_FOR_WASM,
  },
  { id: 'firefox', name: 'Firefox', variable: 'TAIZHANG_FIREFOX' },
  { id: 'webkit', name: 'WebKit', variable: 'TAIZHANG_WEBKIT' },
].map((engine) => ({ ...engine, program: process.env[engine.variable] || undefined }));

const listed = process.env.TAIZHANG_ENGINES?.split(',').map((id) => id.trim()).filter(Boolean);
const unknown = (listed ?? []).filter((id) => !ENGINES.some((engine) => engine.id === id));
if (unknown.length) {
  const known = ENGINES.map(({ id }) => id).join(', ');
  throw new Error(`TAIZHANG_ENGINES names ${unknown.join(', ')}, and there are ${known}`);
}

/** The engines of this run. */
export const engines = ENGINES.filter((engine) =>
  listed ? listed.includes(engine.id) : engine.always || engine.program,
);

export const today = ENGINES[0];

/** The program of an engine; an engine that is missing fails the test. */
export function programOf(engine) {
  if (engine.program) return engine.program;
  throw new Error(
    `${engine.name} is missing: set ${engine.variable} to its program, or TAIZHANG_ENGINES to the engines that you have`,
  );
}
