import type { Account, Dump, Seen, SeenEntry, Wrote } from "./account.ts";
import {
	answersKeptOnce,
	cardsKeptOnce,
	creditedAsOffered,
} from "./checker-asked.ts";
import { withdrawnIsErased } from "./checker-erased.ts";
import {
	filesAsSent,
	goneFilesAreGone,
	goodFilesAreTaken,
	namedFilesAreThere,
	noFileIsAnOrphan,
	piecesAreSentOnce,
} from "./checker-files.ts";
import { listsEqualDatabase } from "./checker-lists.ts";
import { group } from "./group.ts";

export const INVARIANTS = [
	/** Every acknowledged id is stored, with that number, and its disk was told to sync. */
	"acknowledged-is-stored",
	/** The numbers of each conversation run 1, 2, 3 … */
	"numbers-without-gap",
	/** Each window's list is what the database has for it. */
	"windows-equal-database",
	/** One sender's messages stand in the order in which they were typed. */
	"sender-order",
	"no-id-twice",
	/** At rest nothing waits in an outbox, and nothing left one unanswered. */
	"outboxes-empty",
	"unacknowledged-at-most-once",
	/** What a window shows as its own and unsent, or as sent, is not in its log too. */
	"nothing-stands-twice",
	/** Each ask has the last answers that were confirmed, whole, and counts once. */
	"answers-kept-once",
	/** Whoever wrote before a shopper was asked, and nobody else. */
	"credited-as-offered",
	"cards-kept-once",
	/** Byte by byte a PDF, and as it looks a picture, which the relay draws anew. */
	"files-as-sent",
	/** No entry names a file that is not there. */
	"named-files-are-there",
	"good-files-are-taken",
	/** Withdrawn and forgotten ones, and what became of their pieces. */
	"gone-files-are-gone",
	/** No file is on the disk without a use. */
	"no-file-is-an-orphan",
	"pieces-are-sent-once",
	/** By its link whoever may read it gets it, and nobody else. */
	"files-are-their-own",
] as const;
export type Invariant =
	| (typeof INVARIANTS)[number]
	/** What was counted as it came is what the logs say when they are counted anew: told by the relay's own program. */
	| "figures-equal-logs";

export interface Violation {
	invariant: Invariant;
	detail: string;
}

/** Pure: what was done and seen against what is stored. Empty when every promise was kept. */
export function check(account: Account, dump: Dump): Violation[] {
	const stored = group(dump.entries, ({ clientId }) => clientId);
	return [
		...acknowledgedIsStored(account, stored),
		...numbersWithoutGap(dump),
		...account.windows.flatMap((seen) => windowEqualsDatabase(seen, dump)),
		...account.screens.flatMap((screen) => screenEqualsDatabase(screen, dump)),
		...violations("windows-equal-database", [
			...listsEqualDatabase(account, dump),
			...withdrawnIsErased(account, dump),
		]),
		...senderOrder(account, dump),
		...noIdTwice(account, stored),
		...outboxesEmpty(account),
		...unacknowledgedAtMostOnce(account, stored),
		...nothingStandsTwice(account, stored),
		...violations("answers-kept-once", answersKeptOnce(account, dump)),
		...violations("credited-as-offered", creditedAsOffered(dump)),
		...violations("cards-kept-once", cardsKeptOnce(account, dump)),
		...violations("files-as-sent", filesAsSent(account, dump)),
		...violations("named-files-are-there", namedFilesAreThere(dump)),
		...violations("good-files-are-taken", goodFilesAreTaken(account)),
		...violations("gone-files-are-gone", goneFilesAreGone(account, dump)),
		...violations("no-file-is-an-orphan", noFileIsAnOrphan(dump)),
		...violations("pieces-are-sent-once", piecesAreSentOnce(account)),
		...violations("files-are-their-own", account.misread),
	];
}

type Stored = Map<string | null, Dump["entries"]>;

