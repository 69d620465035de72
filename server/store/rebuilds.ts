import type { Rebuild } from "./contract/rebuilds.ts";

/**
 * Large tables that get another form, in order, each once, for ever; the migrations of their release stand before
 * them. `docs/decisions/016-a-table-is-rebuilt-beside-itself.md` says what one must keep to.
 */
export const REBUILDS: readonly Rebuild[] = [];
