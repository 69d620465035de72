/** Instead of the id of an ask: a survey that is only looked at, beside its editor. Nothing of it is said or kept. */
export const PREVIEW = "preview";
