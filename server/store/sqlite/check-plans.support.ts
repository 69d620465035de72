import { afterEach, expect } from "vitest";
import { Database } from "./driver.ts";
import { migratedInMemory } from "./migrated.support.ts";
import { faultsInPlan } from "./plans.support.ts";

/**
 * Set up before every test file: whatever the product prepares, in a test of any room, is asked for its plan. Nothing
 * has to be listed, so that nothing is forgotten. What a test itself asks of a database is nobody's business.
 */
interface Watched {
	prepared: Set<string>;
	/** Those that were asked for their plan. */
	asked: Set<string>;
	/** An empty database of today's schema: a plan asked of the product's own would stand in its way. */
	schema?: Promise<Database>;
}

/** Reads all rows of two databases that are attached, in a process that serves nobody. */
const WHOLE_TABLES = /[\\/]copied-tables\.ts/;

/** In the prototype of the driver, because files that share a process share it. */
const WATCHED = Symbol.for("shopbell.watched-statements");
const prototype = Database.prototype as Database & { [WATCHED]?: Watched };
const watched = prototype[WATCHED] ?? watch();

afterEach(async () => {
	const fresh = [...watched.prepared].filter((sql) => !watched.asked.has(sql));
	if (fresh.length === 0) return;
	watched.schema ??= migratedInMemory();
	const database = await watched.schema;
	const faults = fresh.flatMap((sql) => {
		watched.asked.add(sql);
		return faultsInPlan(database, sql).map((fault) => `${fault}\n\tin ${sql}`);
	});
	expect(
		faults,
		"A statement goes through more rows than it answers with: give it an index, or name it with its reason in plans.support.ts",
	).toEqual([]);
});

function watch(): Watched {
	const found: Watched = { prepared: new Set(), asked: new Set() };
	const { prepare } = prototype;
	prototype.prepare = function (sql) {
		if (!found.prepared.has(sql) && isProduct()) found.prepared.add(sql);
		return prepare.call(this, sql);
	};
	prototype[WATCHED] = found;
	return found;
}

/** Whether a file of the product asks. */
function isProduct(): boolean {
	const [, , , caller = ""] = (new Error().stack ?? "").split("\n");
	return (
		/[\\/]server[\\/]/.test(caller) &&
		!/\.(test|support)\.ts|[\\/]testing[\\/]/.test(caller) &&
		!WHOLE_TABLES.test(caller)
	);
}
