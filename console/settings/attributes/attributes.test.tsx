// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type {
	Attribute,
	AttributesChange,
} from "../../../protocol/attribute.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, settled } from "../../testing/staged.ts";
import { createSiteState } from "../site-state.ts";
import { AttributesSection } from "./AttributesSection.tsx";

afterEach(cleanup);

const PETS: Attribute = {
	...{ id: idOf("pets"), name: "Pets", kind: "text", choices: [] },
};

async function shows() {
	const site = idOf("shop");
	const settingsOf = (attributes: Attribute[]) => ({
		...{ site, hours: null, languages: [], teams: [], members: [] },
		attributes,
	});
	const { stage, workspace } = await inWorkspace(null, {
		answers: {
			"site:read": () => settingsOf([PETS]),
			"attributes:change": ({ attributes }: AttributesChange) =>
				settingsOf(attributes),
		},
	});
	cleanup();
	const kept = createSiteState(workspace.connection, site);
	await kept.read();
	await inWorkspace(<AttributesSection model={{ kept }} />);
	await act(settled);
	return () =>
		(stage.saidOf("attributes:change") as AttributesChange[]).map(
			({ attributes }) => attributes,
		);
}
const press = async (name: string) => {
	await act(
		async () => void fireEvent.click(screen.getByRole("button", { name })),
	);
	await act(settled);
};
const names = () =>
	screen.getAllByLabelText<HTMLInputElement>("Name of the field");
const type = (input: Element | undefined, value: string) =>
	act(
		async () => void (input && fireEvent.input(input, { target: { value } })),
	);

it("KN1 an owner adds a field with its choices, and the focus goes along", async () => {
	const sent = await shows();
	await press("Add a field");
	const [, added] = names();
	expect(document.activeElement).toBe(added);
	await type(added, "Size");
	const [, kind] = screen.getAllByLabelText<HTMLSelectElement>("Kind");
	await act(
		async () =>
			void (kind && fireEvent.change(kind, { target: { value: "choice" } })),
	);
	await press("Save");
	expect(
		screen.getByText("Give it at least one choice, and none twice."),
	).toBeTruthy();
	expect(sent()).toEqual([]);
	await type(screen.getByLabelText("Choice 1"), "Tall");
	await press("Save");
	expect(sent()).toMatchObject([
		[PETS, { name: "Size", kind: "choice", choices: [{ name: "Tall" }] }],
	]);
});

it("KN2 a field that is kept has its kind for good, and two of one name are not sent", async () => {
	const sent = await shows();
	expect(screen.getByLabelText<HTMLSelectElement>("Kind").disabled).toBe(true);
	await press("Add a field");
	await type(names()[1], "pets");
	await press("Save");
	expect(screen.getAllByText("Another field has this name.")).toHaveLength(2);
	expect(sent()).toEqual([]);
});
