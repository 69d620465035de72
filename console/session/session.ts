import type { ReadonlySignal } from "@preact/signals";
import type { Hours } from "../../protocol/hours.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { readColour } from "../../ui/colour.ts";
import { type Ask, askRelay } from "./ask.ts";
import { createEntrance } from "./entrance.ts";
import { createLinks, type Links, type Newcomer } from "./links.ts";
import { usePasskey } from "./passkey.ts";
import type { SessionState } from "./session-state.ts";
import { createSteps, type Steps, type UsePasskey } from "./steps.ts";

export interface FirstRun extends Newcomer {
	token: string;
	site: {
		name: string;
		origin: string;
		/** The same with or without `www.` as well, where there is one. */
		www: boolean;
		accent: string;
		hours: Hours | null;
	};
}

export type FirstRunReply =
	| { ok: true; site: { id: string; name: string } }
	| { ok: false; refusal: Refusal };

export interface Session extends Links, Steps {
	state: ReadonlySignal<SessionState>;
	/** Asks whether this browser is still signed in. */
	resume(): Promise<void>;
	firstRun(answers: FirstRun): Promise<FirstRunReply>;
	/** The colour that the shop's page names as its own, `#rrggbb`; null: none, or it cannot be read. */
	colourOf(token: string, origin: string): Promise<string | null>;
	/** For what stands before a shop is there. */
	ask: Ask;
	/** The second factor that a site wants is there. */
	isSetUp(): void;
	signOut(): Promise<void>;
	/** It goes on under another cookie, as after a new password. */
	renewed(csrf: string): void;
	/** The relay has greeted this session: the browser has kept it. */
	greeted(): void;
	/** The relay said that the session is over, or will not have this page. */
	ended(refusal: Refusal): void;
}

export function createSession(
	ask: Ask = askRelay,
	passkey: UsePasskey = usePasskey,
): Session {
	const entrance = createEntrance(ask);
	const { state, out } = entrance;
	return {
		ask,
		state,
		resume: entrance.resume,
		...createLinks(entrance),
		...createSteps(entrance, passkey),

		async firstRun(answers) {
			const answer = await ask("POST", "/console/first-run", answers);
			if (answer.kind === "refused")
				return { ok: false, refusal: answer.refusal };
			const { csrf, site } = answer.data as {
				csrf: string;
				site: { id: string; name: string };
			};
			entrance.isKept = false;
			state.value = { kind: "in", csrf };
			return { ok: true, site };
		},

		async colourOf(token, origin) {
			const said = { token, origin };
			const answer = await ask("POST", "/console/first-run/colour", said);
			return answer.kind === "ok" ? readColour(answer.data.accent) : null;
		},

		isSetUp() {
			const now = state.peek();
			if (now.kind === "set_up") state.value = { kind: "in", csrf: now.csrf };
		},

		async signOut() {
			const now = state.peek();
			if (now.kind !== "in" && now.kind !== "set_up") return;
			await ask("DELETE", "/console/session", undefined, now.csrf);
			out({ kind: "left" });
		},

		renewed(csrf) {
			const { kind } = state.peek();
			if (kind === "in" || kind === "set_up") state.value = { kind, csrf };
		},

		greeted() {
			entrance.isKept = true;
		},

		ended(refusal) {
			const now = state.peek();
			if (now.kind !== "in") return;
			if (refusal.code === "version") out({ kind: "outdated" });
			else if (refusal.code === "second_factor")
				state.value = { kind: "set_up", csrf: now.csrf };
			else out({ kind: entrance.isKept ? "ended" : "no_cookie" });
		},
	};
}
