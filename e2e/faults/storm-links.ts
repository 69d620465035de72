import { OLDEST_PROTOCOL } from "../../protocol/version.ts";
import type { Clerk } from "./clerk.ts";
import { flood } from "./flood.ts";
import type { Weather } from "./proxy.ts";
import type { PageKind, Shopper } from "./shopper.ts";
import { sendsFiles, sessionEnds } from "./storm-files.ts";
import { count, type Storm } from "./storm-state.ts";
import { textFor } from "./texts.ts";

type Person = Shopper | Clerk;
/** false: it did not come to it, so it does not count. */
type Harm = (person: Person) => Promise<unknown>;

/** At most this many people are in trouble of their own at the same time. */
const AT_ONCE = 6;

/** What befalls single people: their links, their tabs, their browsers. In rounds, each fault as often. */
export async function harmPeople(storm: Storm): Promise<void> {
	const { dice } = storm;
	const harms = Object.entries(harmsOf(storm));
	const troubled = new Map<Person, Promise<void>>();
	while (storm.blowing()) {
		for (const [fault, harm] of dice.shuffled(harms)) {
			while (storm.blowing() && troubled.size >= AT_ONCE)
				await Promise.race(troubled.values());
			if (!storm.blowing()) break;
			const pool: Person[] = [
				...(CLERKS_ONLY.has(fault) ? [] : storm.shoppers),
				...(SHOPPERS_ONLY.has(fault) ? [] : storm.clerks),
			];
			const well = pool.filter((person) => !troubled.has(person));
			if (well.length === 0) continue;
			const person = dice.one(well);
			const over = harm(person).then((done) => {
				if (done !== false) count(storm, fault);
				person.way.change({ kind: "pass" });
				troubled.delete(person);
			});
			troubled.set(person, over);
			await storm.pause(dice.between(150, 700));
		}
	}
	await Promise.all(troubled.values());
}

const SHOPPERS_ONLY = new Set([
	...["F16", "F17", "F25", "F26", "F32", "F36", "F37"],
]);
const CLERKS_ONLY = new Set(["F27", "F38"]);
const DAY_MS = 86_400_000;

function harmsOf(storm: Storm): Record<string, Harm> {
	const { dice } = storm;

	/** A weather for a while. */
	const under =
		(weather: () => Weather, least: number, most: number): Harm =>
		async ({ way }) => {
			way.change(weather());
			await storm.pause(dice.between(least, most));
		};
	const types = async (person: Person, times: number) => {
		if (!("types" in person) || person.tabs.length === 0) return;
		for (let i = 0; i < times; i++)
			await person.types(textFor(person.name, dice.between(1e6, 1e9), dice));
	};
	const reloads = (person: Person) => {
		const tab = dice.one<Clerk["tabs"][number] | Shopper["tabs"][number]>(
			person.tabs,
		);
		person.reloads(tab as never);
	};

	/** A page of that kind, which stays until the person is next reloaded. */
	const opens =
		(page: () => PageKind): Harm =>
		async (person) => {
			if (!("types" in person)) return;
			person.reloads(person.tabs[0], page());
			await types(person, 1);
			await storm.pause(dice.between(1_000, 3_000));
		};

	return {
		async F11({ way }) {
			way.strand();
			await storm.pause(dice.between(1_000, 6_000));
		},
		F12: under(
			() => ({ kind: "frozen", towards: dice.one(["client", "relay"]) }),
			5_500,
			9_000,
		),
		async F13({ way }) {
			way.change({ kind: "cut", afterBytes: dice.between(20, 6_000) });
			await storm.pause(dice.between(1_000, 4_000));
		},
		F14: under(
			() => ({ kind: "throttle", bytesPerSecond: 8_000 }),
			4_000,
			9_000,
		),
		F15: under(
			() => ({ kind: "delay", ms: dice.between(150, 1_200) }),
			4_000,
			9_000,
		),
		async F16(person) {
			person.way.change({ kind: "closed" });
			await types(person, 3);
			await storm.pause(dice.chance(0.2) ? 30_000 : dice.between(2_000, 8_000));
		},
		async F17(person) {
			person.way.change({
				kind: "frozen",
				towards: dice.one(["client", "relay"]),
			});
			await types(person, 1);
			await storm.pause(dice.between(0, 400));
			reloads(person);
		},
		async F18(person) {
			person.crashes();
			await storm.pause(dice.between(100, 3_000));
			person.opensTab();
		},
		/** As a laptop that was shut: silence, then a link that nobody remembers. */
		async F19({ way }) {
			way.change({ kind: "frozen", towards: "both" });
			await storm.pause(dice.between(12_000, 20_000));
			way.reset();
		},
		async F20(person) {
			if (person.tabs.length > 1) person.reloads(person.tabs[1] as never);
			else person.opensTab();
			await storm.pause(dice.between(500, 3_000));
		},
		F25: opens(() => ({ protocol: OLDEST_PROTOCOL })),
		F26: opens(() => ({ clockAheadMs: dice.one([-DAY_MS, DAY_MS]) })),
		async F27(reader) {
			const writer = dice.one(storm.clerks.filter((one) => one !== reader));
			const came = await flood(reader as Clerk, writer);
			if (came === "behind") count(storm, "told that they are behind");
			return came !== "absent";
		},
		F32: (person) => otherText(storm, person),
		...fileHarms(storm),
	};
}

function fileHarms(storm: Storm): Record<string, Harm> {
	const { dice } = storm;
	const sends = async (person: Person) => {
		if (!("types" in person) || person.tabs.length === 0) return;
		const text = textFor(person.name, dice.between(1e6, 1e9), dice);
		await sendsFiles(storm, person, text);
	};
	return {
		async F36(person) {
			const afterBytes = dice.between(20_000, 250_000);
			await sends(person);
			person.way.change({ kind: "cut", afterBytes });
			await storm.pause(dice.between(1_500, 4_000));
		},
		async F37(person) {
			if (!("sendsTwice" in person)) return;
			person.sendsTwice = true;
			await sends(person);
			await storm.pause(dice.between(1_500, 4_000));
			person.sendsTwice = false;
		},
		F38: (person) => sessionEnds(storm, person as Clerk),
	};
}

async function otherText(storm: Storm, person: Person): Promise<void> {
	const { account } = storm.rig;
	const known = new Set(account.acknowledged.map(({ clientId }) => clientId));
	const own = account.wrote.findLast(
		({ sender, clientId }) => sender === person.name && known.has(clientId),
	);
	const [tab] = person.tabs;
	if (!own || !tab || !("chat" in tab)) return;
	const reply = await tab.chat.connection.ask("message:send", {
		conversation: null,
		clientId: own.clientId,
		text: `${own.text} (changed)`,
	});
	// One that was withdrawn had been kept, which is all that its sender may learn.
	if (reply.ok && !reply.data.duplicate)
		storm.wrongs.push(`${own.clientId} took a second text`);
}
