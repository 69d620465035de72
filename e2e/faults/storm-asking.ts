import { newId } from "../../protocol/ids.ts";
import { orGone } from "./or-gone.ts";
import type { ShopperTab } from "./shopper.ts";
import { count, type Storm } from "./storm-state.ts";

/** Begins a survey or goes on with it, a question at a time; sometimes no further. */
export async function answersSurvey(
	storm: Storm,
	tab: ShopperTab,
): Promise<void> {
	const { dice } = storm;
	const { connection } = tab.chat;
	const asked = await orGone(
		tab,
		connection.ask("ask:next", { path: "/", locale: "en", moment: "page" }),
	);
	if (!asked?.ok || !asked.data.ask) return;
	const { id, done } = asked.data.ask;
	if (done) return;
	let { answers } = asked.data.ask;
	const marks = connection.ask("ask:mark", { ask: id, as: "seen" });
	await orGone(tab, marks);
	for (const { key } of asked.data.ask.questions) {
		if (dice.chance(0.3)) return;
		answers = { ...answers, [key]: answerTo(storm, key) };
		// A better score hides the question why.
		if (Number(answers.score) > 3) {
			const { why: _, ...rest } = answers;
			answers = rest;
		}
		const isDone = key === "again" && dice.chance(0.5);
		const given = { ask: id, answers, done: isDone };
		const reply = await orGone(tab, connection.ask("survey:answer", given));
		if (!reply?.ok) return;
		count(storm, "survey answers");
	}
}

/** Any time, again with the same client id until the relay has it or says no. */
export async function leavesCard(storm: Storm, tab: ShopperTab): Promise<void> {
	const { dice } = storm;
	const kind = dice.one(["praise", "idea", "problem"] as const);
	const card = {
		clientId: newId(),
		kind,
		text: `A ${kind} of ${tab.name}`,
		about: null,
		wantsAnswer: kind === "problem" && dice.chance(0.5),
		contact: null,
		locale: "en",
	};
	for (let tries = 0; tries < 3; tries++) {
		const reply = await orGone(
			tab,
			tab.chat.connection.ask("card:leave", card),
		);
		if (!reply) return;
		if (reply.ok) return count(storm, "cards");
		if (reply.refusal.code !== "retry") return;
		await storm.pause(dice.between(100, 2_000));
	}
}

function answerTo({ dice }: Storm, key: string): string | number {
	if (key === "why") return dice.one(["It came late.", "Too dear.", "Wrong."]);
	return key === "score" ? dice.between(1, 5) : dice.between(0, 10);
}
