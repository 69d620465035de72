import type { PasskeyOptions, SignInMail } from "../../protocol/account.ts";
import type { Answer } from "./ask.ts";
import type { Asked, Entrance } from "./entrance.ts";
import type { usePasskey } from "./passkey.ts";

/** Signing in by oneself, in one step or two. */
export interface Steps {
	signInWithPassword(email: string, password: string): Asked;
	/** As the first step, and as the second where one has begun. */
	signInWithPasskey(): Asked;
	/** The second step: a code of the app, or a recovery code. */
	sayCode(code: string): Asked;
	/** Away from what was begun, to the first step. */
	beginAgain(): void;
	/** Has a link mailed, to whoever it names. */
	mailLink(mail: SignInMail): Asked;
}

export type UsePasskey = typeof usePasskey;

export function createSteps(entrance: Entrance, passkey: UsePasskey): Steps {
	const { ask, state, enter, out } = entrance;

	/** Of what has begun, which may be over by now. */
	async function enterSecond(answer: Answer): Asked {
		const refusal = await enter(answer);
		if (refusal?.code !== "too_late") return refusal;
		out({ kind: "begin_anew" });
		return null;
	}

	/** @param begun the ticket of a sign-in, whose second step it is */
	async function askPasskey(begun: { ticket?: string }): Promise<Answer> {
		const options = await ask(
			"POST",
			"/console/sign-in/passkey-options",
			begun,
		);
		if (options.kind === "refused") return options;
		const outcome = await passkey(options.data as unknown as PasskeyOptions);
		switch (outcome.kind) {
			case "answered":
				return ask("POST", "/console/sign-in/passkey", outcome.answer);
			case "failed":
				return { kind: "refused", refusal: { code: "retry" } };
			default:
				return { kind: "refused", refusal: { code: "not_found" } };
		}
	}

	return {
		signInWithPassword: async (email, password) =>
			enter(
				await ask("POST", "/console/sign-in/password", { email, password }),
			),

		async signInWithPasskey() {
			const now = state.peek();
			const ticket = now.kind === "second_step" ? { ticket: now.ticket } : {};
			const answer = await askPasskey(ticket);
			return now.kind === "second_step" ? enterSecond(answer) : enter(answer);
		},

		async sayCode(code) {
			const now = state.peek();
			if (now.kind !== "second_step") return null;
			const { ticket } = now;
			return enterSecond(
				await ask("POST", "/console/sign-in/second-factor", { ticket, code }),
			);
		},

		beginAgain: () => out({ kind: entrance.before ? "joining" : "none" }),

		async mailLink(mail) {
			const answer = await ask("POST", "/console/sign-in/mail", mail);
			return answer.kind === "ok" ? null : answer.refusal;
		},
	};
}
