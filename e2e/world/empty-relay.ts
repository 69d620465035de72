import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMain } from "../faults/run-main.ts";
import { freePort } from "./free-port.ts";
import { RELAY } from "./relay.ts";

/** A relay whose folder was empty, as `shopbell serve` starts it for a real shop. */
export interface EmptyRelay {
	relay: string;
	/** The folder of its backups. */
	backups: string;
	/** Printed where it was started; it makes the owner. */
	firstRun: string;
	/** Printed on the server, too: the last resort. */
	linkFor(email: string): Promise<string>;
	end(): Promise<void>;
}

export async function startEmptyRelay(): Promise<EmptyRelay> {
	const data = await mkdtemp(join(tmpdir(), "shopbell-e2e-"));
	const port = await freePort();
	const env = { PORT: String(port), SHOPBELL_DATA: data };
	const run = runMain(RELAY, ["serve"], env);
	const said = await run.says("/console/first-run#");
	const firstRun = /http\S+\/console\/first-run#\S+/.exec(said)?.[0];
	if (!firstRun) throw new Error(`no first-run link in: ${said}`);
	return {
		relay: `http://localhost:${port}`,
		backups: join(data, "backups"),
		firstRun,
		async linkFor(email) {
			const { said } = await runMain(RELAY, ["sign-in-link", email], env).ended;
			return /http\S+/.exec(said)?.[0] ?? "";
		},
		async end() {
			run.stop();
			await run.ended;
			await rm(data, { recursive: true, force: true });
		},
	};
}
