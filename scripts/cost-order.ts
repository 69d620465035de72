import { statSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take long, most because they wait for real timers of a relay or a browser, in seconds. They start first, the longest of all first. */
const SECONDS: Record<string, number> = {
	"e2e/faults/folder.test.ts": 50,
	"e2e/faults/relay-dies.test.ts": 29,
	"e2e/faults/browser.test.ts": 21,
	"e2e/package/package.test.ts": 20,
	"e2e/faults/link.test.ts": 19,
	"e2e/faults/current.test.ts": 14,
	"e2e/faults/doctor.test.ts": 8,
	"e2e/faults/crowd.test.ts": 11,
	"server/edge/sockets/slow.test.ts": 18,
	"server/bell/redis-bell.test.ts": 12,
	"server/edge/attacks.test.ts": 8,
	"e2e/faults/clocks.test.ts": 5,
	"e2e/faults/restored.test.ts": 20,
	"e2e/faults/files.test.ts": 16,
	"golden/rebuild.test.ts": 20,
	"golden/upgrade.test.ts": 15,
	"server/store/postgres/postgres.test.ts": 40,
	"server/commands.test.ts": 40,
	"server/store/sqlite/writing-thread.test.ts": 20,
	"server/clock-fault.test.ts": 14,
	"server/notifications/reply-mails.test.ts": 4,
};

/**
 * The order in which test files start: a long one that started last would run alone at the end. What a file
 * costs is known from no earlier run, because a fresh clone has none.
 */
export class CostOrder extends BaseSequencer {
	override async sort(specs: TestSpecification[]) {
		const costs = new Map(specs.map((spec) => [spec, costOf(spec)]));
		const cost = (spec: TestSpecification) => costs.get(spec) ?? 0;
		return specs.toSorted(
			(one, other) =>
				projectOrder(one) - projectOrder(other) || cost(other) - cost(one),
		);
	}
}

/**
 * The projects one after the other, as they stand in vitest.config.ts: files that share a process have to follow
 * each other, or the process is ended in between.
 */
function projectOrder({ project }: TestSpecification): number {
	return project.vitest.projects.indexOf(project);
}

/** Seconds where they are known; otherwise less than one of them, and more for a larger file. */
function costOf({ moduleId }: TestSpecification): number {
	const known = Object.entries(SECONDS).find(([file]) =>
		moduleId.endsWith(`/${file}`),
	);
	return known?.[1] ?? Math.min(statSync(moduleId).size / 1e6, 1);
}
