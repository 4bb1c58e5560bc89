/**
 * Faults of today's interface that the picture tests know. The lists may only shrink: a test fails when an
 * entry is no longer true, so that it is removed here.
 */

/** Names that several buttons of one story share, by story. */
export const sharedButtonNames: Readonly<Record<string, readonly string[]>> = {
  // The button that opens the dialog, and the one in the dialog that confirms.
  "conference-panel/end-confirmation": ["End for everyone"],
};

/** Violations that axe finds, as "rule: mode", by story. */
export const accessibilityViolations: Readonly<Record<string, readonly string[]>> = {};
