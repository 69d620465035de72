import { clockJump, EARLIEST } from "../clock-fault.ts";
import { check, type Found, type Kind } from "./check.ts";
import { originsOf } from "./look.ts";

/** A code of a second factor holds for 30 s before and after. */
const APART_MS = 30_000;

const KINDS = {
	clock_ok: {
		mark: "ok",
		says: (time) => `The clock of this machine shows ${time}.`,
	},
	clock_early: {
		mark: "wrong",
		says: (time) =>
			`The clock of this machine shows ${time}, a time before this program was made.`,
		todo: () =>
			"Set it right (timedatectl set-ntp true), and start the relay again.",
	},
	clock_behind: {
		mark: "wrong",
		says: (days) =>
			`The clock of this machine is ${days} days behind what it showed when the relay last started.`,
		todo: () =>
			"Set it right (timedatectl set-ntp true), and start the relay again.",
	},
	clock_ahead: {
		mark: "warning",
		says: (days) =>
			`The clock of this machine is ${days} days ahead of what it showed when the relay last started.`,
		todo: () =>
			"If the relay was started later than that, set the clock right before it starts again: what has an end would end.",
	},
	clock_apart: {
		mark: "warning",
		says: (origin, seconds) =>
			`What answers at ${origin} has a clock ${seconds} s away from this machine's.`,
		todo: () =>
			"Let both machines keep time by the network: codes of second factors hold for 30 s.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Whether the machine's clock can be right. */
export const clock = check({
	name: "clock",
	kinds: KINDS,
	async run(look) {
		const now = look.clock.now();
		const time = timeOf(now);
		if (now < EARLIEST) return [["clock_early", time]];
		const database = await look.database();
		const seen = database.kind === "usable" ? database.clockSeen : null;
		const jump = seen === null ? null : clockJump(seen, now);
		if (jump) return [[`clock_${jump.kind}`, `${jump.days}`]];
		const found: Found<Code>[] = [];
		for (const origin of originsOf(look.config)) {
			const facts = await look.at(origin);
			const date = facts.kind === "relay" ? facts.date : null;
			const apart = date === null ? 0 : Math.abs(date - now);
			if (apart > APART_MS)
				found.push(["clock_apart", origin, `${Math.round(apart / 1_000)}`]);
		}
		return found.length > 0 ? found : [["clock_ok", time]];
	},
});

function timeOf(at: number): string {
	return new Date(at).toISOString().replace("T", " ").replace(/\..*/, " UTC");
}
