import { type ReadonlySignal, signal } from "@preact/signals";
import type { LinkLook } from "../../protocol/agent.ts";
import { passes, type Refusal } from "../../protocol/refusal.ts";

/** Why nobody is signed in, as far as it helps. */
export type OutReason =
	| { kind: "none" }
	/** The session ended by itself or from elsewhere. */
	| { kind: "ended" }
	| { kind: "left" }
	/** `current`: who is signed in in this browser all the same. */
	| { kind: "link_used"; current?: string }
	/** The relay took the link, and the browser did not keep what says so. */
	| { kind: "no_cookie" }
	/** The relay said nothing; the token is still good. */
	| { kind: "unreachable"; token: string | null }
	| { kind: "outdated" };

export type SessionState =
	| { kind: "asking" }
	| { kind: "out"; reason: OutReason }
	/** A link was opened; nothing of it is used yet. `current`: who is signed in already. */
	| { kind: "invited"; token: string; name: string; current: string | null }
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
	/** Asks what a link opens, and uses nothing of it. */
	look(token: string): Promise<void>;
	/** Uses it. */
	signIn(token: string): Promise<void>;
	/** Whether a first-run link opens something; without an answer it may. */
	mayBegin(token: string): Promise<boolean>;
	firstRun(answers: FirstRun): Promise<FirstRunReply>;
	signOut(): Promise<void>;
	/** It goes on under another cookie, as after a new password. */
	renewed(csrf: string): void;
	/** The relay has greeted this session: the browser has kept it. */
	greeted(): void;
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

	/** Whether the browser has sent the cookie of this session once. */
	let isKept = false;

	async function lookAt(token: string): Promise<LinkLook | Refusal> {
		const answer = await ask("POST", "/console/link", { token });
		return answer.kind === "ok"
			? (answer.data as unknown as LinkLook)
			: answer.refusal;
	}

	async function look(token: string): Promise<void> {
		state.value = { kind: "asking" };
		const found = await lookAt(token);
		if ("code" in found)
			return out(
				passes(found) ? { kind: "unreachable", token } : { kind: "link_used" },
			);
		const { link, session } = found;
		if (link?.purpose !== "sign_in")
			return out({
				kind: "link_used",
				...(session && { current: session.name }),
			});
		// Whoever it is for is here: it stays unused.
		if (session?.isSame) return enter(null);
		const { name } = link;
		const current = session?.name ?? null;
		state.value = { kind: "invited", token, name, current };
	}

	async function enter(token: string | null): Promise<void> {
		state.value = { kind: "asking" };
		const answer =
			token === null
				? await ask("GET", "/console/session")
				: await ask("POST", "/console/session", { token });
		if (answer.kind === "ok") {
			isKept = token === null;
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
		look,
		signIn: (token) => enter(token),
		async mayBegin(token) {
			const found = await lookAt(token);
			// What is no link at all, such as a part of one, is refused for good.
			if ("code" in found) return passes(found);
			return found.link?.purpose === "first_run";
		},

		async firstRun(answers) {
			const answer = await ask("POST", "/console/first-run", answers);
			if (answer.kind === "refused")
				return { ok: false, refusal: answer.refusal };
			const { csrf, site } = answer.data as {
				csrf: string;
				site: { id: string; name: string };
			};
			isKept = false;
			state.value = { kind: "in", csrf };
			return { ok: true, site };
		},

		async signOut() {
			const now = state.value;
			if (now.kind !== "in") return;
			await ask("DELETE", "/console/session", undefined, now.csrf);
			out({ kind: "left" });
		},

		renewed(csrf) {
			if (state.value.kind === "in") state.value = { kind: "in", csrf };
		},

		greeted() {
			isKept = true;
		},

		ended(refusal) {
			if (state.value.kind !== "in") return;
			if (refusal.code === "version") return out({ kind: "outdated" });
			out({ kind: isKept ? "ended" : "no_cookie" });
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
