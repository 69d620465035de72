import { addressHere, hostHere } from "../probe/address-here.ts";
import type { Arrived } from "../probe/arrived.ts";
import { type ProbeFile, readProbeFile } from "../probe/probe-file.ts";
import type { Look } from "./look.ts";
import { isTaken } from "./network.ts";
import { ask, isRelay } from "./origin-facts.ts";

/** Whether a relay runs on the folder, and whether it answers where it listens. */
export type RelayFacts =
	/** Whoever asks may not look into the folder, so whether one runs cannot be told. */
	| { kind: "hidden" }
	| {
			kind: "stopped";
			/** What has the relay's port meanwhile. */
			port: "free" | "other_relay" | "other_program";
	  }
	| {
			kind: "running";
			/** null: it has left no probe file, so it cannot be asked. */
			key: string | null;
			file: ProbeFile | null;
			/** null: it does not answer from here. */
			arrived: Arrived | null;
			date: number | null;
	  };

export async function relayFacts(
	look: Pick<Look, "config" | "network" | "clock" | "database">,
): Promise<RelayFacts> {
	const { config, network, clock } = look;
	const { relayRuns, ...facts } = await look.database();
	const { databaseUrl, data } = config;
	// One on a database server has no lock on the folder, and takes its file away when it ends.
	const runs = databaseUrl === null ? relayRuns : readProbeFile(data) !== null;
	if (!runs) {
		if (facts.kind === "unusable" && facts.reason === "folder")
			return { kind: "hidden" };
		const { host, port } = config;
		if (!(await isTaken(look, hostHere(host), port)))
			return { kind: "stopped", port: "free" };
		const other = await isRelay(look, addressHere(host, port)).catch(
			() => false,
		);
		return { kind: "stopped", port: other ? "other_relay" : "other_program" };
	}
	const file = readProbeFile(config.data);
	const silent = { arrived: null, date: null };
	const asked = file
		? await ask(
				{ network, clock },
				addressHere(file.host, file.port),
				file.key,
			).catch(() => silent)
		: silent;
	return {
		kind: "running",
		key: file?.key ?? null,
		file,
		arrived: asked.arrived,
		date: asked.date,
	};
}
