import type { Needed, PolicyPlace, TagFinding } from "../../../protocol/tag.ts";
import type { Checked } from "./checked.ts";
import { namesAddress, type Policy, policiesIn, sourcesOf } from "./policy.ts";

/** A directive with those that stand in for it, the nearest first. */
export type Asked = readonly [Needed, ...string[]];
export const SCRIPT: Asked = ["script-src", "default-src"];
export const CONNECT: Asked = ["connect-src", "default-src"];
export const FRAME: Asked = ["frame-src", "child-src", "default-src"];
export const IMAGES: Asked = ["img-src", "default-src"];

/** Nobody mends more at a time, and each is held against the script. */
const POLICIES = 20;
/** More of a line is no help to read. */
const LINE_CHARS = 1_000;

export function policiesOf({
	read,
	page,
}: Checked): { policy: Policy; where: PolicyPlace }[] {
	const header = read.kind === "read" ? policiesIn(read.policy) : [];
	return [
		...header.map((policy) => ({ policy, where: "header" as const })),
		...page.policies
			.flatMap(policiesIn)
			.map((policy) => ({ policy, where: "meta" as const })),
	].slice(0, POLICIES);
}

/** What each policy of the page lacks for an address of the relay. */
export function lacks(
	checked: Checked,
	asked: Asked,
	path: string,
): TagFinding[] {
	const { tag, relay, read } = checked;
	// Where the tag is another relay's, nothing is known of what it would need.
	if (!tag || tag.src.origin !== relay) return [];
	const address = new URL(path, relay);
	return policiesOf(checked).flatMap(({ policy, where }) => {
		const sources = sourcesOf(policy, asked);
		return !sources || namesAddress(sources, address, read.address.origin)
			? []
			: [lackOf(policy, asked, relay, where)];
	});
}

/** The whole directive as it has to stand: one of its own ends what `default-src` has allowed. */
export function lackOf(
	policy: Policy,
	asked: Asked,
	relay: string,
	where: PolicyPlace,
): TagFinding {
	const [directive] = asked;
	const before = (sourcesOf(policy, asked) ?? []).filter(
		(source) => source.toLowerCase() !== "'none'",
	);
	const whole = [directive, ...before, relay].join(" ");
	const line = whole.length > LINE_CHARS ? `${directive} … ${relay}` : whole;
	return { kind: "policy", directive, line: `${line};`, where };
}
