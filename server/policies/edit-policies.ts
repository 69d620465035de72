import {
	POLICIES_MOST,
	POLICY_BYTES,
	type PolicyContent,
	type PolicyInfo,
	type PolicySummary,
	type PolicyVersion,
} from "../../protocol/policy.ts";
import type {
	PolicyPublished,
	PolicyRemoved,
	PolicySaved,
} from "../../protocol/policy-edits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRow } from "../people/audit.ts";
import type { Store } from "../store/contract/store.ts";
import type { PolicyStore } from "./queries.ts";
import type { PolicyRow } from "./rows.ts";

type Policies = Pick<Store, "now"> & PolicyStore;

/** Errors: `not_found`. */
export async function readPolicy(
	store: PolicyStore,
	site: string,
	id: string,
): Promise<PolicyInfo> {
	const row = await mustFind(store, site, id);
	const holds = await store.policyVersion(site, id, row.number);
	const versions = await store.policyVersions(site, id);
	return {
		...{ id, kind: row.kind, version: row.version },
		content: contentOf(row),
		changedAt: row.changed_at,
		published: versions.map(
			({ number, at, changes }): PolicyVersion => ({
				...{ number, at },
				changes: JSON.parse(changes) as PolicyVersion["changes"],
			}),
		),
		isChanged: holds !== undefined && holds.content !== row.content,
	};
}

/** In the order in which they were first saved by name. */
export async function listPolicies(
	store: PolicyStore,
	site: string,
): Promise<PolicySummary[]> {
	const [rows, holding] = await Promise.all([
		store.policies(site),
		store.policiesInForce(site),
	]);
	return rows.map((row) => {
		const holds = holding.find(({ policy_id }) => policy_id === row.id);
		const { texts } = contentOf(row);
		return {
			...{ id: row.id, kind: row.kind },
			title: texts[0]?.title ?? row.id,
			languages: texts.map(({ language }) => language),
			number: row.number,
			at: holds?.at ?? null,
			isChanged: holds !== undefined && holds.content !== row.content,
		};
	});
}

/** Errors: `conflict`, `too_long`, `rejected`. */
export async function savePolicy(
	store: Policies,
	by: string,
	{ site, policy, content, was }: PolicySaved,
): Promise<void> {
	const json = JSON.stringify(content);
	if (Buffer.byteLength(json) > POLICY_BYTES)
		throw new Refused({
			...{ code: "too_long", field: "content", most: POLICY_BYTES },
		});
	if (was === null && (await store.policies(site)).length >= POLICIES_MOST)
		throw new Refused({ code: "rejected" });
	const row: PolicyRow = {
		...{ site_id: site, id: policy, kind: content.facts.kind, content: json },
		...{ version: (was ?? 0) + 1, changed_at: store.now(), changed_by: by },
		number: 0,
	};
	if (await store.keepPolicy(row, was)) return;
	// Said again, as after a reply that was lost.
	const now = await store.policy(site, policy);
	if (now?.version !== row.version || now.content !== json)
		throw new Refused({ code: "conflict" });
}

/** Errors: `not_found`, `conflict`, `malformed`. */
export async function publishPolicy(
	store: Policies,
	by: string,
	{ site, policy, was, changes }: PolicyPublished,
): Promise<void> {
	const row = await mustFind(store, site, policy);
	const before = await store.policyVersion(site, policy, row.number);
	const said = JSON.stringify(changes);
	if (row.version !== was) throw new Refused({ code: "conflict" });
	if (before?.content === row.content) {
		// Said again, as after a reply that was lost.
		if (before.changes === said) return;
		throw new Refused({ code: "conflict" });
	}
	if (before && changes.length === 0)
		throw new Refused({ code: "malformed", field: "changes" });
	mustSaySomething(contentOf(row));
	const number = row.number + 1;
	const at = store.now();
	const kept = await store.publishPolicy(
		{
			...{ site_id: site, policy_id: policy, number, content: row.content },
			...{ changes: before ? said : "[]", at, published_by: by },
		},
		was,
		auditRow(site, at, {
			...{ action: "policy_published", by, target: policy },
			details: { name: contentOf(row).texts[0]?.title, number },
		}),
	);
	if (!kept) throw new Refused({ code: "conflict" });
}

/** Errors: `not_found`, `conflict`. */
export async function removePolicy(
	store: Policies,
	by: string,
	{ site, policy, was }: PolicyRemoved,
): Promise<void> {
	const row = await mustFind(store, site, policy);
	const removed = await store.removePolicy(
		{ ...row, version: was },
		auditRow(site, store.now(), {
			...{ action: "policy_removed", by, target: policy },
			details: { name: contentOf(row).texts[0]?.title },
		}),
	);
	if (!removed) throw new Refused({ code: "conflict" });
}

/** A page of ours without facts and without a word would hold for nobody. Errors: `malformed` with the field. */
function mustSaySomething({ source, facts, texts }: PolicyContent): void {
	if (source === "shop") return;
	const isSaid =
		facts.kind === "returns" ||
		facts.kind === "service" ||
		(facts.kind === "delivery" && facts.zones.length > 0);
	const empty = texts.findIndex(({ text }) => text === "");
	if (!isSaid && empty >= 0)
		throw new Refused({ code: "malformed", field: `texts.${empty}.text` });
}

async function mustFind(
	store: PolicyStore,
	site: string,
	id: string,
): Promise<PolicyRow> {
	const row = await store.policy(site, id);
	if (!row) throw new Refused({ code: "not_found" });
	return row;
}

function contentOf({ content }: Pick<PolicyRow, "content">): PolicyContent {
	return JSON.parse(content) as PolicyContent;
}
