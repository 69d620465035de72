import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SOCKET_PATIENCE_MS } from "../../../protocol/limits.ts";
import { identityOf } from "../testing/identity-of.ts";
import { settled } from "../testing/turns.ts";
import { openTwoTabs } from "../testing/two-tabs.ts";

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

type Act =
	| { act: "type" | "lose" | "come back" | "leave" | "forget"; tab: number }
	| { act: "sign in"; tab: number; as: string | null }
	| { act: "run"; choice: number }
	| { act: "wait"; ms: number };

interface Typed {
	text: string;
	/** Whom the page named. */
	subject: string | null;
	/** The changes of person of which this tab knew. */
	knows: readonly Change[];
}

/** Somebody left in this tab. */
interface Change {
	tab: number;
	/** What had been written by then: in this tab, or in the other and kept. */
	ended: readonly string[];
}

const tab = fc.integer({ min: 0, max: 1 });
const actsOf = (people: (string | null)[]): fc.Arbitrary<Act[]> =>
	fc.array(
		fc.oneof(
			{
				weight: 4,
				arbitrary: fc.record({
					act: fc.constant("run" as const),
					choice: fc.nat(9),
				}),
			},
			{
				weight: 2,
				arbitrary: fc.record({ act: fc.constant("type" as const), tab }),
			},
			{
				weight: 3,
				arbitrary: fc.record({
					act: fc.constantFrom(
						"lose" as const,
						"come back" as const,
						"leave" as const,
						"forget" as const,
					),
					tab,
				}),
			},
			fc.record({
				act: fc.constant("sign in" as const),
				tab,
				as: fc.constantFrom(...people),
			}),
			fc.record({
				act: fc.constant("wait" as const),
				ms: fc.constantFrom(1_000, SOCKET_PATIENCE_MS),
			}),
		),
		{ minLength: 5, maxLength: 60 },
	);

/** Acts, lets everything come to rest with both tabs connected, and gives what was typed and what the relay has. */
async function play(acts: Act[]) {
	const typed: (Typed & { tab: number })[] = [];
	const changes: Change[] = [];
	const names: (string | null)[] = [null, null];
	const known: Change[][] = [[], []];
	const { turns, tabs, visitors, disk } = openTwoTabs({
		left(number) {
			names[number] = null;
		},
		heard(number) {
			const others = changes.filter((change) => change.tab !== number);
			const next = others.find((change) => !known[number]!.includes(change));
			if (next) known[number]!.push(next);
		},
	});
	const written = (number: number) => [
		...typed.filter((one) => one.tab === number).map(({ text }) => text),
		...[...disk.outbox.values()].map(({ text }) => text),
		...[...visitors.values()].flatMap(({ texts }) => texts),
	];
	for (const { chat } of tabs) void chat.start().then(chat.open);
	for (const act of acts) {
		if (act.act === "run") await turns.run(act.choice);
		else if (act.act === "wait") vi.advanceTimersByTime(act.ms);
		else {
			const { chat, store, lose, comeBack } = tabs[act.tab]!;
			switch (act.act) {
				case "type": {
					const text = `${typed.length}`;
					const knows = [...known[act.tab]!];
					typed.push({ text, tab: act.tab, subject: names[act.tab]!, knows });
					void chat.send(text);
					break;
				}
				case "lose":
					lose();
					break;
				case "come back":
					comeBack();
					break;
				case "leave":
				case "forget":
					changes.push({ tab: act.tab, ended: written(act.tab) });
					known[act.tab]!.push(changes.at(-1)!);
					names[act.tab] = null;
					void chat.leave(act.act === "forget" ? store.forget : undefined);
					break;
				case "sign in":
					names[act.tab] = act.as;
					chat.prove(act.as && identityOf(act.as));
			}
		}
		await settled();
	}
	for (let quiet = 0; quiet < 3; quiet++) {
		for (const { comeBack } of tabs) comeBack();
		while (await turns.run(0)) quiet = 0;
		vi.advanceTimersByTime(20_000);
		await settled();
	}
	for (const { chat } of tabs) chat.connection.close();
	return { typed, visitors: [...visitors.values()], changes, disk, names };
}

const RUNS = 300;

/** The token of the first word is still on its way from the disk when whoever wrote it leaves. */
const LATE_TOKEN: Act[] = [
	{ act: "type", tab: 0 },
	{ act: "run", choice: 0 },
	{ act: "run", choice: 0 },
	{ act: "type", tab: 0 },
	{ act: "lose", tab: 0 },
	{ act: "run", choice: 0 },
	{ act: "run", choice: 0 },
	{ act: "forget", tab: 0 },
	{ act: "type", tab: 0 },
];

test("ID5 words of one person never go out under another, in two tabs that forget, lose, come back and sign in", async () => {
	await fc.assert(
		fc.asyncProperty(actsOf(["maya", "noor", null]), async (acts) => {
			const { typed, visitors } = await play(acts);
			for (const { subject, texts } of visitors) {
				const said = typed.filter(({ text }) => texts.includes(text));
				const named = said.map((one) => one.subject).filter((one) => one);
				expect(new Set(named.concat(subject ?? [])).size).toBeLessThan(2);
				const ended = said.flatMap(({ knows }) =>
					knows.flatMap((change) => change.ended),
				);
				for (const { text } of said) expect(ended).not.toContain(text);
			}
			const all = visitors.flatMap(({ texts }) => texts);
			expect(new Set(all).size).toBe(all.length);
		}),
		{ numRuns: RUNS },
	);
});

test("ID5 what was typed after the last change of person is sent once, and under its name, whatever came between", async () => {
	await fc.assert(
		fc.asyncProperty(actsOf(["maya", null]), async (acts) => {
			const { typed, visitors, changes, disk, names } = await play(acts);
			const all = visitors.flatMap(({ texts }) => texts);
			for (const { text, tab, subject, knows } of typed) {
				if (knows.length < changes.length) continue;
				expect(all.filter((one) => one === text)).toEqual([text]);
				// Its page still names her.
				if (!subject || names[tab] !== subject) continue;
				const under = visitors.find(({ texts }) => texts.includes(text));
				expect(under?.subject).toBe(subject);
			}
			expect([...disk.outbox.keys()]).toEqual([]);
			const token = disk.facts.get("token");
			for (const key of disk.facts.keys())
				expect(["token", `owner/${token}`]).toContain(key);
		}),
		{ numRuns: RUNS, examples: [[LATE_TOKEN]] },
	);
});
