import { join } from "node:path";
import { DATABASE } from "../config/choose-data-folder.ts";
import { INSPECT_DATABASE } from "../doctor/inspect-in-child.ts";
import {
	checkIntegrity,
	inspectDatabase,
} from "../store/sqlite/inspect-database.ts";
import type { Command } from "./command.ts";
import { endWithParent } from "./end-with-parent.ts";

/** What the doctor runs as a child. It writes nothing but its two lines. */
export const inspectForDoctor: Command = {
	says: `Read a database for the doctor (${INSPECT_DATABASE}); people use doctor.`,
	options: { thorough: { type: "boolean" } },
	hidden: true,
	async run({ options, print }) {
		endWithParent();
		const path = join(String(options.data), DATABASE);
		const facts = inspectDatabase(path);
		print(JSON.stringify(facts));
		if (facts.kind === "usable")
			print(JSON.stringify(checkIntegrity(path, options.thorough === true)));
		return 0;
	},
};
