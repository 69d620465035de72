import { expect, test } from "vitest";
import type { Role } from "../../protocol/agent.ts";
import type { FigureFilter } from "../../protocol/figures.ts";
import { Refused } from "../../protocol/refusal.ts";
import { mayReadFigures } from "./may-read-figures.ts";

function reach(role: Role | null, filter: FigureFilter): string {
	const sites = new Map<string, Role>(role === null ? [] : [["shop", role]]);
	const who = { id: "noor" } as Parameters<typeof mayReadFigures>[0]["who"];
	try {
		return mayReadFigures({ who, sites }, { site: "shop", filter });
	} catch (error) {
		if (error instanceof Refused) return error.refusal.code;
		throw error;
	}
}

test.each([
	["owner", "all", "all", "all"],
	["supervisor", "all", "all", "all"],
	["agent", "forbidden", "own", "forbidden"],
	["read_only", "forbidden", "own", "forbidden"],
	[null, "not_found", "not_found", "not_found"],
] as const)("FG57 who reads figures of whom: %s", (role, all, own, others) => {
	expect(reach(role, {})).toBe(all);
	expect(reach(role, { language: "lt" })).toBe(all);
	expect(reach(role, { agent: "noor", language: "lt" })).toBe(own);
	expect(reach(role, { agent: "teo" })).toBe(others);
	expect(reach(role, { agent: "" })).toBe(others);
});
