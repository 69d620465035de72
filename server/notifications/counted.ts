import type { DeliveryOutcome, Figures } from "../ports/figures.ts";
import type { Mail, Posted } from "./mail.ts";
import type { Push, Rung } from "./push.ts";

/** Mail of which each letter is counted for whoever runs the relay. */
export function countedMail(mail: Mail, figures: Figures): Mail {
	return {
		...mail,
		async post(letter) {
			const posted = await mail.post(letter);
			figures.delivered("mail", LETTERS[posted.kind]);
			return posted;
		},
	};
}

/** The same for the devices that are rung. */
export function countedPush(push: Push, figures: Figures): Push {
	return {
		...push,
		async ring(device, notice) {
			const rung = await push.ring(device, notice);
			figures.delivered("push", NOTICES[rung.kind]);
			return rung;
		},
	};
}

const LETTERS: Readonly<Record<Posted["kind"], DeliveryOutcome>> = {
	posted: "taken",
	again: "again",
	ended: "refused",
};

const NOTICES: Readonly<Record<Rung["kind"], DeliveryOutcome>> = {
	rung: "taken",
	again: "again",
	gone: "gone",
	refused: "refused",
};
