// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeAll, expect, it } from "vitest";
import type { Me } from "../../protocol/agent.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { settled } from "../testing/staged.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { AvailabilityMenu } from "./AvailabilityMenu.tsx";
import { MENU_ID } from "./open-menu.ts";

const NOW = 1_000_000;
let workspace: Workspace;
const hidden = { hidden: true };

beforeAll(() => {
	// Not in this stand-in for a browser.
	HTMLElement.prototype.hidePopover ??= () => {};
});
afterEach(() => {
	workspace.leave();
	cleanup();
});

async function show(me: Partial<Me>) {
	const at = await inWorkspace(<AvailabilityMenu />, {
		me,
		answers: {
			"availability:set": (to: Partial<Me>) => ({
				...at.workspace.me.value,
				until: null,
				...to,
			}),
		},
	});
	workspace = at.workspace;
	// What the browser says when the menu is opened first.
	fireEvent(
		document.getElementById(MENU_ID) as HTMLElement,
		new Event("toggle"),
	);
	await screen.findByRole("button", { name: /^Away/, ...hidden });
	return at.stage;
}
const press = async (name: RegExp | string) => {
	fireEvent.click(screen.getByRole("button", { name, ...hidden }));
	await act(settled);
};

it("RO3 says whether new ones come, and how many slots are in use", async () => {
	const stage = await show({ load: 2 });
	expect(
		screen.getByRole("button", {
			name: "New conversations: Here. 2 of 3 conversations",
		}),
	).toBeTruthy();
	await press(/^Finishing/);
	await press(/^Away/);
	expect(stage.saidOf("availability:set")).toEqual([
		{ availability: "finishing" },
		{ availability: "away" },
	]);
});

it("takes a break by the relay's clock, and says until when", async () => {
	const stage = await show({});
	await press("30 min");
	expect(stage.saidOf("availability:set")).toEqual([
		{ availability: "break", until: NOW + 30 * 60_000 },
	]);
	expect(
		screen.getByRole("button", { name: /Break until \d/ }).textContent,
	).toMatch(/^Break until/);
});

it("takes no break without a time, and names the one that it would take", async () => {
	const stage = await show({});
	const start = screen.getByRole<HTMLButtonElement>("button", {
		name: "Start",
		...hidden,
	});
	expect(start.disabled).toBe(true);
	const end = new Date(NOW + 3_600_000);
	end.setSeconds(0);
	fireEvent.input(screen.getByLabelText("Break until"), {
		target: { value: end.toTimeString().slice(0, 5) },
	});
	await act(settled);
	expect(start.textContent).toMatch(/^Break until \d/);
	fireEvent.submit(start.form as HTMLFormElement);
	await act(settled);
	expect(stage.saidOf("availability:set")).toEqual([
		{ availability: "break", until: end.getTime() },
	]);
});
