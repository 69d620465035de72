import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { hired, type Stocked, visitorRow } from "./suite.ts";

/** What the staff writes about people. */
export function personSuite(stocked: Stocked): void {
	attributeSuite(stocked);
	linkSuite(stocked);
}

function attributeSuite(stocked: Stocked): void {
	test("KN4 a value is set where the field says what was seen, and otherwise answered as it is", async () => {
		const { store, shop, maya, clock } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const attribute_id = newId();
		const key = { site_id: shop.id, visitor_id: maya.id, attribute_id };
		const set = (value: string | null, was: string | null) =>
			store.keepAttributeValue(
				{ ...key, value, at: clock.now(), person_id },
				was,
			);
		const dogs = { ...key, value: "dogs", person_name: "Noor" };
		expect(await set("dogs", null)).toMatchObject({
			kind: "saved",
			value: dogs,
		});
		clock.pass(1);
		expect(await set("a cat", null)).toMatchObject({
			kind: "conflict",
			value: dogs,
		});
		expect(await set("dogs", null)).toMatchObject({ kind: "saved" });
		expect(await store.attributeValues(maya)).toMatchObject([dogs]);
		expect(await store.attributesToHand(maya)).toMatchObject([
			{ value: "dogs" },
		]);
		const after = { visitor_id: "", attribute_id: "" };
		const [first] = await store.attributesToExport(shop.id, after, 9);
		expect(first).toMatchObject({ value: "dogs" });
		if (first)
			expect(await store.attributesToExport(shop.id, first, 9)).toEqual([]);
		expect(await set(null, "dogs")).toEqual({
			kind: "saved",
			value: undefined,
		});
		expect(await store.attributeValues(maya)).toEqual([]);
		await set("dogs", null);
		await store.forgetVisitor(shop.id, maya.id, clock.now());
		expect(await store.attributeValues(maya)).toEqual([]);
		expect(await set("a cat", null)).toEqual({ kind: "gone" });
	});
}

function linkSuite(stocked: Stocked): void {
	test("KN6 two people are linked once, read from either, and apart again", async () => {
		const { store, shop, maya, omar, clock } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const ravi = await store.makeVisitor(visitorRow(shop));
		const zoe = await store.makeVisitor(visitorRow(shop));
		const link = (other_id: string, most = 9) =>
			store.linkPeople(
				{
					...{ site_id: shop.id, visitor_id: maya.id, other_id },
					...{ at: clock.now(), person_id },
				},
				most,
			);
		const others = async (of = maya) =>
			(await store.linkedPeople(of, 9)).map(({ id }) => id);
		expect([await link(ravi.id), await link(ravi.id)]).toEqual([
			"kept",
			"kept",
		]);
		clock.pass(1);
		expect(await link(zoe.id, 1)).toBe("too_many");
		expect(await link(omar.id)).toBe("unknown");
		expect(await link(zoe.id)).toBe("kept");
		expect(await others()).toEqual([zoe.id, ravi.id]);
		expect(await others(ravi)).toEqual([maya.id]);
		expect(await store.linksToHand(ravi)).toMatchObject([
			{ other_id: maya.id },
		]);
		const after = { visitor_id: "", other_id: "" };
		const all = await store.linksToExport(shop.id, after, 9);
		expect(all).toHaveLength(4);
		expect(await store.linksToExport(shop.id, all[0] ?? after, 9)).toHaveLength(
			3,
		);
		await store.unlinkPeople(maya, ravi.id);
		expect([await others(), await others(ravi)]).toEqual([[zoe.id], []]);
		await store.forgetVisitor(shop.id, zoe.id, clock.now());
		expect(await others()).toEqual([]);
		expect(await link(zoe.id)).toBe("unknown");
	});
}
