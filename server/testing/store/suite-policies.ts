import { expect, test } from "vitest";
import { auditRow } from "../../people/audit.ts";
import type { PolicyRow, PolicyVersionRow } from "../../policies/rows.ts";
import type { Stocked } from "./suite.ts";

/** What holds at a shop. */
export function policySuite(stocked: Stocked): void {
	test("PO1 PO3 a draft replaces the one that was seen, and a version is published once and stays", async () => {
		const { store, shop, books } = stocked;
		const draft: PolicyRow = {
			...{ site_id: shop.id, id: "returns", kind: "returns", content: "{}" },
			...{ version: 1, changed_at: 5, changed_by: "ada", number: 0 },
		};
		expect(await store.keepPolicy(draft, null)).toBe(true);
		expect(await store.keepPolicy(draft, null)).toBe(false);
		const next = { ...draft, version: 2, content: '{"a":1}' };
		expect(await store.keepPolicy(next, 7)).toBe(false);
		expect(await store.keepPolicy(next, 1)).toBe(true);
		expect(await store.policies(shop.id)).toEqual([next]);
		expect(await store.policies(books.id)).toEqual([]);
		const said = auditRow(shop.id, 6, {
			...{ action: "policy_published", by: null, target: "returns" },
		});
		const version: PolicyVersionRow = {
			...{ site_id: shop.id, policy_id: "returns", number: 1, at: 6 },
			...{ content: '{"a":1}', changes: "[]", published_by: "ada" },
		};
		expect(await store.publishPolicy(version, 1, said)).toBe(false);
		expect(await store.publishPolicy(version, 2, said)).toBe(true);
		expect(await store.publishPolicy(version, 2, said)).toBe(false);
		expect(await store.policiesInForce(shop.id)).toEqual([version]);
		expect((await store.site(shop.id))?.policies_at).toBe(6);
		expect(await store.removePolicy(next, said)).toBe(false);
		const second = { ...version, number: 2, at: 7 };
		const later = { ...said, id: "b" };
		expect(await store.publishPolicy(second, 2, later)).toBe(true);
		const { content: _, ...first } = version;
		const all = await store.policyVersions(shop.id, "returns");
		expect(all.map(({ number }) => number)).toEqual([2, 1]);
		expect(all[1]).toEqual(first);
		expect(await store.policyVersion(shop.id, "returns", 1)).toEqual(version);
		expect(await store.policyVersion(books.id, "returns", 1)).toBeUndefined();
		expect((await store.policy(shop.id, "returns"))?.number).toBe(2);
		const held = await store.policiesToExport(shop.id, "", 9);
		expect(held).toMatchObject([{ id: "returns", number: 2 }]);
		expect(await store.policiesToExport(shop.id, "returns", 9)).toEqual([]);
		const versions = await store.policyVersionsToExport(shop.id, "returns");
		expect(versions.map(({ number }) => number)).toEqual([1, 2]);
	});
}
