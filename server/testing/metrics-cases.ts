import cases from "./metrics-cases.json" with { type: "json" };

/** A worked case: what goes in, what comes out, and how near is near enough. */
export interface MetricsCase {
	name: string;
	// biome-ignore lint/suspicious/noExplicitAny: each section has a shape of its own
	input: any;
	// biome-ignore lint/suspicious/noExplicitAny: each section has a shape of its own
	expected: any;
	tolerance: number;
}

/** Every worked case of a section, named for the table of a test. */
export function metricsCases(section: string): [string, MetricsCase][] {
	const found = cases.sections.find(({ id }) => id === section);
	if (!found) throw new Error(`no worked cases named ${section}`);
	return found.cases.map((one, at) => {
		const name = "name" in one ? String(one.name) : `case ${at + 1}`;
		const { input, expected } = one as { input: unknown; expected: unknown };
		return [name, { name, input, expected, tolerance: found.tolerance }];
	});
}

/** Differences beyond the tolerance, as `path: got, expected`; empty when all that is expected is there. */
export function misses(
	got: unknown,
	expected: unknown,
	tolerance: number,
	path = "",
): string[] {
	if (typeof expected === "number") {
		return typeof got === "number" && Math.abs(got - expected) <= tolerance
			? []
			: [`${path}: ${got}, expected ${expected}`];
	}
	if (expected === null || typeof expected !== "object")
		return got === expected ? [] : [`${path}: ${got}, expected ${expected}`];
	return Object.entries(expected).flatMap(([key, value]) =>
		misses(
			(got as Record<string, unknown> | null)?.[key],
			value,
			tolerance,
			`${path}/${key}`,
		),
	);
}
