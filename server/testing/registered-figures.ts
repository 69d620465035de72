import { Registry } from "prom-client";
import type { Looked } from "../edge/looked.ts";
import { createMetrics } from "../edge/metrics.ts";

/** Every figure, and the names of its labels. */
export async function registeredFigures(): Promise<Map<string, string[]>> {
	const { registry } = testedMetrics();
	const figures = await registry.getMetricsAsJSON();
	return new Map(
		figures.map(({ name, type }) => {
			const { labelNames } = registry.getSingleMetric(name) as unknown as {
				labelNames: string[];
			};
			const le = type.toString() === "histogram" ? ["le"] : [];
			return [name, [...le, ...labelNames].sort()];
		}),
	);
}

/** A histogram is asked for by the names of its parts. */
export function figureOf(
	name: string,
	there: ReadonlyMap<string, unknown>,
): string {
	const whole = name.replace(/_(bucket|sum|count)$/, "");
	return there.has(name) ? name : whole;
}

const LOOKED: Looked = {
	unreadBytes: () => 7,
	atWork: () => ({
		waitingLive: 2,
		waitingMessages: 3,
		open: 4,
		oldestLiveSince: 1_000,
	}),
	present: () => 5,
	store: () => ({
		schema: "017-shop",
		databaseBytes: 100,
		walBytes: 50,
		freeBytes: 1_000,
	}),
	ready: async () => false,
	now: () => 61_000,
};

export function testedMetrics() {
	const registry = new Registry();
	const all = createMetrics("0.1.0", registry);
	all.looks(LOOKED);
	return { registry, ...all };
}
