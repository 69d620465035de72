import { afterEach, beforeEach, expect, test } from "vitest";
import {
	ATTRIBUTE_CHARS,
	ATTRIBUTES_MOST,
	type Attribute,
	CHOICES_MOST,
	PERSON_NOTE,
	PERSON_NOTE_CHARS,
} from "../../protocol/attribute.ts";
import { newId } from "../../protocol/ids.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires } from "../testing/staff.ts";
import { together } from "../testing/wire.ts";

let relay: Relay;
let ada: Hired;
let site: string;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const field = (name: string, over: Partial<Attribute> = {}): Attribute => ({
	...{ id: newId(), name, kind: "text", choices: [] },
	...over,
});
const defines = (...attributes: Attribute[]) =>
	ada.desk.ask("attributes:change", { site, attributes });
const refuses = (...attributes: unknown[]) =>
	ada.desk.refused("attributes:change", { site, attributes });
const faultOf = (fault: string) => ({ code: "malformed", field: fault });

test("KN1 the owner defines fields of a person, and everybody of the site reads them with what they say", async () => {
	const { noor, conversation } = await together(relay);
	const size = field("Size", {
		kind: "choice",
		choices: [{ id: newId(), name: "Tall" }],
	});
	const since = field("Customer since", { kind: "date" });
	expect((await defines(size, since)).attributes).toEqual([size, since]);
	await noor.ask("attribute:set", {
		...{ conversation, attribute: since.id, value: "2019-05-02", was: null },
	});
	const read = { conversation };
	const { attributes, values } = await noor.ask("attributes:read", read);
	expect(attributes).toEqual([size, since]);
	expect(values).toEqual([
		{
			attribute: since.id,
			value: "2019-05-02",
			at: relay.clock.now(),
			by: { id: relay.people.noor.id, name: "Noor" },
		},
	]);
	// What was written in a field comes back with the field.
	await defines(size);
	await defines(size, since);
	expect((await noor.ask("attributes:read", read)).values).toEqual(values);
});

test("KN2 a field keeps its kind, has choices where it is one, and a name of its own", async () => {
	const size = field("Size");
	await defines(size);
	expect(await refuses({ ...size, kind: "number" })).toEqual(faultOf("kind"));
	expect(await refuses(field("Tall", { kind: "choice" }))).toEqual(
		faultOf("choices"),
	);
	const twice = [
		{ id: newId(), name: "Yes" },
		{ id: newId(), name: "yes" },
	];
	expect(
		await refuses(field("Tall", { kind: "choice", choices: twice })),
	).toEqual(faultOf("choices"));
	expect(await refuses(size, field("size"))).toEqual(faultOf("attributes"));
	const many = (count: number) =>
		Array.from({ length: count }, (_, at) => field(`Field ${at}`));
	expect(await refuses(...many(ATTRIBUTES_MOST + 1))).toEqual(
		faultOf("attributes"),
	);
	await defines(...many(ATTRIBUTES_MOST));
	const choices = Array.from({ length: CHOICES_MOST + 1 }, (_, at) => ({
		...{ id: newId(), name: `Choice ${at}` },
	}));
	expect(await refuses(field("Tall", { kind: "choice", choices }))).toEqual(
		faultOf("attributes.0.choices"),
	);
	expect(await refuses(field("x".repeat(61)))).toEqual({
		code: "too_long",
		field: "attributes.0.name",
		most: 60,
	});
});

test("KN3 a value fits its kind, or is refused and changes nothing", async () => {
	const { noor, conversation } = await together(relay);
	const tall = { id: newId(), name: "Tall" };
	const fields = {
		text: field("Pets"),
		number: field("Children", { kind: "number" }),
		date: field("Birthday", { kind: "date" }),
		choice: field("Size", { kind: "choice", choices: [tall] }),
	};
	await defines(...Object.values(fields));
	const set = (kind: keyof typeof fields, value: string) => ({
		...{ conversation, attribute: fields[kind].id, value, was: null },
	});
	for (const [kind, value] of [
		["text", "x".repeat(ATTRIBUTE_CHARS + 1)],
		["number", "1,5"],
		["number", "NaN"],
		["number", "1e9"],
		["date", "2026-02-30"],
		["date", "02.03.2026"],
		["choice", newId()],
	] as const)
		expect(await noor.refused("attribute:set", set(kind, value))).toEqual(
			faultOf("value"),
		);
	expect((await noor.ask("attributes:read", { conversation })).values).toEqual(
		[],
	);
	for (const [kind, value] of [
		["text", "x".repeat(ATTRIBUTE_CHARS)],
		["number", "-12.5"],
		["date", "2024-02-29"],
		["choice", tall.id],
	] as const)
		expect(await noor.ask("attribute:set", set(kind, value))).toMatchObject({
			kind: "saved",
			value: { value },
		});
	const unknown = { ...set("text", "x"), attribute: newId() };
	expect(await noor.refused("attribute:set", unknown)).toEqual({
		code: "not_found",
	});
});

test("KN4 of two who change one field the second is told what the first wrote, and nothing is overwritten", async () => {
	const { noor, conversation } = await together(relay);
	const note = (value: string | null, was: string | null) => ({
		...{ conversation, attribute: PERSON_NOTE, value, was },
	});
	await noor.ask("attribute:set", note("Two dogs", null));
	const told = await ada.desk.hears("attribute:changed");
	expect(told).toMatchObject({ site, attribute: PERSON_NOTE });
	expect(await ada.desk.ask("attribute:set", note("A cat", null))).toEqual({
		kind: "conflict",
		value: told.value,
	});
	// Said again, as after a reply that was lost.
	expect(await noor.ask("attribute:set", note("Two dogs", null))).toEqual({
		kind: "saved",
		value: told.value,
	});
	await ada.desk.ask("attribute:set", note("Two dogs and a cat", "Two dogs"));
	const { values } = await noor.ask("attributes:read", { conversation });
	expect(values).toMatchObject([
		{ value: "Two dogs and a cat", by: { name: "Ada" } },
	]);
	const card = await noor.ask(
		"attribute:set",
		note("Card 4111 1111 1111 1111", "Two dogs and a cat"),
	);
	expect(card.value?.value).not.toContain("4111 1111");
	expect(
		await noor.ask("attribute:set", note(null, card.value?.value ?? "")),
	).toEqual({ kind: "saved", value: null });
	expect(
		await noor.refused(
			"attribute:set",
			note("x".repeat(PERSON_NOTE_CHARS + 1), null),
		),
	).toEqual({ code: "too_long", field: "value", most: PERSON_NOTE_CHARS });
});

test("KN5 no shopper reads it, it is in the files of the person and the site, and it goes with the person", async () => {
	const { noor, maya, conversation } = await together(relay);
	const pets = field("Pets");
	await defines(pets);
	await noor.ask("attribute:set", {
		...{ conversation, attribute: pets.id, value: "Two dogs", was: null },
	});
	expect(await maya.refused("attributes:read", { conversation })).toEqual({
		code: "unknown_command",
	});
	const hers = await maya.ask("conversation:join", { conversation, after: 0 });
	expect(JSON.stringify(hers)).not.toContain("dogs");
	await maya.ask("visitor:forget", {});
	expect(
		await noor.refused("attribute:set", {
			...{ conversation, attribute: pets.id, value: "A cat", was: null },
		}),
	).toEqual({ code: "closed" });
	expect((await noor.ask("attributes:read", { conversation })).values).toEqual(
		[],
	);
});
