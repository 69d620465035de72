import {
	isInside,
	isLoopback,
	isPublicHttp,
	type OriginFault,
	originTyped,
} from "../../../protocol/origin.ts";
import { wwwTwin } from "../../../protocol/www-twin.ts";
import { fill } from "../../words/words.ts";
import { lookAlike } from "./look-alike.ts";
import { shownOrigin } from "./shown-origin.ts";
import { addressesWords as w } from "./words.ts";

/** What becomes of an address as it was typed. */
export type Understood =
	| { kind: "nothing" }
	| { kind: "fault"; why: string }
	| {
			kind: "origin";
			origin: string;
			/** The same with or without `www.`, where that is not listed. */
			twin: string | null;
			/** What is to be known before it is allowed, in sentences. */
			notes: string[];
			/** It might not be what is meant. */
			warnings: string[];
			isListed: boolean;
	  };

export function understood(
	typed: string,
	listed: readonly string[],
): Understood {
	if (!typed.trim()) return { kind: "nothing" };
	const read = originTyped(typed);
	if (!read.ok) return { kind: "fault", why: FAULTS[read.why] };
	const { origin, rest } = read;
	const twin = wwwTwin(origin);
	return {
		kind: "origin",
		origin,
		twin: twin && !listed.includes(twin) ? twin : null,
		notes: notesOf(origin, rest),
		warnings: warningsOf(origin, listed),
		isListed: listed.includes(origin),
	};
}

const FAULTS: Record<OriginFault, string> = w.faults;

function notesOf(origin: string, rest: boolean): string[] {
	const { hostname } = new URL(origin);
	const inPunycode = shownOrigin(origin) !== origin;
	return [
		...(rest ? [w.pathDropped] : []),
		...(inPunycode ? [fill(w.punycode, { origin })] : []),
		...(isLoopback(hostname) ? [w.loopback] : []),
		...(isInside(hostname) && !isLoopback(hostname) ? [w.inside] : []),
	];
}

function warningsOf(origin: string, listed: readonly string[]): string[] {
	const alike = lookAlike(origin, listed);
	return [
		...(alike ? [fill(w.lookAlike, { host: alike })] : []),
		...(isPublicHttp(origin) ? [w.publicHttp] : []),
	];
}

/** Why it cannot be allowed as it stands. */
export function addressFault(read: Understood): string | null {
	switch (read.kind) {
		case "nothing":
			return w.none;
		case "fault":
			return read.why;
		default:
			return read.isListed && !read.twin ? w.isListed : null;
	}
}

/** What an address that was typed stands for. */
export function originsMeant(
	{ typed, withTwin }: { typed: string; withTwin: boolean },
	listed: readonly string[],
): string[] {
	const read = understood(typed, listed);
	if (read.kind !== "origin") return [];
	return withTwin && read.twin ? [read.origin, read.twin] : [read.origin];
}
