import { engines } from "../../package.json" with { type: "json" };
import { check, type Kind } from "./check.ts";

const KINDS = {
	node_ok: {
		mark: "ok",
		says: (version) => `Node ${version} is new enough, and knows time zones.`,
	},
	node_old: {
		mark: "wrong",
		says: (version) =>
			`Node ${version} is too old: Shopbell is made for ${engines.node}.`,
		todo: () => "Install a newer one, e.g. from nodejs.org.",
	},
	node_no_time_zones: {
		mark: "wrong",
		says: (version) =>
			`Node ${version} knows no time zones, so opening hours are wrong.`,
		todo: () =>
			"Install Node with all of ICU (full-icu), e.g. from nodejs.org.",
	},
} satisfies Readonly<Record<string, Kind>>;

/** Whether the program that runs the relay can. */
export const node = check({
	name: "node",
	kinds: KINDS,
	async run({ machine }) {
		const { node: version } = machine;
		if (isBefore(version, engines.node.replace(/^>=/, "")))
			return [["node_old", version]];
		return [[knowsZones(machine) ? "node_ok" : "node_no_time_zones", version]];
	},
});

function isBefore(version: string, least: string): boolean {
	const [have, want] = [version, least].map((one) =>
		one.split(".").map(Number),
	) as [number[], number[]];
	for (const [at, number] of want.entries()) {
		const own = have[at] ?? 0;
		if (own !== number) return own < number;
	}
	return false;
}

/** A zone with summer time, and one by three quarters of an hour. */
function knowsZones(machine: {
	offsetHours(zone: string, at: number): number;
}): boolean {
	try {
		const july = Date.UTC(2026, 6, 1);
		return (
			machine.offsetHours("Europe/Berlin", july) === 2 &&
			machine.offsetHours("Pacific/Chatham", july) === 12.75
		);
	} catch {
		return false;
	}
}
