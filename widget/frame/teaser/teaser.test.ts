// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	type LocalStore,
	openLocalStore,
} from "../../../client/local-store.ts";
import { createTeaser } from "./teaser.ts";

let stores = 0;
let store: LocalStore;
beforeEach(() => {
	stores += 1;
	store = openLocalStore(`teaser ${stores}`);
});
afterEach(() => void vi.restoreAllMocks());

interface Line {
	seq: number;
	kind: string;
	author: { kind: string; name?: string };
	body: { text: string } | null;
}

const answer = (seq: number, text = `Answer ${seq}`): Line => ({
	seq,
	kind: "message",
	author: { kind: "agent", name: "Noor" },
	body: { text },
});

/** One tab with a closed chat; all tabs of a test have one store. */
function tab({ hidden = false, links = true as unknown } = {}) {
	const face = signal({ readByVisitor: 0 });
	const open = signal(false);
	const said: number[] = [];
	let isHidden = hidden;
	const heard: (() => void)[] = [];
	const page = {
		documentElement: document.documentElement,
		get hidden() {
			return isHidden;
		},
		addEventListener: (_: string, hear: () => void) => heard.push(hear),
	};
	const log = signal({ entries: [] as Line[] });
	const teaser = createTeaser(
		{
			chat: { current: signal({ id: "c1", log, face }) },
			panel: { open },
			store,
			seen: signal({ page: null, cart: null, links }),
			say: ({ height }: { height: number }) => said.push(height),
		} as never,
		page as unknown as Document,
	);
	return {
		teaser,
		open,
		face,
		said,
		gets: (...lines: Line[]) => {
			log.value = { entries: [...log.value.entries, ...lines] };
		},
		withdraws: (seq: number) => {
			const body = (one: Line) => (one.seq === seq ? null : one.body);
			log.value = {
				entries: log.value.entries.map((one) => ({ ...one, body: body(one) })),
			};
		},
		turns(hidden: boolean) {
			isHidden = hidden;
			for (const hear of heard) hear();
		},
		shows: (text: string) =>
			expect.poll(() => teaser.value?.text, { interval: 1 }).toBe(text),
	};
}

/** Everything that was asked of the store until now is done. */
const settled = () => store.set("fence", true);

test("EM10 who has answered and what stands there, in one line of eighty characters", async () => {
	const maya = tab();
	maya.gets(answer(4, `  Yes,\n two ${"🔔".repeat(100)}`));
	await maya.shows(`Yes, two ${"🔔".repeat(71)}…`);
	expect(maya.teaser.value?.name).toBe("Noor");
	expect(maya.said.at(-1)).toBeGreaterThan(0);
	await expect.poll(() => maya.teaser.value?.aloud.value).toBe(true);
});

test("EM10 only what a person wrote stands there", async () => {
	const maya = tab();
	maya.gets(
		{ ...answer(1), kind: "note" },
		{ ...answer(2), author: { kind: "system" } },
		{ ...answer(3), author: { kind: "visitor" } },
		{ ...answer(4), body: null },
	);
	await settled();
	expect(maya.teaser.value).toBeNull();
	expect(maya.said).toEqual([0]);
});

test("EM10 not for a script of before, an open chat, or what was read", async () => {
	const old = tab({ links: undefined });
	const open = tab();
	open.open.value = true;
	const read = tab();
	read.face.value = { readByVisitor: 9 };
	for (const one of [old, open, read]) one.gets(answer(5));
	await settled();
	for (const one of [old, open, read]) expect(one.teaser.value).toBeNull();
});

test("EM10 of two tabs and the page after them, one shows it", async () => {
	const tabs = [tab(), tab()];
	for (const one of tabs) one.gets(answer(5));
	const shown = () => tabs.filter((one) => one.teaser.value).length;
	await expect.poll(shown, { interval: 1 }).toBe(1);
	await settled();
	expect(shown()).toBe(1);
	const next = tab();
	next.gets(answer(5));
	await settled();
	expect(next.teaser.value).toBeNull();
	next.gets(answer(6));
	await next.shows("Answer 6");
});

test("EM10 a tab that nobody sees waits", async () => {
	const maya = tab({ hidden: true });
	maya.gets(answer(5));
	await settled();
	expect(maya.teaser.value).toBeNull();
	maya.turns(false);
	await maya.shows("Answer 5");
});

test("EM10 it goes when the chat is opened, the answer is read elsewhere, or withdrawn", async () => {
	const maya = tab();
	maya.gets(answer(5));
	await maya.shows("Answer 5");
	maya.open.value = true;
	expect(maya.teaser.value).toBeNull();
	expect(maya.said.at(-1)).toBe(0);
	maya.open.value = false;
	maya.gets(answer(6));
	await maya.shows("Answer 6");
	maya.face.value = { readByVisitor: 6 };
	expect(maya.teaser.value).toBeNull();
	maya.gets(answer(7));
	await maya.shows("Answer 7");
	maya.withdraws(7);
	await settled();
	expect(maya.teaser.value).toBeNull();
});
