import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMain } from "../faults/run-main.ts";
import { freePort } from "./free-port.ts";
import { RELAY } from "./shop.ts";

/** A relay whose folder was empty, as `npm run serve` starts it for a real shop. */
export interface EmptyRelay {
	url: string;
	/** Printed where it was started; it makes the owner. */
	firstRun: string;
	end(): Promise<void>;
}

export async function startEmptyRelay(): Promise<EmptyRelay> {
	const data = await mkdtemp(join(tmpdir(), "shopbell-e2e-"));
	const port = await freePort();
	const run = runMain(RELAY, ["serve"], {
		PORT: String(port),
		SHOPBELL_DATA: data,
	});
	const said = await run.says("/console/first-run#");
	const firstRun = /http\S+\/console\/first-run#\S+/.exec(said)?.[0];
	if (!firstRun) throw new Error(`no first-run link in: ${said}`);
	return {
		url: `http://localhost:${port}`,
		firstRun,
		async end() {
			run.stop();
			await run.ended;
			await rm(data, { recursive: true, force: true });
		},
	};
}
