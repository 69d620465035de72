import { version } from "../../package.json" with { type: "json" };
import type { Config } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import type { Finding } from "../doctor/check.ts";
import { runDoctor } from "../doctor/doctor.ts";
import { inspectInChild } from "../doctor/inspect-in-child.ts";
import { lookAt } from "../doctor/look.ts";
import { thisMachine } from "../doctor/machine.ts";
import { thisNetwork } from "../doctor/network.ts";
import { reportLines, summaryLines } from "../doctor/report.ts";
import { settingsRefused } from "../doctor/settings.ts";
import { wallClock } from "../ports/clock.ts";
import type { Command, Given } from "./command.ts";

/** Says what is right and what is wrong with how the shop is set up. */
export const doctor: Command = {
	says: "Look at everything that the shop needs, and say what is wrong and what to do.",
	options: { json: { type: "boolean" }, thorough: { type: "boolean" } },
	async run(given) {
		const { options, print } = given;
		const isJson = options.json === true;
		const findings: Finding[] = [];
		if (!isJson) print(`Shopbell ${version} looks at this shop.\n`);
		for await (const finding of found(given)) {
			findings.push(finding);
			if (isJson) continue;
			for (const line of reportLines(finding, paper(given))) print(line);
		}
		if (isJson) print(JSON.stringify({ version, findings }, null, "\t"));
		else for (const line of ["", ...summaryLines(findings)]) print(line);
		return findings.some(({ mark }) => mark === "wrong") ? 1 : 0;
	},
};

async function* found(given: Given): AsyncGenerator<Finding> {
	const config = settingsOf(given);
	if ("mark" in config) return yield config;
	const { environment, options, program } = given;
	const thorough = options.thorough === true;
	const inspect = inspectInChild(program, config.data, {
		thorough,
		clock: wallClock,
	});
	try {
		yield* runDoctor(
			lookAt({
				config,
				environment,
				clock: wallClock,
				machine: thisMachine,
				network: thisNetwork,
				thorough,
				inspect,
			}),
		);
	} finally {
		inspect.stop();
	}
}

function settingsOf(given: Given): Config | Finding {
	try {
		return given.config();
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		return settingsRefused(error.message);
	}
}

function paper({ environment }: Given) {
	const { stdout } = process;
	// https://no-color.org
	return {
		columns: stdout.columns,
		colour: stdout.isTTY === true && !environment.NO_COLOR,
	};
}
