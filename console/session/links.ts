import type { LinkLook } from "../../protocol/agent.ts";
import { passes, type Refusal } from "../../protocol/refusal.ts";
import type { Answer } from "./ask.ts";
import type { Asked, Entrance } from "./entrance.ts";

/** Who joins as somebody new. */
export interface Newcomer {
	name: string;
	email: string;
	password: string;
}

/** What was mailed, copied or printed: looked at first, and used by a button only. */
export interface Links {
	/** Asks what a link opens, and uses nothing of it. */
	look(token: string): Promise<void>;
	/** Uses a sign-in link. */
	signIn(token: string): Promise<void>;
	choosePassword(token: string, password: string): Asked;
	/** Once it is null, the address is theirs. */
	confirmAddress(token: string): Asked;
	/** Takes an invitation as somebody new. */
	accept(token: string, newcomer: Newcomer): Asked;
	/** Takes it as who is signed in. */
	join(token: string): Asked;
	/** To the first step; afterwards the invitation is shown again. */
	signInToJoin(token: string): void;
	/** Signs out whoever is here, and shows the invitation again. */
	leaveToJoin(token: string): Asked;
	/** Whether a first-run link opens something; without an answer it may. */
	mayBegin(token: string): Promise<boolean>;
}

export function createLinks(entrance: Entrance): Links {
	const { ask, state, enter, out, csrfHere } = entrance;

	async function lookAt(token: string): Promise<LinkLook | Refusal> {
		const answer = await ask("POST", "/console/link", { token });
		return answer.kind === "ok"
			? (answer.data as unknown as LinkLook)
			: answer.refusal;
	}

	async function look(token: string): Promise<void> {
		entrance.before = null;
		state.value = { kind: "asking" };
		const found = await lookAt(token);
		if ("code" in found)
			return out(
				passes(found) ? { kind: "unreachable", token } : { kind: "link_used" },
			);
		const { link: opens, session } = found;
		if (!opens || opens.purpose === "first_run")
			return out({
				kind: "link_used",
				...(session && { current: session.name }),
			});
		// Whoever it is for is here: it stays unused.
		if (opens.purpose === "sign_in" && session?.isSame)
			return entrance.resume();
		const current = session?.name ?? null;
		state.value = { kind: "link", token, opens, current };
	}

	/** Enters with what a link opens, which may be gone by now. */
	async function enterBy(answer: Answer): Asked {
		const refusal = await enter(answer);
		if (refusal?.code !== "forbidden") return refusal;
		out({ kind: "link_used" });
		return null;
	}

	return {
		look,

		async signIn(token) {
			state.value = { kind: "asking" };
			const refusal = await enter(
				await ask("POST", "/console/session", { token }),
			);
			if (!refusal) return;
			const isOpen = passes(refusal);
			out(isOpen ? { kind: "unreachable", token } : { kind: "link_used" });
		},

		choosePassword: async (token, password) =>
			enterBy(await ask("POST", "/console/password", { token, password })),

		async confirmAddress(token) {
			const answer = await ask("POST", "/console/address", { token });
			if (answer.kind === "ok") return null;
			if (answer.refusal.code !== "forbidden") return answer.refusal;
			out({ kind: "link_used" });
			return null;
		},

		accept: async (token, newcomer) =>
			enterBy(await ask("POST", "/console/invitation", { token, ...newcomer })),

		async join(token) {
			const csrf = await csrfHere();
			if (typeof csrf === "string") {
				const body = { token, join: true };
				return enterBy(await ask("POST", "/console/invitation", body, csrf));
			}
			if (passes(csrf)) return csrf;
			// They have been signed out since, and the page says so.
			await look(token);
			return null;
		},

		signInToJoin(token) {
			entrance.before = () => look(token);
			out({ kind: "joining" });
		},

		async leaveToJoin(token) {
			const csrf = await csrfHere();
			if (typeof csrf === "string")
				await ask("DELETE", "/console/session", undefined, csrf);
			else if (passes(csrf)) return csrf;
			await look(token);
			return null;
		},

		async mayBegin(token) {
			const found = await lookAt(token);
			// What is no link at all, such as a part of one, is refused for good.
			if ("code" in found) return passes(found);
			return found.link?.purpose === "first_run";
		},
	};
}
