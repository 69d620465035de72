import { createHash } from "node:crypto";
import { namesAddress, type Policy, sourcesOf } from "./policy.ts";
import type { FoundTag } from "./read-page.ts";

/** `nonce`: this policy trusts by nonces and checksums alone, so naming the relay in it would not help. */
export type Trust = "yes" | "no" | "nonce";

const ELEMENT = ["script-src-elem", "script-src", "default-src"];
const HASHES = ["sha256", "sha384", "sha512"] as const;

/** Whether a policy lets the tag run, and what it loads (CSP 3, 6.7.1). */
export function trustsScript(
	policy: Policy,
	tag: FoundTag,
	self: string,
): Trust {
	const sources = sourcesOf(policy, ELEMENT);
	if (!sources) return "yes";
	const isStrict = has(sources, "'strict-dynamic'");
	const isTrusted = hasNonce(sources, tag.nonce) || hasHash(sources, tag);
	// What a trusted script adds is trusted as well.
	if (isStrict) return isTrusted ? "yes" : "nonce";
	const isNamed = namesAddress(sources, tag.src, self);
	if (tag.inline === null) return isTrusted || isNamed ? "yes" : "no";
	if (!isTrusted && !mayInline(sources)) return "nonce";
	return isNamed ? "yes" : "no";
}

function has(sources: readonly string[], keyword: string): boolean {
	return sources.some((source) => source.toLowerCase() === keyword);
}

function hasNonce(sources: readonly string[], nonce: string | null): boolean {
	return nonce !== null && sources.includes(`'nonce-${nonce}'`);
}

function hasHash(sources: readonly string[], tag: FoundTag): boolean {
	const { inline, integrity } = tag;
	const said =
		inline === null
			? (integrity ?? "").split(/\s+/).filter(Boolean)
			: HASHES.map((name) => hashOf(name, inline));
	return said.some((hash) => sources.includes(`'${hash}'`));
}

function hashOf(name: (typeof HASHES)[number], text: string): string {
	return `${name}-${createHash(name).update(text).digest("base64")}`;
}

/** Ignored where a nonce or a checksum stands beside it. */
function mayInline(sources: readonly string[]): boolean {
	return (
		has(sources, "'unsafe-inline'") &&
		!sources.some((source) => /^'(nonce|sha\d{3})-/i.test(source))
	);
}
