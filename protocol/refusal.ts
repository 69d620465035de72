import type { FileFault } from "./attachment.ts";

/**
 * The closed list of refusals. A refusal is a code, never a sentence: the sentences live in the
 * words of the widget and the console. `retry` and `slow_down` pass by themselves; all others are final.
 */
export type Refusal =
	/** The other side speaks a protocol that this relay no longer, or not yet, speaks. */
	| { code: "version"; oldest: number; newest: number }
	/** Not of the command's shape. `field` names the first field at fault, "" the whole. */
	| { code: "malformed"; field: string }
	/** A text is longer than allowed. */
	| { code: "too_long"; field: string; most: number }
	/** There is no such command, or not for this side. */
	| { code: "unknown_command" }
	/** The first command was not `hello`. */
	| { code: "hello_first" }
	/** It does not exist, or it is not yours to know that it does. */
	| { code: "not_found" }
	/** You may see it, but not do this to it. */
	| { code: "forbidden" }
	/** The shop takes nothing more from this visitor for now. */
	| { code: "blocked" }
	/** The session behind this socket has ended. */
	| { code: "signed_out" }
	/** Another agent holds the conversation; `by` is the name shown. */
	| { code: "taken"; by: string }
	/** The agent who holds it types in it at this moment. Since protocol 4, and only to who has asked for it. */
	| { code: "typing"; by: string }
	/** A colleague has answered in the last seconds, and the sender had not read it. Only to who says what they have seen. */
	| { code: "answered"; by: string }
	/** The conversation is closed. */
	| { code: "closed" }
	/** The site wants this said when a conversation is closed. */
	| { code: "required"; field: "outcome" | "tags" }
	/** The time for it has passed. */
	| { code: "too_late" }
	/** It collides with what is there: the same client id with another text, a second current conversation. */
	| { code: "conflict" }
	/** Who should get it has no free slot, is not here, or lacks the language or team. */
	| {
			code: "not_free";
			by: string;
			/** The first of these that is so. An older relay does not say it. */
			why?: NotFree;
	  }
	/** Who they are was proven too long ago for this: say the password, or the like, once more. */
	| { code: "reauthenticate" }
	/** A site of this person wants a second factor, and there is none yet. */
	| { code: "second_factor" }
	/** A site keeps at least one owner. */
	| { code: "last_owner" }
	/** It cannot be a password. */
	| { code: "weak_password"; why: WeakPassword }
	/** No picture that can be used. */
	| { code: "bad_picture"; why: "type" | "bytes" | "pixels" | "broken" }
	/** No file that can be sent. `wanted`: where the next piece begins; `most`: how many or how much there may be. */
	| { code: "bad_file"; why: FileFault; wanted?: number; most?: number }
	/** The identity belongs to somebody else than this browser's history. */
	| { code: "other_person" }
	/** Too often; obey the time and nothing is lost. */
	| { code: "slow_down"; retryAfterMs: number }
	/** Not now (the relay stops, or its disk refuses); ask again. */
	| { code: "retry" }
	/** This one cannot be kept, and asking again will not help. */
	| { code: "rejected" };

/** Why a password is refused. `own`: it is the name or the address of its person. */
export type WeakPassword = "short" | "long" | "blank" | "common" | "own";

/** Why somebody cannot get a conversation. */
export type NotFree =
	/** Not in the team that it is for. */
	| "team"
	/** Does not speak the language that it needs. */
	| "language"
	/** Not at the console, or no member any more. */
	| "gone"
	/** There, and gets no new ones: away, finishing, or on a break. */
	| "away"
	/** Every slot is in use, or promised by an offer. */
	| "full";

export type RefusalCode = Refusal["code"];

export type Reply<T> = { ok: true; data: T } | { ok: false; refusal: Refusal };

/** Whether the same command may succeed when it is said again later, unchanged. */
export function passes(refusal: Refusal): boolean {
	return refusal.code === "retry" || refusal.code === "slow_down";
}

/** What a domain room throws to refuse; the edge turns it into a reply. */
export class Refused extends Error {
	/** @param options `cause`: the fault for which it is refused, where there is one and it stands in the log */
	constructor(
		readonly refusal: Refusal,
		options?: ErrorOptions,
	) {
		super(refusal.code, options);
		this.name = "Refused";
	}
}
