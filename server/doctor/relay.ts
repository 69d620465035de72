import { check, type Found, type Kind } from "./check.ts";
import type { Look } from "./look.ts";

const KINDS = {
	relay_ok: {
		mark: "ok",
		says: (port) =>
			`The relay runs on this folder and answers at port ${port}.`,
	},
	relay_stopped: {
		mark: "warning",
		says: () =>
			"The relay does not run, so what only it can tell is not looked at.",
		todo: () => "Start it (shopbell serve), and run the doctor again.",
	},
	relay_port_taken: {
		mark: "wrong",
		says: (port) =>
			`Another program has port ${port}, so the relay cannot start.`,
		todo: (port) =>
			`End that program, or choose another port, e.g. PORT=${Number(port) + 1}, in the proxy as well.`,
	},
	relay_elsewhere: {
		mark: "wrong",
		says: (port, folder) =>
			`The relay at port ${port} serves another data folder than ${folder}.`,
		todo: () =>
			"Name that relay's folder (--data or SHOPBELL_DATA), or give this one a port of its own.",
	},
	relay_silent: {
		mark: "warning",
		says: (where) =>
			`A program holds the folder as a relay does, and nothing answers at ${where}.`,
		todo: () =>
			"A relay in a container is asked from inside of it; one that is starting needs a moment; else start it again.",
	},
	relay_unasked: {
		mark: "warning",
		says: () =>
			"A relay runs on this folder, and has left no shopbell.probe that the doctor may read.",
		todo: () =>
			"Run the doctor as the user of the relay; if it is of an earlier version, start this one.",
	},
	relay_hidden: {
		mark: "skipped",
		says: (folder) =>
			`Whether a relay runs on ${folder} is not to be seen: this user may not read it.`,
		todo: () => "Run the doctor as the user of the relay.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Whether one relay runs on the folder, and which. */
export const relay = check({
	name: "relay",
	kinds: KINDS,
	run: async (look) => [await foundOf(look)],
});

async function foundOf(look: Look): Promise<Found<Code>> {
	const { port, data, origin } = look.config;
	const facts = await look.relay();
	if (facts.kind === "hidden") return ["relay_hidden", data];
	if (facts.kind === "stopped") {
		if (facts.port === "other_relay")
			return ["relay_elsewhere", `${port}`, data];
		return facts.port === "free"
			? ["relay_stopped"]
			: ["relay_port_taken", `${port}`];
	}
	if (!facts.file) return ["relay_unasked"];
	const isHere =
		facts.arrived !== null || (await look.at(origin)).kind === "relay";
	return isHere
		? ["relay_ok", `${facts.file.port}`]
		: ["relay_silent", `${facts.file.host}:${facts.file.port}`];
}
