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

export function sectionNames(): string[] {
	return cases.sections.map(({ id }) => id);
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

/**
 * The body of a test over worked cases: a test may rename the fields of a case and must read every one of them,
 * at any depth, of what goes in and of what comes out. A field that is dropped would let a wrong rule pass. A
 * field of a list's elements (`agents[].skills`) is read when it is of one of them: a rule may stop at the first
 * element that answers it.
 */
export function usesAll(
	claim: (one: MetricsCase) => void,
): (name: string, one: MetricsCase) => void {
	return (_name, one) => {
		const fields = { all: new Set<string>(), read: new Set<string>() };
		claim({
			...one,
			input: recorded(one.input, "input", fields),
			expected: recorded(one.expected, "expected", fields),
		});
		const unread = [...fields.all].filter((path) => !fields.read.has(path));
		if (unread.length > 0)
			throw new Error(`the test does not read ${unread.join(", ")}`);
	};
}

/** The value itself, which says of each of its fields when that is read. */
function recorded<Value>(
	value: Value,
	path: string,
	fields: { all: Set<string>; read: Set<string> },
): Value {
	if (!hasFields(value)) return value;
	const isList = Array.isArray(value);
	const pathOf = (key: string) => (isList ? `${path}[]` : `${path}.${key}`);
	const inside = new Map<string, unknown>();
	for (const [key, field] of Object.entries(value)) {
		inside.set(key, recorded(field, pathOf(key), fields));
		if (!hasFields(field)) fields.all.add(pathOf(key));
	}
	return new Proxy(value, {
		get(target, key) {
			if (typeof key === "symbol" || !inside.has(key))
				return Reflect.get(target, key);
			fields.read.add(pathOf(key));
			return inside.get(key);
		},
	});
}

function hasFields(value: unknown): value is object {
	return (
		typeof value === "object" && value !== null && Object.keys(value).length > 0
	);
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
