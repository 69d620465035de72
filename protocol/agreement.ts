import * as v from "valibot";
import { id, reader, someText } from "./read.ts";

/** What was agreed has so many lines at most, each so long. */
export const AGREEMENT_LINES = 5;
export const AGREEMENT_CHARS = 200;

/** `agreement:leave`: what an agent has understood was agreed. Said twice with one `id`, it is left once. */
export interface AgreementLeft {
	conversation: string;
	id: string;
	lines: string[];
}
export const readAgreementLeft = reader(
	v.strictObject({
		...{ conversation: id, id },
		lines: v.pipe(
			v.array(someText(AGREEMENT_CHARS)),
			v.minLength(1),
			v.maxLength(AGREEMENT_LINES),
		),
	}),
);

/** `agreement:answer`: whether that is so. */
export interface AgreementAnswered {
	conversation: string;
	agreement: string;
	isRight: boolean;
}
export const readAgreementAnswered = reader(
	v.strictObject({
		...{ conversation: id, agreement: id },
		isRight: v.boolean(),
	}),
);
