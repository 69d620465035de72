import type { Conversation } from "../../console/conversation/conversation.ts";
import { endChat } from "../../widget/frame/ending/end-chat.ts";
import { withdraw } from "../../widget/frame/log/withdraw.ts";
import type { Clerk, ClerkTab } from "./clerk.ts";
import { orGone } from "./or-gone.ts";
import type { Shopper, ShopperTab } from "./shopper.ts";
import { answersSurvey, leavesCard } from "./storm-asking.ts";
import { answersWithFiles, sendsFiles } from "./storm-files.ts";
import { count, type Storm } from "./storm-state.ts";
import { isOdd, textFor } from "./texts.ts";

/** More than this unsent, and a person waits before they type on. */
const PATIENCE_MESSAGES = 60;

/** A shopper who types about once a second, ends the conversation sometimes, and begins another. */
export async function shops(storm: Storm, shopper: Shopper): Promise<void> {
	const { dice } = storm;
	for (let n = 0; storm.blowing(); n++) {
		await storm.pause(dice.between(300, 1_500));
		const [tab] = shopper.tabs;
		if (!tab || !storm.blowing()) continue;
		if (tab.chat.pending.value.length > PATIENCE_MESSAGES) continue;
		const any = dice.one(shopper.tabs);
		if (dice.chance(0.01)) await orGone(any, endChat(any.chat));
		if (dice.chance(0.015)) await withdraws(storm, any);
		if (dice.chance(0.03)) await answersSurvey(storm, any);
		if (dice.chance(0.01)) await leavesCard(storm, any);
		if (hasEnded(any) && dice.chance(0.4)) await looksBack(storm, any);
		const text = textFor(shopper.name, n, dice);
		if (isOdd(text)) count(storm, "F29");
		if (dice.chance(0.04)) await sendsFiles(storm, shopper, text, any);
		else await shopper.types(text, any);
	}
}

async function withdraws(storm: Storm, { chat, died }: ShopperTab) {
	const current = chat.current.value;
	const own = current?.log.value.entries.filter(
		({ kind, author, body }) =>
			kind === "message" && author.kind === "visitor" && body !== null,
	);
	const withFiles = own?.findLast(
		({ body }) => body !== null && "files" in body,
	);
	const one = storm.dice.chance(0.5) ? withFiles : own?.at(-1);
	if (!current || !one) return;
	const refusal = await orGone({ died }, withdraw(chat, current.id, one.seq));
	if (refusal !== null) return;
	const { files } = one.body as { files?: unknown[] };
	count(storm, files ? "withdrawn with files" : "withdrawn");
}

function hasEnded({ chat }: ShopperTab): boolean {
	return chat.current.value?.face.value.state.kind === "closed";
}

/** Long enough for the question to come. Then a shopper rates, and writes into the same chat or begins anew. */
async function looksBack(storm: Storm, { chat, died }: ShopperTab) {
	const { dice } = storm;
	await storm.pause(dice.between(11_000, 16_000));
	const current = chat.current.value;
	const asked = current?.log.value.entries.findLast(
		({ kind }) => kind === "asked",
	);
	if (current && asked) {
		const rating = { conversation: current.id, asked: asked.seq };
		// Another face, and then perhaps why.
		for (const comment of [null, dice.chance(0.5) ? null : "Thank you"]) {
			const score = dice.one([1, 2, 3, 4, 5] as const);
			const solved = dice.one(["yes", "no", null] as const);
			const given = { ...rating, score, solved, comment };
			const reply = await orGone(
				{ died },
				chat.connection.ask("rating:give", given),
			);
			if (reply?.ok) count(storm, "rated");
		}
	}
	if (dice.chance(0.5)) {
		chat.startNew();
		count(storm, "begun anew");
	}
}

/** An agent who takes what waits, answers what is theirs, notes what is not, and closes sometimes. */
export async function serves(storm: Storm, clerk: Clerk): Promise<void> {
	const { dice } = storm;
	for (let n = 0; storm.blowing(); n++) {
		await storm.pause(dice.between(400, 1_200));
		const [tab] = clerk.tabs;
		if (!tab || tab.outbox() === null || !storm.blowing()) continue;
		if ((tab.outbox()?.pending.value.length ?? 0) > PATIENCE_MESSAGES) continue;
		const opened = tab.opened();
		if (!opened || dice.chance(0.1)) {
			choose(storm, tab);
			continue;
		}
		const epoch = opened.head.value?.epoch;
		if (opened.head.value?.state.kind === "waiting" && epoch !== undefined) {
			const take = { conversation: opened.id, epoch };
			await orGone(tab, tab.wire.ask("conversation:take", take));
		}
		if (opened.mine.value && dice.chance(0.02)) {
			const close = { conversation: opened.id };
			await orGone(tab, tab.wire.ask("conversation:close", close));
			if (dice.chance(0.3)) await reopens(storm, tab, opened.id, true);
			continue;
		}
		if (opened.head.value?.state.kind === "closed" && dice.chance(0.3))
			await reopens(storm, tab, opened.id, false);
		if (dice.chance(0.01)) await takesBack(storm, tab, opened);
		const kind = opened.mine.value ? "message" : "note";
		const text = textFor(clerk.name, n, dice);
		if (dice.chance(0.05)) await answersWithFiles(storm, tab, kind, text);
		else await tab.types(kind, text);
	}
}

async function reopens(
	storm: Storm,
	tab: ClerkTab,
	conversation: string,
	undo: boolean,
) {
	const asked = tab.wire.ask("conversation:reopen", { conversation, undo });
	const reply = await orGone(tab, asked);
	if (reply?.ok) count(storm, undo ? "undone" : "reopened");
}

async function takesBack(storm: Storm, tab: ClerkTab, opened: Conversation) {
	const own = new Set(
		storm.rig.account.wrote
			.filter(({ sender }) => tab.name.startsWith(`${sender}#`))
			.map(({ clientId }) => clientId),
	);
	const entry = opened.log.value.entries.findLast(
		({ clientId, body }) => clientId && body && own.has(clientId),
	);
	if (!entry) return;
	const where = { conversation: opened.id, seq: entry.seq };
	const asked = tab.wire.ask("message:withdraw", where);
	if ((await orGone(tab, asked))?.ok) count(storm, "withdrawn");
}

function choose({ dice }: Storm, tab: ClerkTab): void {
	const waiting = tab.inbox.ids("waiting");
	const mine = tab.inbox.ids("mine");
	const closed = tab.inbox.ids("closed");
	const ids = dice.one([waiting, mine, mine, [...waiting, ...mine, ...closed]]);
	if (ids.length > 0) tab.opens(dice.one(ids));
}
