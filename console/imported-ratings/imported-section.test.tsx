// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import type { FiguresRead } from "../../protocol/figures.ts";
import type {
	ImportedScores,
	ImportFigures,
} from "../../protocol/imported-rating.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf } from "../testing/staged.ts";
import { ImportedFiguresSection } from "./ImportedFiguresSection.tsx";

afterEach(cleanup);

const NONE: ImportedScores = {
	n: 0,
	distribution: [0, 0, 0, 0, 0],
	satisfied: null,
	promoters: null,
	mean: null,
};
const SCORES: ImportedScores = {
	...NONE,
	n: 12,
	distribution: [1, 0, 2, 4, 5],
	satisfied: { hits: 9, n: 12, percent: 75, low: 46.8, high: 91.1 },
};
const of = (name: string, lines: ImportFigures["lines"]): ImportFigures => ({
	id: idOf(name),
	name,
	format: "csat_5",
	lines,
	months: [],
});

async function shows(imports: ImportFigures[]) {
	await inWorkspace(
		<ImportedFiguresSection
			read={
				{
					site: idOf("shop"),
					period: { from: "2026-03-01", to: "2026-03-31" },
				} as FiguresRead
			}
		/>,
		{ answers: { "imported-figures:read": () => ({ imports }) } },
	);
}

test("IR7 below the figures each import stands apart, marked, with n and interval", async () => {
	await shows([
		of("Old shop", { customer: SCORES, visitor: NONE, unknown: NONE }),
		of("Empty", { customer: NONE, visitor: NONE, unknown: NONE }),
	]);
	expect(screen.getAllByText("From elsewhere")).toHaveLength(1);
	screen.getByRole("link", { name: "Old shop" });
	const figure = screen.getByText(/^Satisfied \(4 and 5\)/);
	expect(figure.textContent).toBe(
		"Satisfied (4 and 5): 75% (47–91%), 9 of 12 · few answers",
	);
	expect(figure.className).toBe("quiet");
	expect(screen.queryByText("Visitors")).toBeNull();
});

test("IR7 without ratings in these days nothing is said of imports", async () => {
	await shows([]);
	expect(screen.queryByText("Ratings from elsewhere")).toBeNull();
});
