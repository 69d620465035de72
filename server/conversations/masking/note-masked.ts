import type { Decision } from "../../store/contract/change.ts";
import { systemEntry } from "../entry-builders.ts";
import { keepHidden } from "./hidden-values.ts";
import type { Masked } from "./mask.ts";

interface OfMessage {
	masked: Masked;
	clientId: string;
	/** Whose numbers of bank accounts are kept for a while, and how long; null: none is hidden. */
	hides: { site: string; visitor: string; keepMs: number } | null;
}

/** Says right after the message what of it was hidden. */
export function noteMasked(
	decision: Decision,
	{ masked, clientId, hides }: OfMessage,
	now: number,
): Decision {
	const { cards, ibans } = masked;
	if (decision.kind !== "write" || cards + ibans.length === 0) return decision;
	const { entries = [], writes = [] } = decision;
	const kept = ibans.flatMap((value, at) =>
		hides
			? [
					keepHidden({
						site_id: hides.site,
						visitor_id: hides.visitor,
						client_id: clientId,
						at,
						value,
						erase_at: now + hides.keepMs,
					}),
				]
			: [],
	);
	return {
		...decision,
		entries: entries.flatMap((entry) =>
			entry.clientId === clientId
				? [
						entry,
						systemEntry("masked", entry.audience, {
							cards,
							ibans: ibans.length,
						}),
					]
				: [entry],
		),
		writes: [...writes, ...kept],
	};
}
