import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { expressionParts } from "../testing/expression-parts.ts";
import { figureOf, registeredFigures } from "../testing/registered-figures.ts";

const top = join(import.meta.dirname, "../..");
const textOf = (file: string) => readFileSync(join(top, file), "utf8");

test.each([
	["the alerts", alerts().map(({ expr }) => expr)],
	["the board", expressionsIn(board())],
])(
	"MO2 %s ask for nothing but figures and labels that there are",
	async (_name, all) => {
		const there = await registeredFigures();
		expect(all.length).toBeGreaterThan(10);
		for (const expression of all) {
			const { names, labels, unknown } = expressionParts(expression);
			expect(unknown, expression).toEqual([]);
			const figures = names.filter((name) => name !== "up");
			const missing = figures.filter(
				(name) => !there.has(figureOf(name, there)),
			);
			expect(missing, expression).toEqual([]);
			const known = figures.flatMap(
				(name) => there.get(figureOf(name, there)) ?? [],
			);
			expect(
				labels.filter((label) => ![...known, ...OF_PROMETHEUS].includes(label)),
				expression,
			).toEqual([]);
		}
	},
);

test("MO2 each alert says how bad it is, what it means and what to do, and stands on the page", () => {
	const page = textOf("docs/monitoring.md");
	for (const { alert, severity, summary, description } of alerts()) {
		expect(page).toContain(`\`${alert}\``);
		expect(severity).toMatch(/^(page|ticket)$/);
		expect(summary).toMatch(/\.$/);
		expect(description).toMatch(/\.$/);
	}
});

test("MO2 the board has a place, a title and a data source for each panel, and no two at one place", () => {
	const panels = board().panels.filter(({ type }) => type !== "row");
	const taken = new Set<string>();
	for (const { id, title, gridPos, datasource, targets } of panels) {
		expect(title).not.toBe("");
		expect(datasource).toEqual({ type: "prometheus", uid: THE_CHOSEN_ONE });
		expect(targets.length).toBeGreaterThan(0);
		for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++)
			for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
				expect(taken.has(`${x},${y}`), `panel ${id}`).toBe(false);
				taken.add(`${x},${y}`);
			}
		expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
	}
	expect(new Set(board().panels.map(({ id }) => id)).size).toBe(
		board().panels.length,
	);
});

// biome-ignore lint/suspicious/noTemplateCurlyInString: that is how Grafana writes it
const THE_CHOSEN_ONE = "${datasource}";

/** Prometheus adds them to everything that it reads. */
const OF_PROMETHEUS = ["job", "instance"];

interface Panel {
	id: number;
	type: string;
	title: string;
	gridPos: { x: number; y: number; w: number; h: number };
	datasource: unknown;
	targets: { expr: string }[];
}

interface Board {
	panels: Panel[];
	annotations: { list: { expr: string }[] };
	templating: { list: { query: string | { query: string } }[] };
}

function board(): Board {
	return JSON.parse(textOf("recipes/grafana/shopbell.json"));
}

function expressionsIn({ panels, annotations, templating }: Board): string[] {
	const asked = templating.list.flatMap(({ query }) =>
		typeof query === "string" ? [] : [query.query],
	);
	return [
		...panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
		...annotations.list.map(({ expr }) => expr),
		...asked,
	];
}

interface Alert {
	alert: string;
	expr: string;
	severity: string;
	summary: string;
	description: string;
}

function alerts(): Alert[] {
	const { groups } = parse(textOf("recipes/prometheus/alerts.yaml")) as {
		groups: {
			rules: {
				alert: string;
				expr: string;
				labels: { severity: string };
				annotations: { summary: string; description: string };
			}[];
		}[];
	};
	return groups.flatMap(({ rules }) =>
		rules.map(({ alert, expr, labels, annotations }) => ({
			alert,
			expr,
			...labels,
			...annotations,
		})),
	);
}
