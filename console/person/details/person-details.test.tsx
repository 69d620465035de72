// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { Role } from "../../../protocol/agent.ts";
import type {
	Attribute,
	AttributeValue,
	PersonAttributes,
} from "../../../protocol/attribute.ts";
import type { LinkedPerson } from "../../../protocol/linked-person.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, ME, mineSince, rowOf, settled } from "../../testing/staged.ts";
import { PersonDetails } from "./PersonDetails.tsx";

afterEach(cleanup);

const ROW = rowOf("a", { ...mineSince(1), language: "lt" });
const SIZE: Attribute = {
	id: idOf("size"),
	name: "Children",
	kind: "number",
	choices: [],
};
const ADA = { id: idOf("ada"), name: "Ada" };
const says = (value: string, by = ADA): AttributeValue => ({
	...{ attribute: SIZE.id, value, at: 0, by },
});
const OMAR: LinkedPerson = {
	...{ visitor: idOf("omar"), name: "Omar", email: null, at: 0, by: ADA },
	conversations: [{ id: idOf("old"), ref: "OLD", startedAt: 0 }],
};

async function shows({
	values = [],
	linked = [],
	role = "agent",
	answers = {},
}: {
	values?: AttributeValue[];
	linked?: LinkedPerson[];
	role?: Role;
	answers?: Record<string, (data: never) => unknown>;
} = {}) {
	const person = {
		...{ conversation: ROW.id, name: null, email: null, orders: [] },
		...{ provenAt: null, page: null, cart: null, connected: true, earlier: [] },
		pages: [
			{ url: "https://shop.example/now", title: "Now", at: 2 },
			{ url: "https://shop.example/lamps", title: "Lamps", at: 1 },
		],
		device: { browser: "Firefox", system: "Linux" },
		timeZone: "Asia/Tokyo",
	};
	const { stage, workspace } = await inWorkspace(
		<PersonDetails row={ROW} person={person} />,
		{
			role,
			rows: [ROW],
			answers: {
				"attributes:read": (): PersonAttributes => ({
					attributes: [SIZE],
					values,
				}),
				"linked-people:read": () => ({ people: linked }),
				"cards:of-person": () => ({ cards: [] }),
				"survey-answers:of-person": () => ({ answers: [] }),
				...answers,
			},
		},
	);
	await act(settled);
	return { stage, workspace };
}

const press = async (name: string | RegExp) => {
	await act(
		async () => void fireEvent.click(screen.getByRole("button", { name })),
	);
	await act(settled);
};
const field = () => screen.getByLabelText<HTMLInputElement>("Change Children");
async function types(value: string) {
	await act(async () => void fireEvent.input(field(), { target: { value } }));
	await press("Save");
}

it("KN13 a field is edited in place, shows at once, and is taken back for ten seconds", async () => {
	const { stage, workspace } = await shows({
		values: [says("2")],
		answers: {
			"attribute:set": ({ value }: { value: string | null }) => ({
				kind: "saved",
				value: value === null ? null : says(value, { id: ME, name: "Noor" }),
			}),
		},
	});
	await press("Change Children");
	expect(document.activeElement).toBe(field());
	await types("2,5");
	expect(screen.getByText("2.5")).toBeTruthy();
	expect(workspace.toasts.shown.value?.text).toBe("Saved.");
	await act(async () => workspace.toasts.act());
	await act(settled);
	expect(stage.saidOf("attribute:set")).toEqual([
		{ conversation: ROW.id, attribute: SIZE.id, value: "2.5", was: "2" },
		{ conversation: ROW.id, attribute: SIZE.id, value: "2", was: "2.5" },
	]);
});

it("KN13 an answer that comes late takes the focus from nobody who has gone on", async () => {
	let answer = (_: unknown) => {};
	const late = new Promise((resolve) => {
		answer = resolve;
	});
	await shows({
		values: [says("2")],
		answers: { "attribute:set": () => late },
	});
	await press("Change Children");
	await types("3");
	await press("Change Note");
	const note = screen.getByLabelText("Change Note");
	expect(document.activeElement).toBe(note);
	await act(async () => answer({ kind: "saved", value: says("3") }));
	await act(settled);
	expect(screen.getByText("3")).toBeTruthy();
	expect(document.activeElement).toBe(note);
});

it("KN13 what does not fit is said before it is sent, and Escape leaves the field as it was", async () => {
	const { stage } = await shows({ values: [says("2")] });
	await press("Change Children");
	await types("two");
	expect(screen.getByText("Type a number, such as 12 or 12.5.")).toBeTruthy();
	expect(stage.saidOf("attribute:set")).toEqual([]);
	await act(async () => void fireEvent.keyDown(field(), { key: "Escape" }));
	expect(screen.getByText("2")).toBeTruthy();
});

it("KN4 the second of two is shown what the first wrote, and chooses", async () => {
	let answers = 0;
	const { stage } = await shows({
		values: [says("2")],
		answers: {
			"attribute:set": ({ value }: { value: string }) =>
				answers++ === 0
					? { kind: "conflict", value: says("3") }
					: { kind: "saved", value: says(value) },
		},
	});
	await press("Change Children");
	await types("4");
	expect(screen.getByRole("alert").textContent).toContain(
		"Ada has written meanwhile: 3",
	);
	expect(field().value).toBe("4");
	await press("Save mine");
	expect(stage.saidOf("attribute:set").at(-1)).toMatchObject({
		value: "4",
		was: "3",
	});
});

it("KN13 what the relay refuses is taken back, and what was typed stays", async () => {
	await shows({
		values: [says("2")],
		answers: {
			"attribute:set": () => ({ ok: false, refusal: { code: "retry" } }),
		},
	});
	await press("Change Children");
	await types("7");
	expect(field().value).toBe("7");
	await press("Cancel");
	expect(screen.getByText("2")).toBeTruthy();
});

it("KN13 what a colleague writes is shown at once", async () => {
	const { stage } = await shows({ values: [says("2")] });
	await act(async () =>
		stage.tell("attribute:changed", {
			...{ site: ROW.site, visitor: ROW.visitor, attribute: SIZE.id },
			value: says("5"),
		}),
	);
	expect(screen.getByText("5")).toBeTruthy();
});

it("KN14 two people are linked by what is known of one, and apart again", async () => {
	const { stage } = await shows({
		answers: {
			"linked-people:find": () => ({ people: [OMAR] }),
			"linked-people:link": () => ({}),
			"linked-people:unlink": () => ({}),
		},
	});
	await press("Link a person");
	await press("Find");
	expect(
		screen.getByText("Type a reference or a whole e-mail address."),
	).toBeTruthy();
	const sought = screen.getByLabelText("Reference or e-mail address");
	await act(
		async () => void fireEvent.input(sought, { target: { value: "OLD" } }),
	);
	await press("Find");
	await press("Link Omar");
	expect(stage.saidOf("linked-people:link")).toEqual([
		{ conversation: ROW.id, visitor: OMAR.visitor },
	]);
});

it("KN15 language, time, browser and the pages before stand there, and who reads only changes nothing", async () => {
	await shows({ role: "read_only", values: [says("2")], linked: [OMAR] });
	for (const said of ["Lithuanian", "Firefox on Linux", "Lamps", "Omar"])
		expect(screen.getByText(said)).toBeTruthy();
	expect(screen.queryByText("Now")).toBeNull();
	expect(
		screen.queryByRole("button", { name: /Change|Link|Unlink/ }),
	).toBeNull();
	expect(screen.getByRole("button", { name: "Print" })).toBeTruthy();
});
