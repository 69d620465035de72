// @vitest-environment happy-dom
import { act, cleanup, screen, within } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { Role } from "../../../protocol/agent.ts";
import type { FiguresAsked, FiguresRead } from "../../../protocol/figures.ts";
import type { WorkloadAsked } from "../../../protocol/workload.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, ME, settled } from "../../testing/staged.ts";
import { figuresRead } from "../figures-read.support.ts";
import { workloadRead } from "../workload/workload-read.support.ts";
import { OwnFiguresCard } from "./OwnFiguresCard.tsx";

afterEach(cleanup);

async function opens(
	read: FiguresRead,
	{ role = "agent" }: { role?: Role } = {},
) {
	const asked: unknown[] = [];
	await inWorkspace(<OwnFiguresCard />, {
		role,
		answers: {
			"figures:read": (data: FiguresAsked) => {
				asked.push(data);
				return read;
			},
			"workload:read": (data: WorkloadAsked) => {
				asked.push(data);
				return workloadRead(read);
			},
		},
	});
	await act(settled);
	return asked;
}

const card = () => screen.getByRole("region", { name: "Your last 30 days" });

it("WL6 one's own last 30 days are asked for by one's own id alone, and no colleague stands there", async () => {
	const asked = await opens(figuresRead(200));
	const of = { site: idOf("shop"), period: { days: 30 } };
	expect(asked).toEqual([
		{ ...of, filter: { agent: ME } },
		{ ...of, agent: ME },
	]);
	for (const colleague of ["Milo", "Ada"])
		expect(within(card()).queryByText(new RegExp(colleague))).toBeNull();
	const [customers, visitors] = within(card()).getAllByText(/conversations$/);
	expect(customers?.textContent).toBe("208 conversations");
	expect(visitors?.textContent).toBe("312 conversations");
	expect(card().textContent).toContain("Satisfied: 86%, 77% to 92%, n 80");
	expect(card().textContent).toMatch(/First response: median 58 s/);
	expect(card().textContent).toContain("Here320 h");
});

it("WL6 of few ratings no more is said than of few anywhere", async () => {
	await opens(figuresRead(20));
	expect(card().textContent).toMatch(/n 8, few answers/);
	cleanup();
	await opens(figuresRead(7));
	expect(card().textContent).toContain("Satisfied: 3 of 3");
	expect(card().textContent).not.toMatch(/Satisfied: \d+%/);
	cleanup();
	await opens(figuresRead(0));
	expect(card().textContent).toContain("No conversation of yours");
});

it("WL6 who only reads has no figures of their own", async () => {
	expect(await opens(figuresRead(20), { role: "read_only" })).toEqual([]);
	expect(screen.queryByText("Your last 30 days")).toBeNull();
});
