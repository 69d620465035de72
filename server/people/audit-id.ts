import { newId } from "../../protocol/ids.ts";

/** The letters of an id, as databases order them. */
const ORDERED =
	"-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
const COUNTED = 4;
const TURN = ORDERED.length ** COUNTED;
let made = 0;

/** An id behind those that this process made before: what happens in one moment stands in its order. */
export function newAuditId(): string {
	let left = made++ % TURN;
	let count = "";
	for (let at = 0; at < COUNTED; at++) {
		count = ORDERED.charAt(left % ORDERED.length) + count;
		left = Math.floor(left / ORDERED.length);
	}
	return count + newId().slice(COUNTED);
}
