import { isDeepStrictEqual } from "node:util";
import type { Account, AnswersSaid, Dump, StoredAsk } from "./account.ts";
import { group } from "./group.ts";

/** Each ask has what its shopper was last told is kept, or what they said without hearing of it; it counts once. */
export function answersKeptOnce(
	{ answered }: Account,
	{ asks, counted }: Dump,
): string[] {
	const wrong = [...group(answered, nameOf)].flatMap(([name, said]) => {
		const [first] = said;
		const ask = first && asks.find((one) => isOf(one, first.ask));
		if (!ask) return [`${name} is not stored`];
		const last = said.findLast(({ reply }) => reply === "kept");
		const due = said
			.filter((one) => one === last || one.reply === "open")
			.map(({ answers }) => answers);
		if (!last) due.push({});
		return due.some((one) => isDeepStrictEqual(one, { ...ask.answers }))
			? []
			: [
					`${name} is stored as ${JSON.stringify(ask.answers)}, said ${JSON.stringify(due)}`,
				];
	});
	for (const ask of asks)
		if (ask.isAnswered !== Object.keys(ask.answers).length > 0)
			wrong.push(`${ask.id} says ${ask.isAnswered} of whether it was answered`);
	for (const [survey, times] of counted) {
		const due = asks.filter((ask) => ask.survey === survey && ask.isAnswered);
		if (due.length !== times)
			wrong.push(
				`${survey} counts ${times} answered asks, stored ${due.length}`,
			);
	}
	return wrong;
}

/** By the log: whoever wrote before the ask, and after the one before it. */
export function creditedAsOffered({ entries, asks }: Dump): string[] {
	const after = asks.flatMap((ask) => (ask.at ? [{ ...ask, at: ask.at }] : []));
	return after.flatMap(({ at, credited }) => {
		const before = after
			.filter(
				(one) => one.at.conversation === at.conversation && one.at.seq < at.seq,
			)
			.map((one) => one.at.seq);
		const since = Math.max(0, ...before);
		const wrote = entries.filter(
			({ conversation, seq, kind, byStaff }) =>
				conversation === at.conversation &&
				since < seq &&
				seq < at.seq &&
				kind === "message" &&
				byStaff,
		);
		const due = [...new Set(wrote.map(({ author }) => author))].sort();
		return isDeepStrictEqual([...credited].sort(), due)
			? []
			: [
					`${at.conversation} ${at.seq} credits ${credited.join(", ") || "nobody"}, written by ${due.join(", ") || "nobody"}`,
				];
	});
}

/** A card that the relay has said it has is there under that id, and no card is there that nobody left. */
export function cardsKeptOnce(account: Account, { cards }: Dump): string[] {
	const stored = group(cards, ({ clientId }) => clientId);
	const lost = account.cards.flatMap(({ clientId, text, card }) => {
		const found = stored.get(clientId) ?? [];
		const isThere = found.some(
			(one) => (card === null || one.id === card) && one.text === text,
		);
		return isThere || (card === null && found.length === 0)
			? []
			: [
					`${clientId} was confirmed as ${card}, stored as ${JSON.stringify(found)}`,
				];
	});
	const left = new Set(account.cards.map(({ clientId }) => clientId));
	const twice = cards
		.filter(
			({ clientId }) =>
				!left.has(clientId) || (stored.get(clientId)?.length ?? 0) > 1,
		)
		.map(({ id, clientId }) => `${id} is a card too many, of ${clientId}`);
	return [...lost, ...twice];
}

function nameOf({ ask }: AnswersSaid): string {
	return "id" in ask ? ask.id : `${ask.conversation} ${ask.seq}`;
}

function isOf(stored: StoredAsk, ask: AnswersSaid["ask"]): boolean {
	if ("id" in ask) return stored.id === ask.id;
	return (
		stored.at?.conversation === ask.conversation && stored.at.seq === ask.seq
	);
}
