// What a user sees or hears, as XPath: the one way to find it that every engine's driver knows.

const literal = (text) => `"${text}"`;

/** Elements of a class. */
export const ofClass = (name) => `//*[contains(concat(" ", @class, " "), ${literal(` ${name} `)})]`;

const named = (name) => `[normalize-space() = ${literal(name)} or @aria-label = ${literal(name)}]`;
const namedFrom = (start) =>
  `[starts-with(normalize-space(), ${literal(start)}) or starts-with(@aria-label, ${literal(start)})]`;

export const button = (name) => `//button${named(name)}`;
export const buttonFrom = (start) => `//button${namedFrom(start)}`;
export const pressed = '//button[@aria-pressed = "true"]';
export const link = (name) => `//a${named(name)}`;

/** A control, by its label on screen or the one for screen readers. */
export const control = (name) =>
  '//*[self::input or self::textarea]' +
  `[@aria-label = ${literal(name)} or @id = //label[normalize-space() = ${literal(name)}]/@for]`;

/** A group of controls, by its caption. */
export const group = (caption) => `//fieldset[legend[normalize-space() = ${literal(caption)}]]`;

/** A labelled part of the page. */
export const region = (name) => `//*[@aria-label = ${literal(name)}]`;

/** The section with a heading. */
export const section = (heading) => `//section[.//h2[normalize-space() = ${literal(heading)}]]`;
