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
	if (!relayRuns) {
		if (facts.kind === "unusable" && facts.reason === "folder")
			return { kind: "hidden" };
		const host = reachable(config.host);
		if (!(await isTaken(look, host, config.port)))
			return { kind: "stopped", port: "free" };
		const other = await isRelay(look, originAt(host, config.port)).catch(
			() => false,
		);
		return { kind: "stopped", port: other ? "other_relay" : "other_program" };
	}
	const file = readProbeFile(config.data);
	const silent = { arrived: null, date: null };
	const asked = file
		? await ask(
				{ network, clock },
				originAt(reachable(file.host), file.port),
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

/** Who listens everywhere is asked on this machine. */
function reachable(host: string): string {
	if (host === "0.0.0.0") return "127.0.0.1";
	return host === "::" ? "::1" : host;
}

function originAt(host: string, port: number): string {
	return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
