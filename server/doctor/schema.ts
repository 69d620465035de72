import { check, type Kind } from "./check.ts";

const KINDS = {
	schema_ok: {
		mark: "ok",
		says: () => "The database is of this version of Shopbell.",
	},
	schema_older: {
		mark: "ok",
		says: (changes) =>
			`The database is of an earlier version; the next start makes a backup and brings it up to date (${changes}).`,
	},
	schema_newer: {
		mark: "wrong",
		says: () =>
			"The database was written by a newer version of Shopbell, and this one refuses it.",
		todo: () =>
			"Run that version or a later one, or restore a backup of this version: shopbell restore FILE --replace.",
	},
} satisfies Readonly<Record<string, Kind>>;

/** Whether this version may use the database. */
export const schema = check({
	name: "schema",
	kinds: KINDS,
	async run(look) {
		if (look.config.databaseUrl !== null) return [];
		const facts = await look.database();
		if (facts.kind === "unusable")
			return facts.reason === "newer" ? [["schema_newer"]] : [];
		const { changesBehind } = facts;
		if (changesBehind === 0) return [["schema_ok"]];
		return [
			[
				"schema_older",
				changesBehind === 1 ? "1 change" : `${changesBehind} changes`,
			],
		];
	},
});
