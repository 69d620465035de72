import type { ReadonlySignal } from "@preact/signals";
import { againAfterMs, pause } from "../../../client/pause.ts";
import { passes, type Refusal } from "../../../protocol/refusal.ts";
import type { Chat } from "../chat/chat.ts";
import { makeVisitor } from "../chat/follow.ts";
import { PREVIEW } from "./preview.ts";
import { answersOf, type SurveyState } from "./survey-state.ts";

/**
 * Says to the relay what is given to a survey: the newest, one at a time, until the relay has it.
 * @param put notes what became of it
 */
export function createSaying(
	chat: Pick<Chat, "connection" | "visitor" | "identity">,
	all: ReadonlySignal<Readonly<Record<string, SurveyState>>>,
	put: (id: string, change: Partial<SurveyState>) => void,
): (id: string) => Promise<void> {
	const { connection } = chat;
	const underWay = new Set<string>();

	async function isMoreToSay(id: string): Promise<boolean> {
		const said = all.peek()[id];
		if (said?.state !== "sending") return over(id);
		const refusal = id === PREVIEW ? null : await refusalOf(said);
		const now = all.peek()[id];
		if (!now) return over(id);
		// Changed meanwhile: the newest is said.
		if (given(now) !== given(said) || now.isDone !== said.isDone) return true;
		if (!refusal) put(id, { state: "kept" });
		// It was not ended then: what is written stays.
		else if (!passes(refusal)) put(id, { state: { refusal }, isDone: false });
		else {
			const ms = againAfterMs(refusal, connection.state.peek());
			if (ms === null) return over(id);
			await pause(ms);
			return true;
		}
		return over(id);
	}

	/** In one step with the state, so that what is given next is said. */
	function over(id: string): false {
		underWay.delete(id);
		return false;
	}

	async function refusalOf(said: SurveyState): Promise<Refusal | null> {
		// Whoever answers is known from then on. Somebody who is gone has taken the answers along.
		if (!(await chat.identity.sender())) return null;
		const made = await makeVisitor(chat);
		if (!made.ok) return made.refusal;
		const reply = await connection.ask("survey:answer", {
			ask: said.ask.id,
			answers: answersOf(said),
			done: said.isDone,
		});
		return reply.ok ? null : reply.refusal;
	}

	return async (id) => {
		if (underWay.has(id)) return;
		underWay.add(id);
		while (await isMoreToSay(id));
	};
}

const given = (state: SurveyState) => JSON.stringify(answersOf(state));
