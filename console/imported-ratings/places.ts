import { placeIn, toTab } from "../feedback/tabs.ts";
import type { Route } from "../workspace/route.ts";

/** Where among the imports one is. */
export type ImportPlace =
	| { kind: "list" }
	| { kind: "new" }
	| { kind: "one"; id: string };

export function importPlaceOf(now: Route): ImportPlace {
	const [named] = placeIn("import", now) ?? [];
	if (!named) return { kind: "list" };
	return named === "new" ? { kind: "new" } : { kind: "one", id: named };
}

export const toImports: Route = toTab("import");
export const toNewImport: Route = toTab("import", "new");
export const toImport = (id: string): Route => toTab("import", id);
