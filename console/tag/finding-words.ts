import type { Held, TagFinding, Unseen } from "../../protocol/tag.ts";
import { fill } from "../words/words.ts";
import { findingWords as w } from "./page-words.ts";

/** What was found, what to do about it, and what to paste. */
export interface FindingSaid {
	text: string;
	hint: string;
	/** To copy. */
	line?: string;
	/** An origin that one click lists. */
	allow?: string;
	/** Another page to check in its place. */
	check?: string;
}

/** A relay of a newer version may find what this page has no words for. */
export function sayFinding(finding: TagFinding): FindingSaid {
	switch (finding.kind) {
		case "unseen":
			return { text: w.unseen, hint: w.unseenWhy[finding.why as Unseen] };
		case "elsewhere":
			return {
				text: fill(w.elsewhere, finding),
				hint: w.elsewhereHint,
				check: finding.origin,
			};
		case "no_tag":
			return { text: w.noTag, hint: noTagHint(finding) };
		case "held":
			return { text: w.held, hint: w.heldBy[finding.by as Held] };
		case "other_relay":
			return { text: fill(w.otherRelay, finding), hint: w.replace };
		case "mixed":
			return { text: w.mixed, hint: w.mixedHint };
		case "wrong_site":
			return finding.site === null
				? { text: w.noSite, hint: w.replace }
				: { text: fill(w.wrongSite, { site: finding.site }), hint: w.replace };
		case "older":
			return finding.gone
				? { text: w.gone, hint: w.replace }
				: { text: w.older, hint: w.olderHint };
		case "integrity":
			return { text: w.integrity, hint: w.integrityHint };
		case "sandbox":
			return { text: w.sandbox, hint: w.sandboxHint };
		case "nonce":
			return { text: w.nonce, hint: w.nonceHint };
		case "policy":
			return {
				text: w.policy[finding.directive] ?? w.policy["script-src"],
				hint: w.policyWhere[finding.where],
				line: finding.line,
			};
		case "not_listed":
			return {
				text: fill(w.notListed, finding),
				hint: w.notListedHint,
				allow: finding.origin,
			};
		default:
			return { text: w.other, hint: w.otherHint };
	}
}

function noTagHint({
	manager,
	cut,
}: Extract<TagFinding, { kind: "no_tag" }>): string {
	if (cut) return w.noTagCut;
	return manager ? w.noTagManager : w.noTagHint;
}
