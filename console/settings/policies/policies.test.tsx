// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { PolicyContent, PolicyInfo } from "../../../protocol/policy.ts";
import type { PolicySaved } from "../../../protocol/policy-edits.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, settled } from "../../testing/staged.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { PanelProps } from "../panel-props.ts";
import { PoliciesSection } from "./PoliciesSection.tsx";
import { countriesIn } from "./policy-drafts.ts";
import { policyWords as w } from "./words.ts";

const site = idOf("shop");

let workspace: Workspace;
afterEach(() => {
	workspace.leave();
	cleanup();
});

function infoOf(content: PolicyContent, version: number): PolicyInfo {
	return {
		...{ id: "returns", kind: "returns", content, version, changedAt: 1 },
		...{ published: [], isChanged: false },
	};
}

async function opens() {
	const props = {
		settings: { site, languages: ["lt", "en"] },
		role: "owner",
	} as unknown as PanelProps;
	const at = await inWorkspace(<PoliciesSection {...props} />, {
		answers: {
			"policies:read": () => ({
				policies: [],
				presets: {
					lt: {
						...{
							returns: "Grąžinimas",
							delivery: "",
							service: "",
							privacy: "",
						},
					},
				},
				address: "https://relay.test/policies/s",
			}),
			"policy:save": ({ content, was }: PolicySaved) => ({
				policy: infoOf(content, (was ?? 0) + 1),
			}),
			"policy:remove": () => ({}),
			"policy:publish": () => ({ ok: false, refusal: { code: "conflict" } }),
		},
	});
	workspace = at.workspace;
	await act(settled);
	return at;
}

async function presses(name: string, at = 0) {
	await act(async () => {
		fireEvent.click(screen.getAllByRole("button", { name })[at] as HTMLElement);
		await settled();
	});
}

it("PO1 PO2 an owner writes numbers and texts, begins a missing language, and reads why it is not published", async () => {
	const { stage } = await opens();
	await presses(w.open, 1);
	expect((screen.getByLabelText(w.title) as HTMLInputElement).value).toBe(
		"Grąžinimas",
	);
	fireEvent.input(screen.getByLabelText(w.days), { target: { value: "30" } });
	fireEvent.change(screen.getByLabelText(w.countries), {
		target: { value: "lt, LV" },
	});
	fireEvent.input(screen.getByLabelText(w.steps), {
		target: { value: "One\n\nTwo" },
	});
	await presses("Begin English");
	expect((screen.getByLabelText(w.title) as HTMLInputElement).value).toBe(
		"Returns",
	);
	await presses(w.publish);
	expect(stage.saidOf("policy:save")).toMatchObject([
		{
			...{ site, policy: "returns", was: null },
			content: {
				facts: { kind: "returns", days: 30, countries: ["LT", "LV"] },
				texts: [
					{ language: "lt", steps: ["One", "Two"], url: null },
					{ language: "en", title: "Returns" },
				],
			},
		},
	]);
	expect(screen.getByRole("alert").textContent).toBe(w.faults.conflict);
});

it("PO1 an owner writes a policy that is none of the kinds, at an address that they choose, and drops it", async () => {
	const { stage } = await opens();
	const address = screen.getByLabelText(w.another);
	fireEvent.input(address, { target: { value: "Two words" } });
	await presses(w.addAnother);
	expect(address.getAttribute("aria-invalid")).toBe("true");
	fireEvent.input(address, { target: { value: "Warranty" } });
	await presses(w.addAnother);
	fireEvent.input(screen.getByLabelText(w.title), {
		target: { value: "Garantija" },
	});
	await presses(w.save);
	expect(stage.saidOf("policy:save")).toMatchObject([
		{ policy: "warranty", was: null, content: { facts: { kind: "own" } } },
	]);
	await presses(w.remove);
	expect(stage.saidOf("policy:remove")).toEqual([
		{ site, policy: "warranty", was: 1 },
	]);
	expect(screen.getByLabelText(w.another)).toBeTruthy();
});

it("PO2 countries are read as people type them", () => {
	expect(countriesIn("lt,LV lt; ee")).toEqual(["LT", "LV", "EE"]);
	expect(countriesIn("")).toEqual([]);
});
