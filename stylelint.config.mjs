export default {
  extends: ['stylelint-config-standard'],
  rules: {
    // Newer than Chromium 83 and Safari 14, the oldest browsers that the page is made for.
    'function-disallowed-list': [['color-mix', 'oklch', 'oklab', 'lch', 'lab', 'light-dark']],
    'property-disallowed-list': [['inset', 'aspect-ratio', 'content-visibility', 'container', 'container-type', 'container-name']],
    'selector-pseudo-class-disallowed-list': [['has', 'is', 'where', 'user-valid', 'user-invalid']],
    'unit-disallowed-list': [['dvh', 'svh', 'lvh', 'dvw', 'svw', 'lvw', 'cqw', 'cqh', 'cqi', 'cqb']],
    'at-rule-disallowed-list': [['container', 'layer', 'property', 'scope', 'starting-style']],
    'selector-nested-pattern': null,
  },
};
