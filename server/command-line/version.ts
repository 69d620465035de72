import { version as ofPackage } from "../../package.json" with { type: "json" };
import { MIGRATION_NAMES } from "../store/migrate.ts";
import type { Command } from "./command.ts";

/** The version of this program and of the schema that it writes. */
export const version: Command = {
	says: "Print the version of this program and of the database that it writes.",
	async run({ print }) {
		print(
			`shopbell ${ofPackage}, database ${MIGRATION_NAMES.at(-1)}, Node ${process.versions.node}`,
		);
		return 0;
	},
};
