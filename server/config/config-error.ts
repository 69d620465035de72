/** A sentence for whoever set something wrongly: what is wrong, and what it takes. */
export class ConfigError extends Error {}
