import { root } from "../../scripts/run.js";
import { type Figure, rounded } from "../figure.ts";
import { type Target, withTargets } from "./target.ts";

const NOBODY = { conversations: 0, agents: 1, consoles: 1 };
/** What is kept for good by then, such as compiled code and prepared statements, is all there. */
const WARM_UP_MS = 120_000;
const RUN_MS = 600_000;
/** In each of which the heap is looked at once. */
const STEP_MS = 30_000;
const TEN_MINUTES_MS = 600_000;

/**
 * Visitors come, write, close and go for minutes. How much more the heap holds, after a collection of garbage, in ten
 * minutes of that: the slope of the line that fits best.
 * @param part of that time; what is measured in less than all of it is only tried
 */
export function soak(part: number): Promise<Figure[]> {
	return withTargets([root], [NOBODY], async ([target]) => {
		const relay = target as Target;
		let visits = await relay.ask("visits", { ms: WARM_UP_MS * part });
		const points: [ms: number, megabytes: number][] = [];
		const from = performance.now();
		while (performance.now() - from < RUN_MS * part) {
			visits += await relay.ask("visits", { ms: STEP_MS * part });
			const { heap } = await relay.usage("tidy");
			points.push([performance.now() - from, heap / 1e6]);
		}
		const [, first = Number.NaN] = points[0] ?? [];
		const [, last = Number.NaN] = points.at(-1) ?? [];
		return [
			{
				name: "heap added in ten minutes of visits",
				value: rounded(slopeOf(points) * TEN_MINUTES_MS),
				unit: "MB",
				beside: {
					heap: `from ${first.toFixed(2)} to ${last.toFixed(2)} MB in ${Math.round((RUN_MS * part) / 1_000)} s`,
					visits: `${visits}`,
				},
			},
		];
	});
}

/** By least squares. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
	const mean = (of: 0 | 1) =>
		points.reduce((sum, point) => sum + point[of], 0) / points.length;
	const [middleX, middleY] = [mean(0), mean(1)];
	let [over, under] = [0, 0];
	for (const [x, y] of points) {
		over += (x - middleX) * (y - middleY);
		under += (x - middleX) ** 2;
	}
	return over / under;
}
