import { timingSafeEqual } from "node:crypto";

/** Compares two secrets in a time that says nothing about where they differ. */
export function sameText(a: string, b: string): boolean {
	const [one, other] = [Buffer.from(a), Buffer.from(b)];
	return one.length === other.length && timingSafeEqual(one, other);
}
