export const IMPORTED_LINES = ["customer", "visitor", "unknown"] as const;
/** Whose ratings; `unknown`: the file did not say it. Never merged. */
export type ImportedLine = (typeof IMPORTED_LINES)[number];
