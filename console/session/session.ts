import { type ReadonlySignal, signal } from "@preact/signals";
import { passes, type Refusal } from "../../protocol/refusal.ts";

/** Why nobody is signed in, as far as it helps. */
export type OutReason =
	| { kind: "none" }
	/** The session ended by itself or from elsewhere. */
	| { kind: "ended" }
	| { kind: "left" }
	| { kind: "link_used" }
	/** The relay said nothing; the token is still good. */
	| { kind: "unreachable"; token: string | null }
	| { kind: "outdated" };

export type SessionState =
	| { kind: "asking" }
	| { kind: "out"; reason: OutReason }
	| { kind: "in"; csrf: string };

export interface FirstRun {
	token: string;
	name: string;
	email: string;
	site: { name: string; origin: string };
}

export type FirstRunReply =
	| { ok: true; site: { id: string; name: string } }
	| { ok: false; refusal: Refusal };

export interface Session {
	state: ReadonlySignal<SessionState>;
	/** Asks whether this browser is still signed in. */
	resume(): Promise<void>;
	signIn(token: string): Promise<void>;
	firstRun(answers: FirstRun): Promise<FirstRunReply>;
	signOut(): Promise<void>;
	/** The relay said that the session is over, or will not have this page. */
	ended(refusal: Refusal): void;
}

type Ask = (
	method: "GET" | "POST" | "DELETE",
	path: string,
	body?: unknown,
	csrf?: string,
) => Promise<Answer>;
type Answer =
	| { kind: "ok"; data: Record<string, unknown> }
	| { kind: "refused"; refusal: Refusal };

export function createSession(ask: Ask = askRelay): Session {
	const state = signal<SessionState>({ kind: "asking" });
	const out = (reason: OutReason) => {
		state.value = { kind: "out", reason };
	};

	async function enter(token: string | null): Promise<void> {
		state.value = { kind: "asking" };
		const answer =
			token === null
				? await ask("GET", "/console/session")
				: await ask("POST", "/console/session", { token });
		if (answer.kind === "ok") {
			state.value = { kind: "in", csrf: String(answer.data.csrf) };
		} else if (passes(answer.refusal)) {
			out({ kind: "unreachable", token });
		} else {
			out({ kind: token === null ? "none" : "link_used" });
		}
	}

	return {
		state,
		resume: () => enter(null),
		signIn: (token) => enter(token),

		async firstRun(answers) {
			const answer = await ask("POST", "/console/first-run", answers);
			if (answer.kind === "refused")
				return { ok: false, refusal: answer.refusal };
			const { csrf, site } = answer.data as {
				csrf: string;
				site: { id: string; name: string };
			};
			state.value = { kind: "in", csrf };
			return { ok: true, site };
		},

		async signOut() {
			const now = state.value;
			if (now.kind !== "in") return;
			await ask("DELETE", "/console/session", undefined, now.csrf);
			out({ kind: "left" });
		},

		ended(refusal) {
			if (state.value.kind !== "in") return;
			out({ kind: refusal.code === "version" ? "outdated" : "ended" });
		},
	};
}

const askRelay: Ask = async (method, path, body, csrf) => {
	try {
		const response = await fetch(path, {
			method,
			credentials: "same-origin",
			cache: "no-store",
			headers: {
				...(body === undefined ? {} : { "content-type": "application/json" }),
				...(csrf === undefined ? {} : { "x-shopbell-csrf": csrf }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const data = response.status === 204 ? {} : await response.json();
		if (response.ok) return { kind: "ok", data };
		return { kind: "refused", refusal: data.refusal ?? { code: "retry" } };
	} catch {
		// No network, or an answer that is not the relay's: nothing was decided.
		return { kind: "refused", refusal: { code: "retry" } };
	}
};
