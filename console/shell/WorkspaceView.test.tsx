// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import { star } from "../../ui/icons.ts";
import { rowMarks } from "../inbox/slots.ts";
import { keysSheet } from "../keys/KeysDialog.tsx";
import { parts } from "../parts.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { rowOf, settled } from "../testing/staged.ts";
import type { Model, Part } from "../workspace/part.ts";
import { go, pathOf } from "../workspace/route.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { WorkspaceView } from "./WorkspaceView.tsx";

interface Lamps {
	lit: number;
}
const lampsModel: Model<Lamps> = { create: () => ({ lit: 3 }) };
let pressed = 0;

/** A capability that the shell has never heard of. */
const lampsPart: Part = {
	model: lampsModel,
	page: { name: "lamps", label: "Lamps", icon: star, Page: LampsPage },
	Top: () => <p>lamps in the bar</p>,
	Account: () => <p>lamps in the account</p>,
	Corner: () => <p>lamps in the corner</p>,
	Dialog: () => <p>lamps in a dialog</p>,
	side: { name: "lamps", Column: () => <p>lamps beside</p>, beside: "nothing" },
	keys: [
		{
			shown: "Q",
			label: "Light a lamp",
			does: {
				q: () => {
					pressed += 1;
				},
			},
		},
	],
	fills: [rowMarks.fill(({ row }) => <i>lamps of {row.ref}</i>)],
};

function LampsPage() {
	const { parts } = useWorkspace();
	const { lit } = useModel(lampsModel);
	return (
		<h1>
			{lit} lamps, {parts.length} parts
		</h1>
	);
}

let workspace: Workspace;
beforeEach(async () => {
	history.replaceState(null, "", "/console");
	pressed = 0;
	// Not in this DOM.
	HTMLElement.prototype.hidePopover ??= () => {};
	globalThis.ResizeObserver ??= class {
		observe() {}
		unobserve() {}
		disconnect() {}
	};
	const at = await inWorkspace(<WorkspaceView />, {
		rows: [rowOf("a")],
		parts: [...parts, lampsPart],
	});
	workspace = at.workspace;
});
afterEach(() => {
	workspace.leave();
	cleanup();
	go({ kind: "inbox" });
});

it("a part that is registered is shown wherever it says, and the shell knows nothing of it", async () => {
	for (const said of ["in the bar", "in the account", "in the corner"])
		expect(screen.getByText(`lamps ${said}`)).toBeTruthy();
	expect(screen.getByText("lamps in a dialog")).toBeTruthy();
	expect(screen.getByText("lamps of A")).toBeTruthy();
	act(() => workspace.sideColumns.ask("lamps", true));
	expect(screen.getByText("lamps beside")).toBeTruthy();
	expect(screen.getByRole("main").className).toContain("at-lamps");
});

it("its page has an address and a link, and its model stands behind it", async () => {
	const [link] = screen.getAllByRole("link", { name: "Lamps" });
	expect(link?.getAttribute("href")).toBe("/console/lamps");
	fireEvent.click(link as HTMLElement);
	await act(settled);
	expect(location.pathname).toBe(pathOf({ kind: "page", name: "lamps" }));
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
		`3 lamps, ${parts.length + 1} parts`,
	);
	expect(link?.getAttribute("aria-current")).toBe("page");
});

it("its key acts, and stands in the list of keys", async () => {
	fireEvent.keyDown(window, { key: "q" });
	expect(pressed).toBe(1);
	await keysSheet.fetch();
	fireEvent.keyDown(window, { key: "?" });
	await act(settled);
	expect(screen.getByText("Light a lamp")).toBeTruthy();
});

it("its key does nothing while the first run stands instead of the workspace", () => {
	go({ kind: "first-run" });
	fireEvent.keyDown(window, { key: "q" });
	expect(pressed).toBe(0);
});
