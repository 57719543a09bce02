import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['dist/', 'target/'] },
  js.configs.recommended,
  {
    // A browser too old for the program must still be able to read these, and say so.
    files: ['page/*.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script', globals: { ...globals.browser, Promise: 'readonly', Uint8Array: 'readonly' } },
    rules: { 'no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  {
    // `import()` is in every browser that the program runs in: Chromium has it since 63.
    files: ['page/start.js'],
    languageOptions: { ecmaVersion: 2020, sourceType: 'module' },
  },
  {
    // Run by node; what they hand to a page runs in the browser.
    files: ['tests/browser/**/*.mjs'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
];
