export default {
  extends: ['stylelint-config-standard'],
  rules: {
    // Newer than Chromium 83 and Safari 14, the oldest browsers that the page is made for.
    'function-disallowed-list': [['color-mix', 'oklch', 'oklab', 'lch', 'lab', 'light-dark']],
    'property-disallowed-list': [['inset', 'aspect-ratio', 'content-visibility', 'container', 'container-type', 'container-name']],
    'selector-pseudo-class-disallowed-list': [['has', 'is', 'where', 'user-valid', 'user-invalid']],
    'unit-disallowed-list': [['dvh', 'svh', 'lvh', 'dvw', 'svw', 'lvw', 'cqw', 'cqh', 'cqi', 'cqb']],
    'at-rule-disallowed-list': [['container', 'layer', 'property', 'scope', 'starting-style']],
    'declaration-block-no-redundant-longhand-properties': [true, { ignoreShorthands: ['inset'] }],
    'media-feature-range-notation': 'prefix',
    // Safari 14 knows some properties and values by their prefixed names only.
    'property-no-vendor-prefix': null,
    'value-no-vendor-prefix': null,
    // A rule stands on one line; rules are ordered by what they style, and tokens stand in groups.
    'declaration-block-single-line-max-declarations': null,
    'no-descending-specificity': null,
    'custom-property-empty-line-before': null,
  },
};
