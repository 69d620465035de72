import { type Signal, signal } from "@preact/signals";
import type { SignedIn } from "../../protocol/account.ts";
import { passes, type Refusal } from "../../protocol/refusal.ts";
import type { Answer, Ask } from "./ask.ts";
import { followLanguage } from "./follow-language.ts";
import type { OutReason, SessionState } from "./session-state.ts";

/** What a form asks: null when it was done, and the state says what comes. */
export type Asked = Promise<Refusal | null>;

/** What every door of the console leads to. */
export interface Entrance {
	ask: Ask;
	state: Signal<SessionState>;
	out(reason: OutReason): void;
	/** Asks whether this browser is still signed in. */
	resume(): Promise<void>;
	/** What signing in has come to; a refusal leaves everything as it was. */
	enter(answer: Answer): Asked;
	/** The CSRF value of who is signed in, where a page has not come in yet. */
	csrfHere(): Promise<string | Refusal>;
	/** Whether the browser has sent the cookie of this session once. */
	isKept: boolean;
	/** What is shown to whoever signs in, before the console itself. */
	before: (() => Promise<void>) | null;
}

export function createEntrance(ask: Ask): Entrance {
	const state = signal<SessionState>({ kind: "asking" });

	const askSession = () => ask("GET", "/console/session");

	async function csrfHere(): Promise<string | Refusal> {
		const answer = await askSession();
		return answer.kind === "ok" ? String(answer.data.csrf) : answer.refusal;
	}

	const entrance: Entrance = {
		ask,
		state,
		csrfHere,
		isKept: false,
		before: null,

		out(reason) {
			state.value = { kind: "out", reason };
		},

		async resume() {
			state.value = { kind: "asking" };
			const answer = await askSession();
			if (answer.kind === "ok") {
				if (followLanguage(answer.data)) return;
				entrance.isKept = true;
				state.value = { kind: "in", csrf: String(answer.data.csrf) };
			} else if (passes(answer.refusal)) {
				entrance.out({ kind: "unreachable", token: null });
			} else {
				entrance.out({ kind: "none" });
			}
		},

		async enter(answer) {
			if (answer.kind === "refused") return answer.refusal;
			const said = answer.data as unknown as SignedIn;
			if (said.step === "second_factor") {
				const { ticket, ways } = said;
				state.value = { kind: "second_step", ticket, ways };
				return null;
			}
			entrance.isKept = false;
			if (entrance.before) await entrance.before();
			else if (!followLanguage(said))
				state.value = { kind: "in", csrf: said.csrf };
			return null;
		},
	};
	return entrance;
}