function acknowledgedIsStored(account: Account, stored: Stored): Violation[] {
	const lost = account.acknowledged.flatMap(
		({ clientId, conversation, seq }) => {
			const found = stored.get(clientId) ?? [];
			return found.some((e) => e.conversation === conversation && e.seq === seq)
				? []
				: [
						`${clientId} was acknowledged as ${conversation} ${seq}, stored as ${places(found)}`,
					];
		},
	);
	const texts = new Map(account.wrote.map((w) => [w.clientId, w.text.trim()]));
	const altered = account.acknowledged.flatMap(({ clientId }) =>
		(stored.get(clientId) ?? [])
			.filter(({ text }) => text !== null && text !== texts.get(clientId))
			.map(() => `${clientId} is stored with another text`),
	);
	const unsynced = account.synchronous
		.filter((level) => level < 2)
		.map((level) => `a relay acknowledged with synchronous = ${level}`);
	return violations("acknowledged-is-stored", [
		...lost,
		...altered,
		...unsynced,
	]);
}

function numbersWithoutGap({ entries }: Dump): Violation[] {
	const wrong: string[] = [];
	for (const [conversation, all] of group(entries, (e) => e.conversation)) {
		const numbers = all.map(({ seq }) => seq).sort((a, b) => a - b);
		const gap = numbers.findIndex((seq, index) => seq !== index + 1);
		if (gap >= 0)
			wrong.push(`${conversation}: place ${gap + 1} holds ${numbers[gap]}`);
	}
	return violations("numbers-without-gap", wrong);
}

function windowEqualsDatabase(
	seen: Seen,
	{ entries, heads, publicHeads }: Dump,
): Violation[] {
	const due = entries
		.filter(
			({ conversation, audience }) =>
				conversation === seen.conversation &&
				(seen.audience === "staff" || audience === "all"),
		)
		.sort((a, b) => a.seq - b.seq);
	const wrong: string[] = [];
	const name = `${seen.window}, ${seen.conversation}`;
	for (let i = 0; i < Math.max(due.length, seen.entries.length); i++) {
		if (line(due[i], seen) === line(seen.entries[i], seen)) continue;
		wrong.push(
			`${name}: line ${i + 1} shows ${line(seen.entries[i], seen)}, stored ${line(due[i], seen)}`,
		);
		break;
	}
	const visible = seen.audience === "staff" ? heads : publicHeads;
	const head = visible.get(seen.conversation);
	if (seen.head && JSON.stringify(seen.head) !== JSON.stringify(head))
		wrong.push(
			`${name}: head ${JSON.stringify(seen.head)}, stored ${JSON.stringify(head)}`,
		);
	return violations("windows-equal-database", wrong);
}

/** The screen shows the messages of one conversation, all of them, each once. */
function screenEqualsDatabase(
	{ window, texts }: Account["screens"][number],
	{ entries }: Dump,
): Violation[] {
	const lists = [...group(entries, (e) => e.conversation).values()].map((all) =>
		all
			.filter(({ kind, audience }) => kind === "message" && audience === "all")
			.sort((a, b) => a.seq - b.seq)
			.flatMap(({ text, files }) => (text === null ? [] : [{ text, files }])),
	);
	/** How many are shown as they are stored, from the first on. */
	const alike = (list: (typeof lists)[number]) => {
		const at = list.findIndex(({ text, files }, at) =>
			// Until what shows files is loaded, they are named below the text.
			files ? !texts[at]?.startsWith(text) : texts[at] !== text,
		);
		return at === -1 ? list.length : at;
	};
	const [[best, nearest] = [0, []]] = lists
		.map((list) => [alike(list), list] as const)
		.sort(([a], [b]) => b - a);
	if (best === texts.length && best === nearest.length) return [];
	const [shown, stored] = [texts[best], nearest[best]].map(
		(one) => JSON.stringify(one) ?? "nothing",
	);
	return violations("windows-equal-database", [
		`${window} shows ${texts.length} messages that are no stored conversation: of the ${nearest.length} of the nearest one line ${best + 1} is ${stored}, and shown is ${shown}`,
	]);
}

/** Visitors are told no client ids of the staff, and a widget of protocol 3 reads `assigned` for who has joined. */
function line(
	entry: SeenEntry | undefined,
	{ audience, isFormer }: Seen,
): string {
	if (!entry) return "nothing";
	const id = audience === "staff" ? (entry.clientId ?? "") : "";
	const kind = isFormer && entry.kind === "joined" ? "assigned" : entry.kind;
	return `${entry.seq} ${kind} ${id} ${entry.text === null ? "" : JSON.stringify(entry.text)}`;
}

