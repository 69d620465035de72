import type { PolicyKind } from "../../protocol/policy.ts";

/** A draft. Times are server milliseconds. */
export interface PolicyRow {
	site_id: string;
	/** A part of its address. */
	id: string;
	kind: PolicyKind;
	/** JSON: `PolicyContent`. */
	content: string;
	version: number;
	changed_at: number;
	/** Who of the staff. */
	changed_by: string;
	/** Of its version that holds; 0: none was published. */
	number: number;
}

/** What was published, which nobody changes any more. */
export interface PolicyVersionRow {
	site_id: string;
	policy_id: string;
	number: number;
	/** JSON: `PolicyContent`. */
	content: string;
	/** JSON: `PolicyChange`[]. */
	changes: string;
	at: number;
	/** Who of the staff. */
	published_by: string;
}

export interface PolicyTables {
	policies: PolicyRow;
	policy_versions: PolicyVersionRow;
}
