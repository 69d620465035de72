import { afterEach, beforeEach, expect, it } from "vitest";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Entry } from "../../protocol/entry.ts";
import { createInbox, type Inbox } from "../inbox/inbox.ts";
import {
	entryOf,
	idOf,
	localStoreInMemory,
	ME,
	mineSince,
	NOOR,
	rowOf,
	settled,
	stagedConnection,
} from "../testing/staged.ts";
import {
	createLostConversations,
	type LostConversations,
} from "./lost-conversations.ts";

const A = idOf("a");
const noor = { id: ME, name: "Noor" };
const ADA = { id: idOf("ada"), name: "Ada" };
const byAda = { author: { kind: "agent", ...ADA } } as const;
const bySystem = { author: { kind: "system" } } as const;
const lostLine = entryOf(
	5,
	"released",
	{ agent: noor, why: "agent_lost", team: null },
	bySystem,
);

let since: Entry[];
let stage: ReturnType<typeof stagedConnection>;
let store: ReturnType<typeof localStoreInMemory>;
let inbox: Inbox;
const open: LostConversations[] = [];

beforeEach(() => {
	since = [];
	store = localStoreInMemory();
	inbox = createInbox(() => ME);
	stage = stagedConnection({
		"entries:read": () => ({ entries: since, more: false }),
	});
});
afterEach(() => {
	for (const lostConversations of open.splice(0)) lostConversations.stop();
});

async function sitsDown() {
	const lostConversations = createLostConversations({
		connection: stage.connection,
		store,
		me: () => ME,
		inbox,
	});
	open.push(lostConversations);
	await lostConversations.load();
	return lostConversations;
}
async function shows(...all: StaffConversation[]) {
	inbox.reading();
	inbox.replace(all);
	await settled();
}
const causes = (lostConversations: LostConversations) =>
	lostConversations.list.value.map(({ cause }) => cause);

it("RO2 tells on return what the lost connection cost", async () => {
	const lostConversations = await sitsDown();
	await shows(rowOf("a", { ...mineSince(1), lastSeq: 4 }));
	since = [lostLine];
	await shows(rowOf("a", { lastSeq: 5, epoch: 2 }));
	expect(stage.saidOf("entries:read")).toEqual([{ conversation: A, after: 4 }]);
	expect(causes(lostConversations)).toEqual([{ kind: "agent_lost" }]);
});

it("tells it to a page that was closed and opened again, until it is dismissed", async () => {
	await sitsDown();
	await shows(rowOf("a", { ...mineSince(1), lastSeq: 4 }));
	for (const lostConversations of open.splice(0)) lostConversations.stop();
	inbox = createInbox(() => ME);
	since = [lostLine];
	for (const again of [1, 2]) {
		const lostConversations = await sitsDown();
		await shows(rowOf("a", { lastSeq: 5 + again, epoch: 2 }));
		expect(causes(lostConversations)).toEqual([{ kind: "agent_lost" }]);
		lostConversations.stop();
	}
	const lostConversations = await sitsDown();
	await settled();
	lostConversations.dismiss(A);
	expect(lostConversations.list.value).toEqual([]);
	expect(store.facts.get("held")).toEqual({});
});

it("RO10 tells who took it over, and nothing that the agent did", async () => {
	const lostConversations = await sitsDown();
	const mine = rowOf("a", { ...mineSince(1), lastSeq: 4 });
	const gone = rowOf("a", { lastSeq: 6, epoch: 2 });
	const by = { author: NOOR };
	for (const [entries, expected] of [
		[
			[
				entryOf(
					5,
					"assigned",
					{ agent: ADA, reason: "taken_over" },
					byAda as never,
				),
			],
			[{ kind: "taken_over", by: "Ada" }],
		],
		[
			[
				entryOf(
					5,
					"released",
					{ agent: noor, why: "released", team: null },
					by as never,
				),
			],
			[],
		],
		[
			[
				entryOf(
					5,
					"transferred",
					{ from: noor, to: { kind: "agent", ...ADA }, note: "" },
					by as never,
				),
				entryOf(
					6,
					"assigned",
					{ agent: ADA, reason: "transferred" },
					bySystem as never,
				),
			],
			[],
		],
	] as [Entry[], unknown[]][]) {
		since = entries;
		await shows(mine);
		await shows(gone);
		expect(causes(lostConversations)).toEqual(expected);
	}
});

it("forgets the loss when the conversation comes back, and what was closed is none", async () => {
	const lostConversations = await sitsDown();
	since = [lostLine];
	await shows(rowOf("a", { ...mineSince(1), lastSeq: 4 }));
	await shows(rowOf("a", { lastSeq: 5, epoch: 2 }));
	expect(lostConversations.list.value).toHaveLength(1);
	await shows(rowOf("a", { ...mineSince(9), lastSeq: 6, epoch: 3 }));
	expect(lostConversations.list.value).toEqual([]);
	await shows(rowOf("a", { state: { kind: "closed", since: 1 }, lastSeq: 7 }));
	expect(lostConversations.list.value).toEqual([]);
});