/** While no socket gets through, texts go over HTTP and wait for no file: only that lets them stand before one. */
function senderOrder(
	{ wrote, posted }: Account,
	{ entries }: Dump,
): Violation[] {
	const written = new Map(wrote.map((one) => [one.clientId, one]));
	const wrong: string[] = [];
	for (const [conversation, all] of group(entries, (e) => e.conversation)) {
		const before = new Map<string, Wrote[]>();
		for (const { clientId, seq } of [...all].sort((a, b) => a.seq - b.seq)) {
			const one = clientId === null ? undefined : written.get(clientId);
			if (!one) continue;
			const own = before.get(one.sender) ?? [];
			before.set(one.sender, own);
			const overtook = own.filter(({ n }) => n > one.n);
			own.push(one);
			const isWithoutSocket =
				one.hasFiles && overtook.some((other) => posted.has(other.clientId));
			if (overtook.length > 0 && !isWithoutSocket)
				wrong.push(
					`${conversation} ${seq}: ${one.sender} typed this${one.hasFiles ? " with files" : ""} as number ${one.n}, before it stand ${overtook.map(({ n }) => n)}`,
				);
		}
	}
	return violations("sender-order", wrong);
}

function noIdTwice(account: Account, stored: Stored): Violation[] {
	const acknowledged = new Set(account.acknowledged.map((a) => a.clientId));
	const wrong = [...stored]
		.filter(([id, found]) => id && acknowledged.has(id) && found.length > 1)
		.map(([id, found]) => `${id} is stored as ${places(found)}`);
	for (const { window, conversation, entries } of account.windows) {
		const shown = group(entries, ({ clientId }) => clientId);
		for (const [id, lines] of shown)
			if (id && lines.length > 1)
				wrong.push(
					`${window}, ${conversation} shows ${id} ${lines.length} times`,
				);
	}
	return violations("no-id-twice", wrong);
}

function outboxesEmpty(account: Account): Violation[] {
	const waiting = account.outboxes.flatMap(({ browser, clientIds }) =>
		clientIds.map((id) => `${browser} still holds ${id}`),
	);
	const answered = new Set([
		...account.acknowledged.map(({ clientId }) => clientId),
		...account.refused.map(({ clientId }) => clientId),
		...account.outboxes.flatMap(({ clientIds }) => clientIds),
	]);
	const dropped = account.wrote
		.filter(({ clientId }) => !answered.has(clientId))
		.map(
			({ sender, n, clientId }) =>
				`${sender} ${n} (${clientId}) was dropped in silence`,
		);
	const onDisk = new Set(account.outboxes.flatMap((one) => one.clientIds));
	const ghosts = account.pending
		.filter(
			({ state, clientId }) => state === "sending" && !onDisk.has(clientId),
		)
		.map(({ window, clientId }) => `${window} sends ${clientId} for ever`);
	return violations("outboxes-empty", [...waiting, ...dropped, ...ghosts]);
}

function nothingStandsTwice({ pending }: Account, stored: Stored): Violation[] {
	const twice = pending.flatMap(({ window, clientId, state }) =>
		stored.has(clientId)
			? [`${window} shows ${clientId} as ${state}, beside the log`]
			: [],
	);
	return violations("nothing-stands-twice", twice);
}

function unacknowledgedAtMostOnce(
	account: Account,
	stored: Stored,
): Violation[] {
	const acknowledged = new Set(account.acknowledged.map((a) => a.clientId));
	const wrong = [...stored]
		.filter(([id, found]) => id && !acknowledged.has(id) && found.length > 1)
		.map(([id, found]) => `${id} is stored as ${places(found)}`);
	return violations("unacknowledged-at-most-once", wrong);
}

function violations(invariant: Invariant, details: string[]): Violation[] {
	return details.map((detail) => ({ invariant, detail }));
}

function places(found: Dump["entries"]): string {
	return (
		found.map(({ conversation, seq }) => `${conversation} ${seq}`).join(", ") ||
		"nothing"
	);
}
